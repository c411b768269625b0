package hkshell.front.tui.root;

import hkshell.front.tui.loop.Alarm;
import hkshell.front.tui.loop.Question;
import java.time.Instant;

/** When the screen must be painted though nothing happens: a call's or a login's seconds, a secret to hide again, arming that ends. */
public final class RootAlarm implements Alarm<Model> {
    private static final long SECOND = 1000;

    @Override
    public long wakeAt(Model model) {
        Instant now = model.now();
        boolean moves = isWaiting(model)
                || model.work().sendingSince().isPresent()
                || model.session().isArmed(now)
                || model.panels().ticksUntil().isAfter(now.minusMillis(SECOND));
        return moves ? now.toEpochMilli() + SECOND : NEVER;
    }

    /** A browser login under way: its seconds are shown. */
    private static boolean isWaiting(Model model) {
        for (Layer layer : model.layers()) {
            if (layer instanceof Layer.Asking asking && asking.question() instanceof Question.Link) {
                return true;
            }
        }
        return false;
    }
}
