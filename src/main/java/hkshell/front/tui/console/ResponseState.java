package hkshell.front.tui.console;

import hkshell.front.tui.widget.TextField;
import hkshell.kit.problem.Problem;
import java.util.Optional;

/**
 * The Response pane's state.
 *
 * @param answer the last one; empty before the first and after a call without one
 * @param failure why the last call brought no answer
 * @param finding the open search field
 * @param sought what n and N look for
 * @param reveal the secret that is spelled out
 */
public record ResponseState(
        Optional<Answer> answer, Optional<Problem> failure, Optional<TextField> finding, String sought, Reveal reveal) {
    public static final ResponseState EMPTY =
            new ResponseState(Optional.empty(), Optional.empty(), Optional.empty(), "", Reveal.NONE);

    static ResponseState of(Answer answer) {
        return EMPTY.with(answer);
    }

    static ResponseState of(Problem failure) {
        return new ResponseState(Optional.empty(), Optional.of(failure), Optional.empty(), "", Reveal.NONE);
    }

    ResponseState with(Answer other) {
        return new ResponseState(Optional.of(other), failure, finding, sought, reveal);
    }

    ResponseState finding(Optional<TextField> field) {
        return new ResponseState(answer, failure, field, sought, reveal);
    }

    ResponseState seeking(String text) {
        return new ResponseState(answer, failure, Optional.empty(), text, reveal);
    }

    ResponseState revealing(Reveal other) {
        return new ResponseState(answer, failure, finding, sought, other);
    }
}
