package hkshell.front.tui.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.keymap.Key;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Stop;
import hkshell.engine.Doc;
import hkshell.engine.Outcome;
import hkshell.fake.Calls;
import hkshell.fake.Scenes;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.Underway;
import hkshell.front.tui.paint.Glyphs;
import hkshell.kit.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResponseUpdateTest {
    private static final Scene SCENE = Scenes.scene(Calls.SESSION, 51, 18);
    private static final Outcome APPS = Calls.json("GET /apps", 200, Calls.apps(42));
    private static final String SECRETS =
            "{\n\"name\": \"x\",\n\"token\": \"HRKU-another\",\n\"echo\": \"" + Calls.TOKEN + "\"\n}";

    private final ResponseUpdate update = new ResponseUpdate();
    private final ResponseView view = new ResponseView();

    private ResponseState after(Outcome outcome, String... actions) {
        ResponseState state =
                update.finished(ResponseState.EMPTY, SCENE, outcome).state();
        return act(state, actions);
    }

    private ResponseState act(ResponseState state, String... actions) {
        ResponseState now = state;
        for (String action : actions) {
            now = settled(update.act(now, SCENE, action)).state();
        }
        return now;
    }

    private static TreeTab tree(ResponseState state) {
        return state.answer().orElseThrow().tree();
    }

    private static String path(ResponseState state) {
        return tree(state).json().path(tree(state).node());
    }

    private static Effect say(String sentence) {
        return new Effect.Say(sentence);
    }

    /** {@code /}, the text, Enter. */
    private Next<ResponseState> found(ResponseState state, String text) {
        ResponseState open = update.act(state, SCENE, "find").state();
        assertTrue(update.types(open));
        open = update.press(open, SCENE, Key.ctrl('u')).state();
        open = update.paste(open, SCENE, text).state();
        return settled(update.press(open, SCENE, Key.of(Key.Kind.ENTER)));
    }

    /** With what was begun brought to its end. */
    private Next<ResponseState> settled(Next<ResponseState> next) {
        return next.effects().stream()
                .filter(Effect.Begin.class::isInstance)
                .map(Effect.Begin.class::cast)
                .findFirst()
                .map(begin -> update.studied(
                        next.state(), SCENE, begin.number(), begin.study().run(new Stop())))
                .orElse(next);
    }

    @Test
    void c1_folding_keeps_the_cursor_on_its_row() {
        ResponseState owner = after(APPS, "down", "down", "down", "down");
        assertEquals("$.[0].owner", path(owner));
        int row = tree(owner).list().cursor();
        for (String action : List.of("enter", "enter", "right", "left")) {
            owner = act(owner, action);
            assertEquals("$.[0].owner", path(owner), action);
            assertEquals(row, tree(owner).list().cursor(), action);
        }
        ResponseState all = act(owner, "unfold-all");
        assertEquals("$.[0].owner", path(all));
        assertEquals("$.[0]", path(act(all, "fold-all")));
        assertEquals("$.[0]", path(act(all, "left", "left")));
    }

    @Test
    void c1_right_goes_into_an_open_container_and_left_to_the_one_around() {
        ResponseState state = after(APPS, "right");
        assertEquals("$.[0]", path(state));
        assertEquals("$.[0].id", path(act(state, "right")));
        assertEquals("$.[0]", path(act(state, "right", "left")));
        assertEquals(
                List.of(Effect.Command.of("get", "/apps/01234567-89ab-cdef-0123-100000000001")),
                update.act(act(state, "right"), SCENE, "enter").effects());
    }

    @Test
    void moving_goes_to_both_ends_and_from_other_panes() {
        assertEquals("$.[41]", path(after(APPS, "bottom")));
        assertEquals("$", path(after(APPS, "bottom", "top")));
        assertEquals("$.[0].id", path(after(APPS, "answer-down", "answer-down")));
        assertEquals("$", path(after(APPS, "answer-down", "answer-up")));
        assertEquals(15, tree(after(APPS, "page-down")).list().cursor());
    }

    @Test
    void raw_shows_the_place_that_the_tree_was_on() {
        ResponseState raw = after(APPS, "bottom", "next-tab");
        String picture = Scenes.paint(view, raw, SCENE).toText();
        assertTrue(picture.contains("example-42"), picture);
        assertEquals(Tab.HEADERS, act(raw, "next-tab").answer().orElseThrow().tab());
        assertEquals(Tab.TREE, act(raw, "previous-tab").answer().orElseThrow().tab());
        assertEquals("$.[41]", path(act(raw, "previous-tab")));
    }

    @Test
    void find_unfolds_what_it_finds_and_n_goes_on() {
        Next<ResponseState> found = found(after(APPS), "example-17");
        assertEquals("$.[16].name", path(found.state()));
        assertEquals(List.of(say("1 of 2 matches.")), found.effects());
        assertEquals("$.[16].web_url", path(act(found.state(), "find-next")));
        Next<ResponseState> around = settled(update.act(act(found.state(), "find-next"), SCENE, "find-next"));
        assertEquals("$.[16].name", path(around.state()));
        assertEquals(List.of(say("1 of 2 matches. Past the end; on from the top.")), around.effects());
        assertEquals("$.[16].web_url", path(act(found.state(), "find-previous")));
        assertEquals("$.[0].owner.email", path(found(after(APPS), "me@example").state()));
        String picture = Scenes.paint(view, found.state(), SCENE).toText();
        assertTrue(picture.contains("/ example-17"), picture);
    }

    @Test
    void c3_find_in_raw_and_headers() {
        ResponseState raw = found(after(APPS, "next-tab"), "example-17").state();
        assertTrue(Scenes.paint(view, raw, SCENE).toText().contains("\"name\": \"example-17\""));
        ResponseState heads =
                found(after(APPS, "next-tab", "next-tab"), "ratelimit").state();
        assertEquals(4, heads.answer().orElseThrow().heads());
        assertEquals(
                List.of(say("Not found here: nowhere")),
                found(after(APPS), "nowhere").effects());
        assertEquals(
                List.of(say("/ says what to look for.")),
                update.act(after(APPS), SCENE, "find-next").effects());
    }

    @Test
    void c3_an_expression_finds_in_every_tab_and_capitals_count_when_typed() {
        Next<ResponseState> tree = found(after(APPS), "^example-(17|23)$");
        assertEquals("$.[16].name", path(tree.state()));
        assertEquals(List.of(say("1 of 2 matches of the expression.")), tree.effects());
        assertEquals("$.[22].name", path(act(tree.state(), "find-next")));
        assertEquals("$.[16].name", path(act(tree.state(), "find-next", "find-previous")));
        Next<ResponseState> raw = found(after(APPS, "next-tab"), "\"name\": \"example-1[0-9]\"");
        assertEquals(List.of(say("1 of 10 matches of the expression.")), raw.effects());
        assertTrue(picture(raw.state()).contains("example-10"), picture(raw.state()));
        assertTrue(picture(act(raw.state(), "find-next")).contains("example-11"));
        Next<ResponseState> heads = found(after(APPS, "next-tab", "next-tab"), "rate.*449.");
        assertEquals(List.of(say("1 match of the expression.")), heads.effects());
        Next<ResponseState> table = found(after(APPS, "next-tab", "next-tab", "next-tab"), "example-4[12]");
        assertEquals(List.of(say("1 of 2 matches of the expression.")), table.effects());
        assertEquals(
                List.of(say("Not found here: Example-17")),
                found(after(APPS), "Example-17").effects());
    }

    @Test
    void c3_a_wrong_expression_is_told_above_its_field_and_no_expression_reads_what_is_masked() {
        Next<ResponseState> wrong = found(after(APPS), "name(");
        assertTrue(update.types(wrong.state()));
        assertTrue(picture(wrong.state()).contains("This is no regular expression"), picture(wrong.state()));
        ResponseState state = after(Calls.json("GET /x", 200, SECRETS));
        for (String probe : List.of("HRKU.", "token\": \"H", "another$")) {
            for (ResponseState tab : List.of(state, act(state, "next-tab"))) {
                assertEquals(
                        List.of(say("Not found here: " + probe)),
                        found(tab, probe).effects());
            }
        }
    }

    @Test
    void c3_an_expression_that_takes_for_ever_hangs_nothing_and_can_be_abandoned() {
        ResponseState state = after(Calls.json("GET /x", 200, "[\"" + "a".repeat(60) + "!\"]"));
        ResponseState open = update.act(state, SCENE, "find").state();
        open = update.paste(open, SCENE, "(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)b").state();
        Next<ResponseState> wished = update.press(open, SCENE, Key.of(Key.Kind.ENTER));
        assertTrue(picture(wished.state()).contains("searching 0 s"));
        Effect.Begin begin = (Effect.Begin) wished.effects().get(0);
        assertEquals(
                new Effect.Abandon(1),
                update.act(wished.state(), SCENE, "escape").effects().get(0));
        Stop stop = new Stop();
        stop.raise();
        assertEquals(
                List.of(say("Stopped.")),
                update.studied(wished.state(), SCENE, 1, begin.study().run(stop))
                        .effects());
    }

    @Test
    void find_does_not_tell_what_is_masked() {
        ResponseState state = after(Calls.json("GET /x", 200, SECRETS));
        List<Effect> nothing = List.of(say("Not found here: another"));
        assertEquals(nothing, found(state, "another").effects());
        assertEquals(nothing, found(act(state, "next-tab"), "another").effects());
        assertEquals("$.token", path(found(state, "token").state()));
    }

    /** Where the JSON is broken, what is hidden may end elsewhere than its value; the search must get past it. */
    @Test
    void find_gets_past_what_is_hidden_in_broken_json() {
        for (String body : List.of("[\"token\": \"" + Calls.TOKEN, "{\"token\":\"ab\\", Calls.TOKEN + Calls.TOKEN)) {
            ResponseState raw = after(Calls.json("GET /apps/x/config-vars", 200, body));
            assertEquals(Tab.RAW, raw.answer().orElseThrow().tab());
            assertEquals(
                    List.of(say("Not found here: b\\\\")), found(raw, "b\\\\").effects(), body);
            assertEquals(List.of(say("Not found here: RKU")), found(raw, "RKU").effects(), body);
        }
    }

    @Test
    void esc_leaves_the_search_field_and_then_the_search() {
        ResponseState found = found(after(APPS), "example-3").state();
        ResponseState open = update.act(found, SCENE, "find").state();
        ResponseState left = update.press(open, SCENE, Key.of(Key.Kind.ESC)).state();
        assertFalse(update.types(left));
        assertEquals("example-3", left.sought());
        assertEquals("", act(left, "escape").sought());
    }

    @Test
    void c5_one_secret_is_shown_on_request_and_only_then_copied() {
        ResponseState state = after(Calls.json("GET /x", 200, SECRETS), "down");
        assertEquals(
                List.of(say("There is no masked value under the cursor.")),
                update.act(state, SCENE, "reveal").effects());
        ResponseState token = act(state, "down");
        assertEquals(
                List.of(say("The value is masked; * shows it, then it can be copied.")),
                update.act(token, SCENE, "copy-value").effects());
        ResponseState shown = act(token, "reveal");
        assertTrue(Scenes.paint(view, shown, SCENE).toText().contains("HRKU-another"));
        assertFalse(Scenes.paint(view, shown, SCENE).toText().contains(Calls.TOKEN));
        assertEquals(
                List.of(new Effect.Copy("HRKU-another", "the value")),
                update.act(shown, SCENE, "copy-value").effects());
        ResponseState echo = act(shown, "down", "reveal");
        assertFalse(Scenes.paint(view, echo, SCENE).toText().contains("HRKU-another"));
        assertTrue(Scenes.paint(view, echo, SCENE).toText().contains(Calls.TOKEN));
        assertFalse(Scenes.paint(view, act(echo, "escape"), SCENE).toText().contains("HRKU"));
    }

    /** {@code |}, the filter, Enter, and what comes of it. */
    private Next<ResponseState> filtered(ResponseState state, String filter) {
        ResponseState open = update.act(state, SCENE, "filter").state();
        open = update.press(open, SCENE, Key.ctrl('u')).state();
        open = update.paste(open, SCENE, filter).state();
        Next<ResponseState> wished = update.press(open, SCENE, Key.of(Key.Kind.ENTER));
        Effect.Begin begin = (Effect.Begin) wished.effects().get(0);
        return update.studied(
                wished.state(), SCENE, begin.number(), begin.study().run(new Stop()));
    }

    private String picture(ResponseState state) {
        return Scenes.paint(view, state, SCENE).toText();
    }

    @Test
    void c4_a_filter_shows_its_values_and_backspace_the_whole_answer() {
        Next<ResponseState> names = filtered(after(APPS, "down"), ".[].name");
        assertEquals(List.of(say("42 values; Backspace shows the whole answer.")), names.effects());
        assertTrue(picture(names.state()).contains("example-12"), picture(names.state()));
        assertTrue(picture(names.state()).contains("| .[].name"), picture(names.state()));
        Next<ResponseState> one = filtered(names.state(), ".[2]");
        assertTrue(picture(one.state()).contains("example-3"), picture(one.state()));
        assertEquals("$.[0]", path(act(one.state(), "back")));
        assertEquals("$.[0]", path(act(one.state(), "escape")));
        assertEquals(
                List.of(say("There is no answer behind this one.")),
                update.act(act(one.state(), "back"), SCENE, "back").effects());
    }

    @Test
    void c4_a_wrong_filter_is_told_below_its_field_at_the_place() {
        Next<ResponseState> wrong = filtered(after(APPS), ".[] | | x");
        assertTrue(update.types(wrong.state()));
        assertTrue(picture(wrong.state()).contains("The filter cannot be read: column 7."), picture(wrong.state()));
        assertEquals(6, wrong.state().entry().orElseThrow().field().cursor());
        assertTrue(picture(filtered(after(APPS), ".name").state()).contains("Cannot index array"));
    }

    @Test
    void c4_esc_abandons_a_filter_and_no_second_one_starts_meanwhile() {
        ResponseState open = update.act(after(APPS), SCENE, "filter").state();
        open = update.paste(open, SCENE, "last(range(1e18))").state();
        Next<ResponseState> wished = update.press(open, SCENE, Key.of(Key.Kind.ENTER));
        assertTrue(picture(wished.state()).contains("filtering 0 s"), picture(wished.state()));
        Next<ResponseState> esc = update.press(wished.state(), SCENE, Key.of(Key.Kind.ESC));
        assertEquals(List.of(new Effect.Abandon(1), say("Abandoned: filtering.")), esc.effects());
        Next<ResponseState> second = update.press(esc.state(), SCENE, Key.of(Key.Kind.ENTER));
        assertEquals(
                List.of(say("What was abandoned still runs; the next can begin when it has ended.")), second.effects());
        Effect.Begin begin = (Effect.Begin) wished.effects().get(0);
        Stop stop = new Stop();
        stop.raise();
        ResponseState ended =
                update.studied(esc.state(), SCENE, 1, begin.study().run(stop)).state();
        assertEquals(
                2, update.press(ended, SCENE, Key.of(Key.Kind.ENTER)).effects().size());
        assertEquals("$", path(ended));
    }

    @Test
    void c4_a_filter_does_not_spell_out_what_is_masked() {
        ResponseState secrets = after(Calls.json("GET /x", 200, SECRETS));
        for (String filter :
                List.of(".token", "[.[]]", "to_entries", "{a: .token}", "\"x\\(.token)\"", "{(.token): 1}")) {
            ResponseState view = filtered(secrets, filter).state();
            assertFalse(picture(view).contains("HRKU"), filter + picture(view));
            assertFalse(picture(act(view, "next-tab")).contains("HRKU"), filter + picture(act(view, "next-tab")));
        }
        // Nor a piece of it, its letters, its codes or another spelling; and what has to do with none of it is seen.
        ResponseState one = after(Calls.json("GET /x", 200, "{\"token\":\"qwzk\",\"name\":\"seen\"}"));
        for (String filter : List.of(
                ".token[0:2]",
                ".token|@base64",
                ".token|ascii_upcase",
                ".token|explode",
                "[.token|split(\"\")[]]",
                ".token|test(\"^q\")")) {
            String seen = picture(filtered(one, filter).state());
            for (String piece : List.of("qw", "cXd6aw", "QW", "113", "\"q\"", "true")) {
                assertFalse(seen.contains(piece), filter + seen);
            }
        }
        assertTrue(picture(filtered(one, ".name").state()).contains("seen"));
        assertTrue(picture(filtered(one, "{name, token}").state()).contains("seen"));
        ResponseState config = after(Calls.json("GET /apps/x/config-vars", 200, "{\"A\":\"abc\"}"));
        assertFalse(picture(filtered(config, ".A").state()).contains("abc"));
    }

    @Test
    void c5_copies_of_paths_values_and_bodies() {
        ResponseState state = after(APPS, "down", "down", "down");
        assertEquals(
                List.of(new Effect.Copy(".[0].name", "the key path")),
                update.act(state, SCENE, "copy-path").effects());
        assertEquals(
                List.of(new Effect.Copy("example-1", "the value")),
                update.act(state, SCENE, "copy-value").effects());
        assertEquals(
                List.of(new Effect.Copy(Calls.apps(42), "the body")),
                update.act(state, SCENE, "copy-body").effects());
        String masked = "{\n\"name\": \"x\",\n\"token\": ********,\n\"echo\": \"********\"\n}";
        assertEquals(
                List.of(new Effect.Copy(masked, "the body")),
                update.act(after(Calls.json("GET /x", 200, SECRETS)), SCENE, "copy-body")
                        .effects());
    }

    @Test
    void failures_of_a_call_are_shown_and_others_leave_the_answer() {
        ResponseState state = after(APPS);
        Problem network = Problem.network("timeout", "No answer within 30 s.", "--timeout gives more time");
        Outcome failed = new Outcome.Exchanged(new Exchange.Failed(Calls.signed("GET /apps"), network), false);
        assertEquals(
                Optional.of(network),
                update.finished(state, SCENE, failed).state().failure());
        Problem credential = Problem.credential("no_credential", "There is none.", "");
        assertEquals(
                Optional.of(credential),
                update.finished(state, SCENE, new Outcome.Failed(credential))
                        .state()
                        .failure());
        for (Outcome other : List.of(
                new Outcome.Failed(Problem.usage("Wrong.", "")),
                new Outcome.Failed(Problem.cancelled()),
                new Outcome.Said("Saved.", Doc.obj()),
                new Outcome.Detailed(List.of(), Doc.obj()))) {
            assertSame(state, update.finished(state, SCENE, other).state(), other.toString());
        }
    }

    @Test
    void headers_stay_in_sight_from_call_to_call_and_errors_open_raw() {
        ResponseState headers = after(APPS, "next-tab", "next-tab");
        assertEquals(Tab.HEADERS, tab(update.finished(headers, SCENE, APPS)));
        assertEquals(Tab.TREE, tab(update.finished(after(APPS, "next-tab"), SCENE, APPS)));
        assertEquals(Tab.RAW, tab(update.finished(after(APPS), SCENE, Calls.json("GET /x", 404, "{\"id\": \"x\"}"))));
    }

    private static Tab tab(Next<ResponseState> next) {
        return next.state().answer().orElseThrow().tab();
    }

    @Test
    void without_an_answer_every_key_says_so() {
        assertEquals(
                List.of(say("There is no answer to look at; s sends the request.")),
                update.act(ResponseState.EMPTY, SCENE, "down").effects());
        Scene sending = new Scene(
                Calls.SESSION, Scenes.NOON, Glyphs.ASCII, SCENE.inner(), true, List.of(Underway.call(Scenes.NOON)));
        assertEquals(
                List.of(say("The call is under way; Esc stops it.")),
                update.act(after(APPS), sending, "down").effects());
    }
}
