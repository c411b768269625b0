package hkshell.front.tui.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.keymap.Area;
import hkshell.domain.keymap.Key;
import hkshell.fake.Calls;
import hkshell.fake.Scenes;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.widget.TextField;
import hkshell.scenario.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tabs of the Request pane: views of the line, whose rows change it. */
class RequestTabsTest {
    private static final Scene SCENE = Scenes.scene(Calls.SESSION, 84, 12);
    private static final String LINE =
            "PATCH /apps/example/config-vars?dry=1 A=hunter2 n:=2 order==name Range:id code=? f=@x.txt";

    private final RequestUpdate update = new RequestUpdate();
    private final RequestView view = new RequestView();

    private RequestState of(String line) {
        return RequestState.START.with(Draft.of(line, Calls.SESSION).value().orElseThrow());
    }

    private Next<RequestState> act(RequestState state, String... actions) {
        Next<RequestState> next = Next.of(state);
        for (String action : actions) {
            next = update.act(next.state(), SCENE, action);
        }
        return next;
    }

    private Next<RequestState> type(RequestState state, String text) {
        RequestState empty = update.press(state, SCENE, Key.ctrl('u')).state();
        RequestState typed = update.paste(empty, SCENE, text).state();
        return update.press(typed, SCENE, Key.of(Key.Kind.ENTER));
    }

    /** With the cursor on the row of that name. */
    private RequestState on(RequestState state, String name) {
        int rows = RequestRows.of(state.tab(), state.draft(), Calls.SESSION).size();
        RequestState now = state;
        for (int row = 0; row < rows; row++) {
            now = act(now, "down").state();
            if (RequestRows.of(now.tab(), now.draft(), Calls.SESSION)
                    .get(row)
                    .name()
                    .equals(name)) {
                return now;
            }
        }
        throw new AssertionError("no row " + name);
    }

    private String picture(RequestState state, Size size) {
        Scene scene = Scenes.scene(Calls.SESSION, size.columns(), size.rows());
        return Scenes.paint(view, state, scene).toText();
    }

    @Test
    void b3_each_tab_has_its_picture_and_no_secret() {
        RequestState state = of(LINE);
        for (RequestTab tab : RequestTab.values()) {
            assertEquals(tab, state.tab());
            String name = "console/request-tab-" + tab.title();
            Golden.check(name, picture(state, new Size(84, 18)));
            assertFalse(picture(state, new Size(200, 40)).contains("hunter2"), name);
            state = act(state, "next-tab").state();
        }
        assertEquals(RequestTab.EXPLAIN, act(state, "previous-tab").state().tab());
    }

    @Test
    void b4_explain_shows_the_bytes_and_who_answers_and_sends_nothing() {
        Next<RequestState> next = act(of("POST /apps name=x"), "explain");
        assertEquals(List.of(new Effect.Go(Area.REQUEST)), next.effects());
        String text = picture(next.state(), new Size(84, 30));
        for (String part : List.of(
                "POST /apps HTTP/1.1",
                "Host: api.heroku.com",
                "Authorization: Bearer ********",
                "Content-Length: 12",
                "{\"name\":\"x\"}",
                "account of this run                     there is none",
                "* netrc record of api.heroku.com line 2   answers",
                "Nothing was sent.")) {
            assertTrue(text.contains(part), part + "\n" + text);
        }
        assertFalse(text.contains(Calls.TOKEN), text);
    }

    @Test
    void b5_a_row_is_edited_in_place_and_the_line_follows() {
        RequestState state = of("PATCH /apps/example?dry=1 name=a order==name");
        RequestState app = act(on(state, "app"), "edit").state();
        assertEquals("example", app.field().orElseThrow().text());
        assertEquals(
                "PATCH /apps/other?dry=1 name=a order==name",
                type(app, "other").state().draft().line());
        RequestState dry = act(on(state, "dry"), "edit").state();
        assertEquals("dry==1", dry.field().orElseThrow().text());
        assertEquals(
                "PATCH /apps/example?dry=a%20b name=a order==name",
                type(dry, "dry==a b").state().draft().line());
        RequestState name = act(on(state, "name"), "edit").state();
        assertEquals(
                "PATCH /apps/example?dry=1 name=\"it's new\" order==name",
                type(name, "name=it's new").state().draft().line());
    }

    @Test
    void b5_rows_are_added_and_taken_out() {
        RequestState state = of("GET /apps a==b");
        assertEquals(
                "GET /apps a==b c==\"d e\"",
                type(act(state, "add").state(), "c==d e").state().draft().line());
        assertEquals("GET /apps", act(on(state, "a"), "delete").state().draft().line());
        assertEquals("GET /apps a==b", act(state, "delete").state().draft().line());
    }

    @Test
    void b3_a_header_of_ours_is_replaced_and_one_of_the_client_is_refused() {
        RequestState heads = act(of("GET /apps"), "next-tab").state();
        RequestState accept = act(on(heads, "Accept"), "edit").state();
        RequestState mine = type(accept, "Accept: text/plain").state();
        assertEquals("GET /apps Accept:text/plain", mine.draft().line());
        assertTrue(picture(mine, new Size(84, 9)).contains("set by you"));
        RequestState twice = type(act(mine, "add").state(), "accept: a/b").state();
        assertEquals("GET /apps accept:a/b", twice.draft().line());
        RequestState refused = type(act(heads, "add").state(), "Host: other").state();
        assertEquals(
                "The header Host is written by the client and cannot be replaced.",
                refused.wrong().orElseThrow().sentence());
        assertEquals("GET /apps", refused.draft().line());
    }

    @Test
    void b5_what_is_wrong_stands_below_with_its_place() {
        RequestState add = act(of("GET /apps n:=1"), "add").state();
        RequestState json = type(add, "m:={x}").state();
        assertEquals("The value of m is not JSON.", json.wrong().orElseThrow().sentence());
        assertEquals(4, json.field().orElseThrow().cursor());
        RequestState twice = type(add, "n=2").state();
        assertEquals(
                "The field 'n' is given twice.", twice.wrong().orElseThrow().sentence());
        assertEquals(
                "GET /apps n:=1",
                update.press(twice.asked(), SCENE, Key.of(Key.Kind.ESC))
                        .state()
                        .draft()
                        .line());
    }

    @Test
    void b6_d7_a_pasted_curl_line_becomes_the_request() {
        String curl = "curl -u me:s3cret -X PATCH \\\n  https://api.heroku.com/apps/x -d '{\"a\": 1}'\n";
        for (RequestState state :
                List.of(of("GET /apps"), act(of("GET /apps"), "edit").state())) {
            Next<RequestState> pasted = update.paste(state, SCENE, curl);
            assertEquals(
                    "PATCH /apps/x -d '{\"a\": 1}'",
                    pasted.state().field().orElseThrow().text());
            assertTrue(
                    pasted.effects().contains(new Effect.Say("The credential of --user was left out. Enter sends it.")),
                    pasted.effects().toString());
        }
        RequestState open = act(of("GET /apps"), "edit").state();
        RequestState field = open.typed(TextField.of("curl https://api.heroku.com/account"));
        Next<RequestState> read = update.press(field, SCENE, Key.of(Key.Kind.ENTER));
        assertEquals("GET /account", read.state().field().orElseThrow().text());
    }

    @Test
    void b11_a_body_is_laid_out() {
        RequestState body = act(
                        of("POST /apps -d '{\"a\":{\"token\":\"t0p\",\"b\":[1,2.50]}}'"), "next-tab", "next-tab")
                .state();
        String text = picture(body, new Size(84, 18));
        assertTrue(text.contains("\"b\": ["), text);
        assertTrue(text.contains("2.50"), text);
        assertFalse(text.contains("t0p"), text);
    }
}
