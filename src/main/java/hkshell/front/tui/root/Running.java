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
 * @param paging whether it gets more of a long list
 * @param received how many bytes of its answer have come
 */
public record Running(
        long run,
        List<String> words,
        Instant since,
        boolean left,
        boolean refused,
        Optional<TypedAhead> ahead,
        boolean paging,
        long received) {

    static Running of(long run, List<String> words, Instant since) {
        return new Running(run, words, since, false, false, Optional.empty(), false, 0);
    }

    Running asLeft() {
        return new Running(run, words, since, true, refused, Optional.empty(), paging, received);
    }

    Running asRefused() {
        return new Running(run, words, since, left, true, ahead, paging, received);
    }

    Running with(Optional<TypedAhead> other) {
        return new Running(run, words, since, left, refused, other, paging, received);
    }

    Running asPaging() {
        return new Running(run, words, since, left, refused, ahead, true, received);
    }

    Running receiving(long bytes) {
        return new Running(run, words, since, left, refused, ahead, paging, bytes);
    }

    /** In a few words, without a secret. */
    String label() {
        return CallWords.brief(words);
    }

    /** Whether it is a call, whose seconds the answer pane counts; while more of a list comes it shows what is there. */
    boolean isCall() {
        return !paging && (CallWords.isOf(words) || CallWords.isPast(words));
    }
}
