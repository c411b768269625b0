package hkshell.front.tui.root;

import hkshell.engine.CallWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A command under way, as root remembers it until it has finished.
 *
 * @param left whether the person left one of its questions unanswered
 * @param refused whether its call has an answer already, which is to stay unless another try brings one
 * @param ahead what has been typed since it got its last answer; empty before its first question and while one stands there
 */
public record Running(
        long run, List<String> words, Instant since, boolean left, boolean refused, Optional<TypedAhead> ahead) {

    static Running of(long run, List<String> words, Instant since) {
        return new Running(run, words, since, false, false, Optional.empty());
    }

    Running asLeft() {
        return new Running(run, words, since, true, refused, Optional.empty());
    }

    Running asRefused() {
        return new Running(run, words, since, left, true, ahead);
    }

    Running with(Optional<TypedAhead> other) {
        return new Running(run, words, since, left, refused, other);
    }

    /** In a few words, without a secret. */
    String label() {
        return CallWords.brief(words);
    }

    /** Whether it is a call, whose seconds the answer pane counts. */
    boolean isCall() {
        return CallWords.isOf(words) || CallWords.isPast(words);
    }
}
