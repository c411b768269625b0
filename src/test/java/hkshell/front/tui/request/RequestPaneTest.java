package hkshell.front.tui.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.keymap.Area;
import hkshell.domain.keymap.Key;
import hkshell.engine.session.Session;
import hkshell.fake.Calls;
import hkshell.fake.Scenes;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.MenuItem;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.Underway;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Size;
import hkshell.kit.text.Secret;
import hkshell.scenario.Golden;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestPaneTest {
    /** The pane at 80x24, the pane at 120x36, and the least there is. */
    private static final List<Size> SIZES = List.of(new Size(51, 4), new Size(84, 9), new Size(38, 8));

    private static final Scene SCENE = Scenes.scene(Calls.SESSION, 51, 4);
    private static final Scene ARMED = Scenes.scene(
            Calls.SESSION.armed(Scenes.NOON.plusSeconds(60)), SCENE.inner().columns(), 4);

    private final RequestUpdate update = new RequestUpdate();
    private final RequestView view = new RequestView();

    private RequestState start(Session session) {
        return update.sync(RequestState.START, session);
    }

    private RequestState typed(String line) {
        RequestState open = update.act(start(Calls.SESSION), SCENE, "edit").state();
        RequestState empty = update.press(open, SCENE, Key.ctrl('u')).state();
        return update.paste(empty, SCENE, line).state();
    }

    private Next<RequestState> submitted(String line, Scene scene) {
        return update.press(typed(line), scene, Key.of(Key.Kind.ENTER));
    }

    private void pictures(String name, RequestState state, Session session) {
        for (Size size : SIZES) {
            Scene scene = Scenes.scene(session, size.columns(), size.rows());
            String badge = view.badges(state, scene).get(0).text() + "\n";
            Golden.check(
                    "console/request-" + name + "-" + size,
                    badge + Scenes.paint(view, state, scene).toText());
        }
    }

    @Test
    void the_start() {
        pictures("start", start(Calls.SESSION), Calls.SESSION);
    }

    @Test
    void without_a_credential() {
        Session nobody = Scenes.session("machine ftp.corp.test login up password pw\n");
        pictures("nobody", start(nobody), nobody);
    }

    @Test
    void b2_the_environment_and_another_account_answer_first() {
        Session environment = Scenes.session(
                Scenes.facts(Optional.of(Secret.of("HRKU-environment")), Optional.empty()), Calls.SESSION.netrc());
        assertTrue(row(environment).matches(" Auth +Bearer \\*{8} +HEROKU_API_KEY"), row(environment));
        Session other = Scenes.session(
                Scenes.facts(Optional.empty(), Optional.of("home")),
                Calls.SESSION.netrc(),
                Scenes.account("home", "machine api.heroku.com login jo@home.test password HRKU-home\n"));
        assertTrue(row(other).endsWith("account home"), row(other));
    }

    private String row(Session session) {
        String picture =
                Scenes.paint(view, start(session), Scenes.scene(session, 84, 9)).toText();
        assertFalse(picture.contains("HRKU"), picture);
        return picture.split("\n")[1];
    }

    @Test
    void items_are_shown_and_secret_ones_masked() {
        String line = "POST /apps name=example stack==heroku-24 password=hunter2 key=@~/key code=? Cookie:a=b";
        RequestState state = submitted(line, SCENE).state();
        pictures("items", state, Calls.SESSION);
        String picture =
                Scenes.paint(view, state, Scenes.scene(Calls.SESSION, 200, 30)).toText();
        assertFalse(picture.contains("hunter2") || picture.contains("a=b"), picture);
    }

    @Test
    void a_wrong_line_says_where_and_why_and_sends_nothing() {
        Next<RequestState> next = submitted("GET /apps =x", SCENE);
        assertEquals(List.of(), next.effects());
        assertEquals(10, next.state().field().orElseThrow().cursor());
        pictures("wrong", next.state(), Calls.SESSION);
        Next<RequestState> asked = update.press(next.state(), SCENE, Key.of(Key.Kind.ESC));
        assertEquals(List.of(new Effect.Say("Esc again drops the change, Enter sends it.")), asked.effects());
        Next<RequestState> left = update.press(asked.state(), SCENE, Key.of(Key.Kind.ESC));
        assertEquals("GET /apps", left.state().draft().line());
        assertFalse(update.types(left.state()) || left.state().wrong().isPresent());
        Next<RequestState> typing = update.press(next.state(), SCENE, Key.of('a'));
        assertEquals(Optional.empty(), typing.state().wrong());
    }

    @Test
    void editing() {
        RequestState state = update.act(start(Calls.SESSION), SCENE, "edit").state();
        pictures("editing", state, Calls.SESSION);
        assertTrue(update.types(state));
    }

    @Test
    void enter_and_s_send_what_is_prepared() {
        Effect sent = Effect.Command.of("api", "GET", "/apps");
        assertEquals(
                List.of(sent), update.act(start(Calls.SESSION), SCENE, "enter").effects());
        assertEquals(
                List.of(sent), update.act(start(Calls.SESSION), SCENE, "send").effects());
    }

    @Test
    void enter_in_the_field_sends_the_line_that_stands_there() {
        Next<RequestState> next = submitted("apps/example \"a b\"==c", SCENE);
        assertEquals(List.of(Effect.Command.of("api", "GET", "/apps/example", "a b==c")), next.effects());
        assertEquals("/apps/example", next.state().draft().parsed().target());
        assertFalse(update.types(next.state()));
        assertEquals(
                next.effects(),
                update.act(typed("apps/example \"a b\"==c"), SCENE, "send").effects());
    }

    @Test
    void a_write_wants_arms() {
        Next<RequestState> refused = submitted("DELETE /apps/example", SCENE);
        assertEquals(
                List.of(new Effect.Say("Nothing was sent, because DELETE writes: W arms writes for five minutes.")),
                refused.effects());
        assertEquals("DELETE", refused.state().draft().parsed().method());
        String picture = Scenes.paint(view, refused.state(), SCENE).toText();
        assertTrue(picture.startsWith(" DELETE /apps/example     not sent, writes: W arms"), picture);
        assertEquals(
                List.of(Effect.Command.of("api", "DELETE", "/apps/example")),
                submitted("DELETE /apps/example", ARMED).effects());
        assertEquals(
                List.of(Effect.Command.of("api", "POST", "/apps", "name=x")),
                submitted("/apps name=x", ARMED).effects());
    }

    @Test
    void b9_a_second_call_does_not_wait_for_the_first() {
        Scene sending = new Scene(
                Calls.SESSION, Scenes.NOON, Glyphs.ASCII, SCENE.inner(), true, List.of(Underway.call(Scenes.NOON)));
        Next<RequestState> next = update.act(start(Calls.SESSION), sending, "send");
        assertEquals(List.of(Effect.Command.of("api", "GET", "/apps")), next.effects());
    }

    private RequestState pressed(RequestState state, Key... keys) {
        RequestState now = state;
        for (Key key : keys) {
            now = update.press(now, SCENE, key).state();
        }
        return now;
    }

    private static String text(RequestState state) {
        return state.field().orElseThrow().text();
    }

    @Test
    void b1_choices_stand_below_the_line_and_tab_goes_through_them() {
        Key tab = Key.of(Key.Kind.TAB);
        RequestState open = pressed(typed("GET /apps/{app}/"), tab);
        pictures("choices", open, Calls.SESSION);
        pictures("chosen", pressed(open, tab, tab), Calls.SESSION);
        RequestState second = pressed(open, tab, tab);
        assertEquals("GET /apps/{app}/", text(open));
        assertNotEquals(text(pressed(open, tab)), text(second));
        assertEquals(text(pressed(open, tab)), text(pressed(second, new Key(Key.Kind.TAB, 0, false, false, true))));
        assertEquals(text(pressed(open, tab)), text(pressed(second, Key.of(Key.Kind.UP))));
        assertEquals(text(second), text(pressed(open, Key.of(Key.Kind.DOWN), Key.of(Key.Kind.DOWN))));
    }

    @Test
    void b1_enter_takes_the_choice_then_sends_and_esc_closes_the_choices_first() {
        Key tab = Key.of(Key.Kind.TAB);
        Key enter = Key.of(Key.Kind.ENTER);
        RequestState open = pressed(typed("GET /acc"), tab, tab);
        Next<RequestState> taken = update.press(open, SCENE, enter);
        assertEquals(List.of(), taken.effects());
        assertEquals(
                List.of(Effect.Command.of("api", "GET", "/account")),
                update.press(taken.state(), SCENE, enter).effects());
        RequestState typed = pressed(pressed(open, tab), Key.of(Key.Kind.ESC));
        assertEquals("GET /account", text(typed));
        assertFalse(update.types(pressed(typed, Key.of(Key.Kind.ESC), Key.of(Key.Kind.ESC))));
    }

    @Test
    void b1_a_path_that_goes_on_shows_at_once_with_what() {
        Key tab = Key.of(Key.Kind.TAB);
        RequestState below = pressed(typed("GET /acc"), tab, tab, tab, Key.of(Key.Kind.ENTER));
        assertEquals("GET /account/", text(below));
        assertTrue(below.completing().orElseThrow().offers().all().size() > 3);
        RequestState value = pressed(typed("PATCH apps/x "), tab, tab, Key.of(Key.Kind.ENTER));
        assertTrue(text(value).endsWith("="), text(value));
    }

    @Test
    void b1_typing_narrows_the_choices_and_closes_them_when_none_is_left() {
        RequestState open = pressed(typed("GET /"), Key.of(Key.Kind.TAB));
        int all = open.completing().orElseThrow().offers().all().size();
        RequestState fewer = pressed(open, Key.of('a'), Key.of('p'));
        assertTrue(fewer.completing().orElseThrow().offers().all().size() < all);
        assertEquals("GET /ap", text(fewer));
        RequestState none = pressed(fewer, Key.of('?'));
        assertEquals("GET /ap?", text(none));
        assertEquals(Optional.empty(), none.completing());
        RequestState moved = pressed(fewer, Key.of(Key.Kind.HOME));
        assertEquals(Optional.empty(), moved.completing());
        assertEquals(fewer.completing(), pressed(fewer, Key.of(Key.Kind.F1)).completing());
    }

    @Test
    void b1_tab_completes_what_the_api_knows() {
        RequestState state = typed("GET /acc");
        Next<RequestState> next = update.press(state, SCENE, Key.of(Key.Kind.TAB));
        assertEquals("GET /account", next.state().field().orElseThrow().text());
        assertEquals(List.of(), next.effects());
        Next<RequestState> whole = update.press(typed("GET /reg"), SCENE, Key.of(Key.Kind.TAB));
        assertEquals("GET /regions", whole.state().field().orElseThrow().text());
        Next<RequestState> slash = update.press(typed("PATCH apps/x main"), SCENE, Key.of(Key.Kind.TAB));
        assertEquals(
                "PATCH apps/x maintenance:=",
                slash.state().field().orElseThrow().text());
        Next<RequestState> none = update.press(typed("GET /xyz"), SCENE, Key.of(Key.Kind.TAB));
        assertEquals("GET /xyz", none.state().field().orElseThrow().text());
        String below = Scenes.paint(view, none.state(), SCENE).toText().split("\n")[1];
        assertEquals(" Nothing to complete here.", below);
    }

    @Test
    void edit_goes_to_the_pane_and_a_paste_needs_the_field() {
        assertEquals(
                List.of(new Effect.Go(Area.REQUEST)),
                update.act(start(Calls.SESSION), SCENE, "edit").effects());
        RequestState start = start(Calls.SESSION);
        Next<RequestState> pasted = update.paste(start, SCENE, "DELETE /apps/example\n");
        assertEquals(start, pasted.state());
        assertEquals(List.of(new Effect.Say("Pasted text goes into the line once e has opened it.")), pasted.effects());
    }

    @Test
    void b7_b8_what_is_copied_holds_no_secret() {
        RequestState state =
                submitted("PATCH /apps/x/config-vars A=hunter2 sig==abc", ARMED).state();
        for (MenuItem item : view.menu(state, ARMED)) {
            if (item.action().startsWith("copy")) {
                Effect effect =
                        update.act(state, ARMED, item.action()).effects().get(0);
                String text = ((Effect.Copy) effect).text();
                assertFalse(text.contains("hunter2") || text.contains("abc") || text.contains("HRKU"), text);
            }
        }
        assertEquals(
                List.of(new Effect.Copy("hkshell get /apps", "the hkshell line")),
                update.act(start(Calls.SESSION), SCENE, "copy-shell").effects());
        assertEquals(
                List.of(new Effect.Copy("https://api.heroku.com/apps", "the URL")),
                update.act(start(Calls.SESSION), SCENE, "copy-url").effects());
        assertEquals(
                List.of(new Effect.Copy(
                        "curl -n -H 'Accept: application/vnd.heroku+json; version=3' https://api.heroku.com/apps",
                        "the curl line, no secret in it")),
                update.act(start(Calls.SESSION), SCENE, "copy-curl").effects());
    }

    @Test
    void a_session_that_changes_changes_the_record_and_not_the_line() {
        RequestState state = submitted("GET /account", SCENE).state();
        Session later = Scenes.session("machine a login b password c\n\n" + Calls.RECORD);
        RequestState synced = update.sync(state, later);
        assertEquals("GET /account", synced.draft().line());
        assertTrue(row(later).endsWith("netrc line 4 (me@example.com)"), row(later));
    }
}
