package hkshell.front.tui.root;

import hkshell.engine.CallWords;
import java.time.Instant;
import java.util.List;

/**
 * A command under way, as root remembers it until it has finished.
 *
 * @param left whether the person left one of its questions unanswered
 */
public record Running(long run, List<String> words, Instant since, boolean left) {

    Running asLeft() {
        return new Running(run, words, since, true);
    }

    /** Whether it is a call, whose seconds the answer pane counts. */
    boolean isCall() {
        return CallWords.isOf(words);
    }
}
