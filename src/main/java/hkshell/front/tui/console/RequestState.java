package hkshell.front.tui.console;

import hkshell.front.tui.widget.TextField;
import hkshell.kit.problem.Problem;
import java.util.Optional;

/**
 * The Request pane's state.
 *
 * @param draft the line and what it would send
 * @param field the line while it is edited
 * @param wrong what is wrong with the line in the field, since it was last to be sent
 * @param top the first row seen of what would be sent
 */
public record RequestState(Draft draft, Optional<TextField> field, Optional<Problem> wrong, int top) {
    /** With a call prepared that any account can make. */
    public static final RequestState START =
            new RequestState(Draft.unseen("GET /apps"), Optional.empty(), Optional.empty(), 0);

    /** With another line, ready to be sent. */
    RequestState with(Draft other) {
        return new RequestState(other, Optional.empty(), Optional.empty(), 0);
    }

    /** The same line, its call worked out anew. */
    RequestState synced(Draft other) {
        return new RequestState(other, field, wrong, top);
    }

    RequestState editing(TextField other) {
        return new RequestState(draft, Optional.of(other), Optional.empty(), 0);
    }

    /** The field left as it was before. */
    RequestState left() {
        return new RequestState(draft, Optional.empty(), Optional.empty(), 0);
    }

    /** The field's line is refused; its cursor goes to the place. */
    RequestState refused(TextField other, Problem problem) {
        TextField there = problem.place().map(place -> other.at(place.offset())).orElse(other);
        return new RequestState(draft, Optional.of(there), Optional.of(problem), 0);
    }

    RequestState at(int row) {
        return new RequestState(draft, field, wrong, row);
    }
}
