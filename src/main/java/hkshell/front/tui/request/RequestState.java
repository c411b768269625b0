package hkshell.front.tui.request;

import hkshell.engine.session.Session;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.problem.Problem;
import java.util.Optional;

/**
 * The Request pane's state.
 *
 * @param held the line
 * @param tab what of it is seen below the line
 * @param list the rows of the tab behind the line itself, which is row 0
 * @param field the line while it is edited, or the part of it that a row shows
 * @param part what the field changes; empty for the whole line
 * @param completing what can stand at the field's cursor, once Tab has asked for it
 * @param wrong what is wrong with what stands in the field, since it was last to be taken
 * @param body while it is typed in many lines
 * @param leaving whether Esc was the last key in the field, and what is typed there would be lost by another
 */
public record RequestState(
        Held held,
        RequestTab tab,
        ListPane list,
        Optional<TextField> field,
        Optional<LinePart> part,
        Optional<Completing> completing,
        Optional<Problem> wrong,
        Optional<BodyEdit> body,
        boolean leaving) {
    private static final Optional<Completing> CLOSED = Optional.empty();

    /** With a call prepared that any account can make. */
    public static final RequestState START =
            closed(Held.of(Draft.unseen("GET /apps")), RequestTab.PARAMS, ListPane.of(1));

    /** Without a body being typed. */
    private RequestState(
            Held held,
            RequestTab tab,
            ListPane list,
            Optional<TextField> field,
            Optional<LinePart> part,
            Optional<Completing> completing,
            Optional<Problem> wrong) {
        this(held, tab, list, field, part, completing, wrong, Optional.empty(), false);
    }

    private static RequestState closed(Held held, RequestTab tab, ListPane list) {
        return new RequestState(held, tab, list, Optional.empty(), Optional.empty(), CLOSED, Optional.empty());
    }

    Draft draft() {
        return held.draft();
    }

    /** With another line, ready to be sent. */
    RequestState with(Draft other) {
        return closed(held.with(other, true), tab, list);
    }

    /** On its way. */
    RequestState sent() {
        return new RequestState(held.sent(), tab, list, field, part, completing, wrong, body, leaving);
    }

    /** With the line of the call whose answer is looked at, unless it does the same or something is being written here. */
    public RequestState showing(String line, Session session) {
        return held.unsent() || field.isPresent() || body.isPresent()
                ? this
                : Draft.of(line, session)
                        .fold(
                                other -> draft().isLike(other)
                                        ? this
                                        : closed(held.with(other, false), tab, ListPane.of(1)),
                                bad -> this);
    }

    /** The same line, its call worked out anew. */
    RequestState synced(Draft other) {
        return new RequestState(held.synced(other), tab, list, field, part, completing, wrong, body, leaving);
    }

    /** The whole line in a field, and no row under the cursor. */
    RequestState editing(TextField other) {
        ListPane line = new ListPane(list.size(), 0, list.top());
        return new RequestState(held, tab, line, Optional.of(other), Optional.empty(), CLOSED, Optional.empty());
    }

    /** A part of the line in a field. */
    RequestState editing(TextField other, LinePart what) {
        return new RequestState(held, tab, list, Optional.of(other), Optional.of(what), CLOSED, Optional.empty());
    }

    /** Its body typed in many lines. */
    RequestState writing(BodyEdit other, Optional<Problem> why) {
        return new RequestState(
                held, tab, list, Optional.empty(), Optional.empty(), CLOSED, why, Optional.of(other), false);
    }

    /** The same field with another text. */
    RequestState typed(TextField other) {
        return new RequestState(held, tab, list, Optional.of(other), part, CLOSED, Optional.empty());
    }

    /** The line with the choices for its cursor below it. */
    RequestState completing(Completing other) {
        return new RequestState(held, tab, list, Optional.of(other.line()), part, Optional.of(other), Optional.empty());
    }

    /** Its line open with a text from elsewhere, the cursor behind it. */
    public RequestState typing(String line) {
        return editing(TextField.of(line));
    }

    /** With a line from elsewhere as its own, ready to be sent; open when it is wrong. */
    public RequestState holding(String line, Session session) {
        return onLine().held(line, session);
    }

    private RequestState held(String line, Session session) {
        return Draft.of(line, session).fold(this::with, problem -> refused(TextField.of(line), problem));
    }

    /** The field left as it was before. */
    RequestState left() {
        return closed(held, tab, list);
    }

    /** The same field, which the next Esc leaves. */
    RequestState asked() {
        return new RequestState(held, tab, list, field, part, completing, wrong, body, true);
    }

    /** Whether something is typed in the field that the line does not have. */
    boolean isChanged() {
        String begun = part.map(what -> what.text(draft().parsed())).orElse(draft().line());
        return field.filter(is -> !is.isEmpty() && !is.text().equals(begun)).isPresent();
    }

    /** Whether another line is typed than the one that is held, so that nothing is known yet of what it would send. */
    boolean isOther() {
        return part.isEmpty()
                && field.filter(is -> !is.text().equals(draft().line())).isPresent();
    }

    /** The field's text is refused; its cursor goes to the place. */
    RequestState refused(TextField other, Problem problem) {
        TextField there = problem.place().map(place -> other.at(place.offset())).orElse(other);
        return new RequestState(held, tab, list, Optional.of(there), part, CLOSED, Optional.of(problem));
    }

    /** With a line that stood there. */
    RequestState with(Held other) {
        return closed(other, tab, list);
    }

    /** With the cursor on the line itself. */
    public RequestState onLine() {
        return at(ListPane.of(list.size()));
    }

    /** What the field's text goes on with; empty when it is the whole line. */
    Optional<LinePart.Before> before() {
        return part.map(what -> what.before(draft().parsed()));
    }

    RequestState at(ListPane other) {
        return new RequestState(held, tab, other, field, part, completing, wrong, body, leaving);
    }

    RequestState on(RequestTab other) {
        return closed(held, other, ListPane.of(1));
    }
}
