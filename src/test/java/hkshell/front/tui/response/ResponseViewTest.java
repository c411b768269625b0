package hkshell.front.tui.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Exchange;
import hkshell.engine.Outcome;
import hkshell.fake.Calls;
import hkshell.fake.Scenes;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.Underway;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Size;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Styled;
import hkshell.scenario.Golden;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseViewTest {
    /** The pane at 80x24, the pane at 120x36, and the least there is. */
    private static final List<Size> SIZES = List.of(new Size(51, 18), new Size(84, 24), new Size(38, 8));

    private final ResponseUpdate update = new ResponseUpdate();
    private final ResponseView view = new ResponseView();

    private static Scene scene(Size size) {
        return Scenes.scene(Calls.SESSION, size.columns(), size.rows());
    }

    private ResponseState after(Outcome outcome, Size size, String... actions) {
        ResponseState state =
                update.finished(ResponseState.EMPTY, scene(size), outcome).state();
        for (String action : actions) {
            state = update.act(state, scene(size), action).state();
        }
        return state;
    }

    private void pictures(String name, Outcome outcome, String... actions) {
        for (Size size : SIZES) {
            ResponseState state = after(outcome, size, actions);
            Canvas canvas = Scenes.paint(view, state, scene(size));
            StringBuilder title = new StringBuilder();
            for (Styled badge : view.badges(state, scene(size))) {
                title.append(badge.text()).append('\n');
            }
            Golden.check("console/" + name + "-" + size, title + canvas.toText());
            assertFalse(canvas.toText().contains(Calls.TOKEN), name);
            assertFalse(canvas.toText().contains("do-not-show"), name);
        }
    }

    @Test
    void a_list_opens_with_its_first_member() {
        pictures("tree", Calls.json("GET /apps", 200, Calls.apps(42)));
    }

    @Test
    void a_cursor_deep_in_the_tree() {
        pictures("deep", Calls.json("GET /apps", 200, Calls.apps(42)), "down", "down", "down", "down", "enter", "down");
    }

    @Test
    void raw() {
        pictures("raw", Calls.json("GET /apps", 200, Calls.apps(3)), "next-tab", "down");
    }

    @Test
    void headers() {
        pictures("headers", Calls.json("GET /apps", 200, Calls.apps(3)), "previous-tab");
    }

    @Test
    void secrets_are_masked() {
        String body = "{\n  \"description\": \"log: " + Calls.TOKEN + " was used\",\n  \"access_token\": {\n"
                + "    \"id\": \"1\",\n    \"token\": \"HRKU-another\"\n  }\n}\n";
        Outcome outcome = Calls.json("GET /oauth/authorizations/1", 201, body);
        pictures("secret-tree", outcome, "unfold-all");
        pictures("secret-raw", outcome, "next-tab");
    }

    @Test
    void a_refused_token() {
        pictures(
                "401",
                Calls.json(
                        "GET /apps",
                        401,
                        "{\"id\":\"unauthorized\",\"message\":\"Invalid credentials provided.\",\"echo\":\""
                                + Calls.TOKEN + "\"}"));
    }

    @Test
    void nothing_there() {
        pictures(
                "404",
                Calls.json(
                        "GET /nowhere", 404, "{\n  \"id\": \"not_found\",\n  \"message\": \"Couldn't find that.\"\n}"));
    }

    @Test
    void a_broken_server() {
        pictures("503", answered("GET /apps", 503, "text/html", "<html>\n<body>Application error</body>\n</html>\n"));
    }

    @Test
    void no_json() {
        pictures(
                "html",
                answered("GET https://example.com/", 200, "text/html", "<p>\nHello \u001b[31m\u4e16\u754c\n</p>"));
    }

    @Test
    void broken_json() {
        pictures("cut-off", Calls.json("GET /apps", 200, "[{\"name\": \"example\", \"token\": \"HRKU-sec"));
    }

    @Test
    void no_body() {
        pictures("empty", Calls.json("DELETE /apps/example", 204, ""));
    }

    private static Outcome answered(String line, int status, String type, String body) {
        return Calls.answered(line, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void no_network() {
        Problem problem = Problem.network(
                "unknown_host", "The name api.heroku.com is not known here.", "is this machine on the network?");
        pictures("no-network", new Outcome.Exchanged(new Exchange.Failed(Calls.signed("GET /apps"), problem), false));
    }

    @Test
    void no_credential() {
        Problem problem =
                Problem.credential("no_credential", "There is no credential for api.heroku.com.", "hkshell login");
        pictures("no-credential", new Outcome.Failed(problem));
    }

    @Test
    void stopped() {
        pictures("stopped", new Outcome.Exchanged(new Exchange.Cancelled(Calls.signed("GET /apps")), false));
    }

    @Test
    void nothing_yet_and_on_the_wire() {
        Size size = SIZES.get(0);
        assertEquals(" No answer yet; s sends the request.", first(ResponseState.EMPTY, scene(size)));
        Instant since = Scenes.NOON.minusMillis(3900);
        Scene sending = new Scene(Calls.SESSION, Scenes.NOON, Glyphs.ASCII, size, true, List.of(Underway.call(since)));
        assertEquals(" sending 3 s, Esc stops", first(ResponseState.EMPTY, sending));
        ResponseState before = after(Calls.json("GET /apps", 200, Calls.apps(2)), size);
        assertEquals(" sending 3 s, Esc stops", first(before, sending));
        assertEquals("sending 3 s", view.badges(before, sending).get(0).text());
    }

    private String first(ResponseState state, Scene scene) {
        return Scenes.paint(view, state, scene).toText().split("\n", -1)[0];
    }

    @Test
    void a_revealed_secret_is_marked_for_recordings_and_hides_again() {
        Size size = SIZES.get(0);
        ResponseState state = after(Calls.json("GET /x", 200, "{\"token\": \"HRKU-another\"}"), size, "down", "reveal");
        Canvas canvas = Scenes.paint(view, state, scene(size));
        String[] lines = canvas.toText().split("\n");
        int row = 2;
        int column = lines[row].indexOf("HRKU-another");
        assertTrue(column > 0, canvas.toText());
        assertTrue(canvas.grid().isSecret(column, row) && canvas.grid().isSecret(column + 11, row));
        assertFalse(canvas.grid().isSecret(column - 4, row));
        Scene later = Scenes.scene(Calls.SESSION, Scenes.NOON.plusSeconds(10), size.columns(), size.rows());
        assertFalse(Scenes.paint(view, state, later).toText().contains("HRKU"));
        assertEquals(Scenes.NOON.plusSeconds(10), update.ticksUntil(state));
    }

    @Test
    void amounts() {
        assertEquals("999 B", Amount.bytes(999));
        assertEquals("6.1 kB", Amount.bytes(6_140));
        assertEquals("10.0 MB", Amount.bytes(10_000_000));
        assertEquals("9999 ms", Amount.time(java.time.Duration.ofMillis(9999)));
        assertEquals("12.3 s", Amount.time(java.time.Duration.ofMillis(12_345)));
    }
}
