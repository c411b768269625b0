package hkshell.front.tui.request;

import hkshell.domain.keymap.Area;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.RequestLineParser;
import hkshell.domain.request.RequestText;
import hkshell.domain.request.curl.CurlReader;
import hkshell.domain.request.curl.CurlRequest;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Changes of the line by one of its parts: the line stays the one truth, and each change goes through its parser. */
final class RequestEdit {
    private RequestEdit() {}

    /** The row under the cursor in a field; the whole line from its own row, and from a tab without rows. */
    static Next<RequestState> begin(RequestState state, Scene scene) {
        Optional<RequestRow> row = row(state, scene);
        if (row.isEmpty()) {
            return Next.of(state.editing(TextField.of(state.draft().line())), new Effect.Go(Area.REQUEST));
        }
        return row.get()
                .part()
                .map(part -> Next.of(
                        state.editing(TextField.of(part.text(state.draft().parsed())), part),
                        new Effect.Go(Area.REQUEST)))
                .orElseGet(() -> say(state, why(row.get())));
    }

    private static String why(RequestRow row) {
        if (row.name().startsWith("Auth")) {
            return "The credential is not in the line: p chooses the account, and pane 2 has the records.";
        }
        return row.name().startsWith("Host")
                ? "Host, Connection, Content-Length, Expect, Upgrade and Transfer-Encoding are written by the client."
                : "This is edited in the line itself: g goes there.";
    }

    /** What was changed in the field is dropped by a second Esc alone. */
    static Next<RequestState> leave(RequestState state) {
        boolean asks = state.isChanged() && !state.leaving();
        String enter = state.part().isEmpty() ? "Enter sends it." : "Enter takes it.";
        return asks ? say(state.asked(), "Esc again drops the change, " + enter) : Next.of(state.left());
    }

    static Next<RequestState> delete(RequestState state, Scene scene) {
        Optional<RequestRow> row = row(state, scene);
        if (row.isEmpty()) {
            return say(state, "The cursor is on the line; down goes to what can be taken out of it.");
        }
        Optional<RequestLine> rest =
                row.get().part().flatMap(part -> part.without(state.draft().parsed()));
        return rest.map(line -> changed(line, scene)
                        .fold(
                                draft -> say(
                                        state.with(draft), row.get().name() + " is out of the line; a adds another."),
                                problem -> say(state, problem.sentence())))
                .orElseGet(() -> say(state, "It cannot be taken out; e puts another in its place."));
    }

    /** What was typed for a part, taken into the line. */
    static Next<RequestState> take(RequestState state, Scene scene, TextField field, LinePart part) {
        if (field.isEmpty()) {
            return Next.of(state.left());
        }
        if (RequestLineParser.isWhole(field.text())) {
            return say(
                    state.typing(field.text()),
                    "A whole line takes no row's place: it is the line now, and Enter sends it.");
        }
        return part.with(state.draft().parsed(), field.text())
                .then(line -> changed(line, scene).mapProblem(Problem::nowhere))
                .fold(
                        draft -> taken(onPart(state.with(draft), scene, part)),
                        problem -> Next.of(state.refused(field, problem)));
    }

    /** Who adds the first field of a body often means to write. */
    private static Next<RequestState> taken(RequestState state) {
        boolean odd = state.draft().parsed().hasBody() && !state.draft().writes();
        return odd
                ? say(
                        state,
                        state.draft().parsed().method() + " with a body reads; POST, PUT or PATCH in the line writes.")
                : Next.of(state);
    }

    /** With the cursor on the row of what was taken, if the tab has one. */
    private static RequestState onPart(RequestState state, Scene scene, LinePart part) {
        int last = state.draft().parsed().items().size() - 1;
        LinePart now = part instanceof LinePart.Added ? new LinePart.Existing(last) : part;
        List<RequestRow> rows = rows(state, scene);
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).part().filter(now::equals).isPresent()) {
                return state.at(
                        new ListPane(rows.size() + 1, at + 1, state.list().top()));
            }
        }
        return state;
    }

    private static Parsed<Draft> changed(RequestLine line, Scene scene) {
        return Draft.of(RequestText.of(line), scene.session());
    }

    /** A line for curl, as the line that does the same; it stays open, so that it is read before it is sent. */
    static Next<RequestState> curl(RequestState state, Scene scene, String text) {
        return CurlReader.read(text, scene.session().facts().api())
                .fold(
                        request -> new Next<>(
                                state.editing(TextField.of(request.text())),
                                List.of(new Effect.Go(Area.REQUEST), new Effect.Say(said(request)))),
                        problem -> say(state, problem.sentence() + " " + problem.hint()));
    }

    private static String said(CurlRequest request) {
        return (request.said().isEmpty() ? "Read from a line for curl." : request.said()) + " Enter sends it.";
    }

    private static Optional<RequestRow> row(RequestState state, Scene scene) {
        List<RequestRow> rows = rows(state, scene);
        int at = state.list().withSize(rows.size() + 1).cursor() - 1;
        return at >= 0 ? Optional.of(rows.get(at)) : Optional.empty();
    }

    /** None in a tab that is text. */
    private static List<RequestRow> rows(RequestState state, Scene scene) {
        return RequestLines.of(state.tab(), state.draft(), scene.session()).isEmpty()
                ? RequestRows.of(state.tab(), state.draft(), scene.session())
                : List.of();
    }

    private static Next<RequestState> say(RequestState state, String sentence) {
        return Next.of(state, new Effect.Say(sentence));
    }
}
