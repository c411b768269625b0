package hkshell.front.tui.console;

import hkshell.front.tui.widget.TextField;
import java.util.Optional;

/**
 * The Request pane's state.
 *
 * @param draft the line and what it would send
 * @param field the line while it is edited
 */
public record RequestState(Draft draft, Optional<TextField> field) {
    /** With a call prepared that any account can make. */
    public static final RequestState START = new RequestState(Draft.unseen("GET /apps"), Optional.empty());

    RequestState with(Draft other) {
        return new RequestState(other, field);
    }

    RequestState editing(Optional<TextField> other) {
        return new RequestState(draft, other);
    }
}
