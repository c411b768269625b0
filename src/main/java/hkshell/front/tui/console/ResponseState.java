package hkshell.front.tui.console;

import hkshell.domain.request.json.JsonLine;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Styled;
import java.time.Instant;
import java.util.Optional;

/**
 * The Response pane's state.
 *
 * @param answer the last one; empty before the first and after a call without one
 * @param failure why the last call brought no answer
 * @param finding the open search field
 * @param sought what n and N look for
 * @param revealedUntil secrets are spelled out until then
 */
public record ResponseState(
        Optional<Answer> answer,
        Optional<Problem> failure,
        Tab tab,
        ListPane list,
        Optional<TextField> finding,
        String sought,
        Instant revealedUntil) {
    public static final ResponseState EMPTY = new ResponseState(
            Optional.empty(), Optional.empty(), Tab.TREE, ListPane.of(0), Optional.empty(), "", Instant.EPOCH);

    static ResponseState of(Answer answer) {
        Tab tab = answer.isJson() ? Tab.TREE : Tab.RAW;
        return new ResponseState(
                Optional.of(answer),
                Optional.empty(),
                tab,
                ListPane.of(tab.lines(answer)),
                Optional.empty(),
                "",
                Instant.EPOCH);
    }

    static ResponseState of(Problem failure) {
        return new ResponseState(
                Optional.empty(), Optional.of(failure), Tab.TREE, ListPane.of(0), Optional.empty(), "", Instant.EPOCH);
    }

    ResponseState at(ListPane other) {
        return new ResponseState(answer, failure, tab, other, finding, sought, revealedUntil);
    }

    ResponseState on(Tab other) {
        int size = answer.map(other::lines).orElse(0);
        return new ResponseState(answer, failure, other, ListPane.of(size), finding, sought, revealedUntil);
    }

    ResponseState with(Answer other) {
        return new ResponseState(
                Optional.of(other), failure, tab, list.withSize(tab.lines(other)), finding, sought, revealedUntil);
    }

    ResponseState finding(Optional<TextField> field, String text) {
        return new ResponseState(answer, failure, tab, list, field, text, revealedUntil);
    }

    ResponseState revealed(Instant until) {
        return new ResponseState(answer, failure, tab, list, finding, sought, until);
    }

    /** The line under the cursor, when the tree is shown and there is one. */
    Optional<JsonLine> current() {
        return tab == Tab.TREE && !list.isEmpty()
                ? answer.map(is -> is.tree().line(list.cursor(), false))
                : Optional.empty();
    }

    /** A line as it stands, to be searched; secrets are not. */
    Styled line(Answer is, int row) {
        return switch (tab) {
            case TREE -> is.tree().line(row, false).text();
            case RAW -> is.raw().line(row);
            case HEADERS -> is.headers().get(row);
        };
    }
}
