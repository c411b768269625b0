package hkshell.engine;

import hkshell.domain.request.Phase;
import hkshell.domain.request.Watch;
import java.time.Duration;

/** What a call waits for is said, on any front, when it takes longer than anybody would not notice. */
record SaidWaits(Progress progress) implements Watch {
    @Override
    public void reached(Phase phase, long bytes, long expected) {
        progress.watch().reached(phase, bytes, expected);
    }

    @Override
    public boolean wantsSeconds() {
        return progress.watch().wantsSeconds();
    }

    @Override
    public void second(long elapsed) {
        progress.watch().second(elapsed);
    }

    @Override
    public void ended() {
        progress.watch().ended();
    }

    @Override
    public void waits(String why, Duration time) {
        progress.watch().waits(why, time);
        if (time.toSeconds() > 0) {
            progress.say("Waiting " + time.toSeconds() + " s " + why + ".");
        }
    }
}
