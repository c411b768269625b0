package hkshell.front.tui.request;

import hkshell.engine.session.Session;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.problem.Problem;
import java.util.Optional;

/**
 * The Request pane's state.
 *
 * @param draft the line and what it would send
 * @param unsent whether it was changed here and has not been sent since: then no other call takes its place
 * @param tab what of it is seen below the line
 * @param list the rows of the tab behind the line itself, which is row 0
 * @param field the line while it is edited, or the part of it that a row shows
 * @param part what the field changes; empty for the whole line
 * @param completing what can stand at the field's cursor, once Tab has asked for it
 * @param wrong what is wrong with what stands in the field, since it was last to be taken
 * @param body while it is typed in many lines
 */
public record RequestState(
        Draft draft,
        boolean unsent,
        RequestTab tab,
        ListPane list,
        Optional<TextField> field,
        Optional<LinePart> part,
        Optional<Completing> completing,
        Optional<Problem> wrong,
        Optional<BodyEdit> body) {
    private static final Optional<Completing> CLOSED = Optional.empty();

    /** With a call prepared that any account can make. */
    public static final RequestState START =
            closed(Draft.unseen("GET /apps"), false, RequestTab.PARAMS, ListPane.of(1));

    /** Without a body being typed. */
    private RequestState(
            Draft draft,
            boolean unsent,
            RequestTab tab,
            ListPane list,
            Optional<TextField> field,
            Optional<LinePart> part,
            Optional<Completing> completing,
            Optional<Problem> wrong) {
        this(draft, unsent, tab, list, field, part, completing, wrong, Optional.empty());
    }

    private static RequestState closed(Draft draft, boolean unsent, RequestTab tab, ListPane list) {
        return new RequestState(draft, unsent, tab, list, Optional.empty(), Optional.empty(), CLOSED, Optional.empty());
    }

    /** With another line, ready to be sent. */
    RequestState with(Draft other) {
        return closed(other, true, tab, list);
    }

    /** On its way. */
    RequestState sent() {
        return new RequestState(draft, false, tab, list, field, part, completing, wrong, body);
    }

    /** With the line of the call whose answer is looked at, unless it does the same or something is being written here. */
    public RequestState showing(String line, Session session) {
        return unsent || field.isPresent() || body.isPresent()
                ? this
                : Draft.of(line, session)
                        .fold(
                                other -> draft.isLike(other) ? this : closed(other, false, tab, ListPane.of(1)),
                                bad -> this);
    }

    /** The same line, its call worked out anew. */
    RequestState synced(Draft other) {
        return new RequestState(other, unsent, tab, list, field, part, completing, wrong, body);
    }

    /** The whole line in a field. */
    RequestState editing(TextField other) {
        return new RequestState(
                draft, unsent, tab, list, Optional.of(other), Optional.empty(), CLOSED, Optional.empty());
    }

    /** A part of the line in a field. */
    RequestState editing(TextField other, LinePart what) {
        return new RequestState(
                draft, unsent, tab, list, Optional.of(other), Optional.of(what), CLOSED, Optional.empty());
    }

    /** Its body typed in many lines. */
    RequestState writing(BodyEdit other, Optional<Problem> why) {
        return new RequestState(
                draft, unsent, tab, list, Optional.empty(), Optional.empty(), CLOSED, why, Optional.of(other));
    }

    /** The same field with another text. */
    RequestState typed(TextField other) {
        return new RequestState(draft, unsent, tab, list, Optional.of(other), part, CLOSED, Optional.empty());
    }

    /** The line with the choices for its cursor below it. */
    RequestState completing(Completing other) {
        return new RequestState(
                draft, unsent, tab, list, Optional.of(other.line()), part, Optional.of(other), Optional.empty());
    }

    /** Its line open with a text from elsewhere, the cursor behind it. */
    public RequestState typing(String line) {
        return editing(TextField.of(line));
    }

    /** With a line from elsewhere as its own, ready to be sent; open when it is wrong. */
    public RequestState holding(String line, Session session) {
        return Draft.of(line, session).fold(this::with, problem -> refused(TextField.of(line), problem));
    }

    /** The field left as it was before. */
    RequestState left() {
        return closed(draft, unsent, tab, list);
    }

    /** The field's text is refused; its cursor goes to the place. */
    RequestState refused(TextField other, Problem problem) {
        TextField there = problem.place().map(place -> other.at(place.offset())).orElse(other);
        return new RequestState(draft, unsent, tab, list, Optional.of(there), part, CLOSED, Optional.of(problem));
    }

    RequestState at(ListPane other) {
        return new RequestState(draft, unsent, tab, other, field, part, completing, wrong, body);
    }

    RequestState on(RequestTab other) {
        return closed(draft, unsent, other, ListPane.of(1));
    }
}
