package hkshell.front.tui.response;

import hkshell.domain.request.Exchange;
import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The Response pane's state.
 *
 * @param answer the one that is looked at; empty before the first and after a call without one
 * @param behind what Backspace goes back to, the latest last: the whole answer behind a filtered one, answers before
 * @param failure why the last call brought no answer
 * @param entry the open field
 * @param sought what n and N look for
 * @param reveal the secret that is spelled out
 * @param studies what is being worked out
 * @param pinned the answer that others are compared with
 */
public record ResponseState(
        Optional<Answer> answer,
        List<Answer> behind,
        Optional<Problem> failure,
        Optional<Entry> entry,
        String sought,
        Reveal reveal,
        Studies studies,
        Optional<Exchange.Answered> pinned) {
    private static final int MOST_BEHIND = 20;
    private static final long MOST_BYTES = 16L << 20;

    public static final ResponseState EMPTY = new ResponseState(
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            "",
            Reveal.NONE,
            Studies.NONE,
            Optional.empty());

    public ResponseState {
        behind = List.copyOf(behind);
    }

    /** After a call's end: with its answer; Backspace goes back to the one before, at its place. */
    ResponseState answered(Answer other) {
        return fresh(Optional.of(other), Optional.empty());
    }

    /** What may be gone back to: bounded by count and bytes, the latest kept. */
    private List<Answer> trail() {
        List<Answer> all = new ArrayList<>(behind);
        answer.ifPresent(all::add);
        long bytes = 0;
        int from = all.size();
        while (from > 0 && all.size() - from < MOST_BEHIND) {
            bytes += all.get(from - 1).exchange().response().body().size();
            if (bytes > MOST_BYTES) {
                break;
            }
            from--;
        }
        return all.subList(from, all.size());
    }

    ResponseState failed(Problem problem) {
        return fresh(Optional.empty(), Optional.of(problem));
    }

    private ResponseState fresh(Optional<Answer> other, Optional<Problem> problem) {
        return new ResponseState(other, trail(), problem, Optional.empty(), "", Reveal.NONE, studies, pinned);
    }

    ResponseState with(Answer other) {
        return new ResponseState(Optional.of(other), behind, failure, entry, sought, reveal, studies, pinned);
    }

    /** With each answer changed, the one that is looked at and those behind it. */
    ResponseState each(UnaryOperator<Answer> change) {
        List<Answer> others = behind.stream().map(change).toList();
        return new ResponseState(answer.map(change), others, failure, entry, sought, reveal, studies, pinned);
    }

    /** With another answer before the one that is looked at, which Backspace brings back. */
    ResponseState over(Answer other) {
        List<Answer> more = new ArrayList<>(behind);
        answer.ifPresent(more::add);
        return new ResponseState(Optional.of(other), more, failure, Optional.empty(), "", Reveal.NONE, studies, pinned);
    }

    /** The answer behind, if there is one. */
    Optional<ResponseState> back() {
        if (behind.isEmpty()) {
            return Optional.empty();
        }
        Answer last = behind.get(behind.size() - 1);
        return Optional.of(new ResponseState(
                Optional.of(last),
                behind.subList(0, behind.size() - 1),
                Optional.empty(),
                Optional.empty(),
                "",
                Reveal.NONE,
                studies,
                pinned));
    }

    ResponseState with(Optional<Entry> field) {
        return new ResponseState(answer, behind, failure, field, sought, reveal, studies, pinned);
    }

    /** The field closes. */
    ResponseState seeking(String text) {
        return new ResponseState(answer, behind, failure, Optional.empty(), text, reveal, studies, pinned);
    }

    ResponseState revealing(Reveal other) {
        return new ResponseState(answer, behind, failure, entry, sought, other, studies, pinned);
    }

    ResponseState with(Studies other) {
        return new ResponseState(answer, behind, failure, entry, sought, reveal, other, pinned);
    }

    ResponseState pinning(Optional<Exchange.Answered> other) {
        return new ResponseState(answer, behind, failure, entry, sought, reveal, studies, other);
    }
}
