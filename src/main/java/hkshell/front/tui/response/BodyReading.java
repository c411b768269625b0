package hkshell.front.tui.response;

import hkshell.domain.request.Stop;
import hkshell.domain.request.json.RawText;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.Study;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Finding the lines of a body that does not stand in memory: one pass, beside the loop, when Raw is opened first. */
final class BodyReading {
    private static final String READING = "reading";

    private BodyReading() {}

    /** The work. */
    record Run(Answer answer) implements Study {
        @Override
        public Result run(Stop stop) {
            try {
                return new Done(
                        answer, Optional.of(RawText.of(answer.tree().json(), answer.target(), answer.known(), stop)));
            } catch (CancellationException stopped) {
                return new Done(answer, Optional.empty());
            }
        }
    }

    record Done(Answer answer, Optional<RawText> text) implements Worked {
        @Override
        public Next<ResponseState> into(ResponseState state) {
            return done(state, this);
        }
    }

    /** Begun when Raw is open and not there yet, and nothing else is being worked out. */
    static Next<ResponseState> begun(Next<ResponseState> next, Scene scene) {
        ResponseState state = next.state();
        Optional<Answer> waiting = state.answer()
                .filter(answer -> answer.tab() == Tab.RAW && answer.raw().isEmpty());
        if (waiting.isEmpty() || state.studies().running().isPresent()) {
            return next;
        }
        Studies studies = state.studies().started(READING, scene.now());
        return next.with(state.with(studies)).plus(studies.wish(new Run(waiting.get())));
    }

    private static Next<ResponseState> done(ResponseState state, Done done) {
        return Next.of(state.answer()
                .filter(now -> now.exchange().equals(done.answer().exchange()))
                .flatMap(now -> done.text().map(text -> {
                    RawTab raw = RawTab.of(text);
                    return state.with(now.with(
                            now.tree().isEmpty() ? raw : raw.at(now.tree().offset())));
                }))
                .orElse(state));
    }

    /** What stands there instead of the text. */
    static String words(ResponseState state) {
        return state.studies()
                        .running()
                        .filter(is -> is.what().equals(READING) && !is.abandoned())
                        .isPresent()
                ? "Reading the body; Esc abandons it."
                : "The body is not read; Enter reads it.";
    }
}
