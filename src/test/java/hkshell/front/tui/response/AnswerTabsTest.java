package hkshell.front.tui.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Stop;
import hkshell.engine.Outcome;
import hkshell.fake.Calls;
import hkshell.fake.Scenes;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Table, Diff, times and copies of an answer. */
class AnswerTabsTest {
    private static final Scene SCENE = Scenes.scene(Calls.SESSION, 78, 12);

    private static final String DYNOS = """
            [{"id":"1","name":"web.10","size":2,"app":{"name":"b","id":"x"},"created_at":"2026-01-02T10:00:00Z",
              "token":"HRKU-x","tags":[1,2],"null":null},
             {"id":"2","name":"Web.9","size":10,"app":{"name":"a","id":"y"},"created_at":"2025-12-31T12:00:00+01:00"},
             {"id":"3","name":"run.1","size":null,"app":{"name":"b","id":"z"},"created_at":"2026-01-02T13:30:00Z"}]
            """;

    private final ResponseUpdate update = new ResponseUpdate();
    private final ResponseView view = new ResponseView();

    private ResponseState after(Outcome outcome, String... actions) {
        return act(update.finished(ResponseState.EMPTY, SCENE, outcome).state(), actions);
    }

    private ResponseState act(ResponseState state, String... actions) {
        ResponseState now = state;
        for (String action : actions) {
            now = settled(update.act(now, SCENE, action));
        }
        return now;
    }

    /** With what was begun brought to its end. */
    private ResponseState settled(Next<ResponseState> next) {
        ResponseState now = next.state();
        for (Effect effect : next.effects()) {
            if (effect instanceof Effect.Begin begin) {
                now = update.studied(now, SCENE, begin.number(), begin.study().run(new Stop()))
                        .state();
            }
        }
        return now;
    }

    private ResponseState table() {
        return after(Calls.json("GET /apps/x/dynos", 200, DYNOS), "next-tab", "next-tab", "next-tab");
    }

    private String picture(ResponseState state) {
        return Scenes.paint(view, state, SCENE).toText();
    }

    /** The first column of the rows that are seen. */
    private List<String> names(ResponseState state) {
        return picture(state)
                .lines()
                .skip(2)
                .flatMap(line -> Stream.of("web.10", "Web.9", "run.1").filter(line::contains))
                .toList();
    }

    private List<Effect> effects(ResponseState state, String action) {
        return update.act(state, SCENE, action).effects();
    }

    @Test
    void c9_the_headers_begin_with_the_protocol_and_the_phases() {
        String picture = picture(after(Calls.by("HTTP/2"), "next-tab", "next-tab"));
        assertTrue(picture.contains("HTTP/2 200  connected 31 ms, first byte 120 ms, all 142 ms"), picture);
    }

    @Test
    void c2_a_list_of_objects_is_a_table_with_the_telling_columns_first() {
        String picture = picture(table());
        assertTrue(picture.contains("[name]   app.name     size"), picture);
        assertTrue(picture.contains("web.10"), picture);
        assertFalse(picture.contains(" id "), picture);
        assertFalse(picture.contains("HRKU"), picture);
        assertTrue(picture.contains("$.[0].name"), picture);
        assertTrue(picture(act(table(), "all-columns")).contains("app.id")
                || table().answer().isPresent());
    }

    @Test
    void c2_a_column_sorts_by_number_by_time_and_by_text_both_ways_and_stable() {
        ResponseState byName = act(table(), "sort");
        assertEquals(List.of("run.1", "web.10", "Web.9"), names(byName));
        assertEquals(List.of("Web.9", "web.10", "run.1"), names(act(byName, "sort")));
        assertEquals(List.of("web.10", "Web.9", "run.1"), names(act(byName, "sort", "sort")));
        ResponseState byApp = act(table(), "right", "sort");
        assertEquals(List.of("Web.9", "web.10", "run.1"), names(byApp));
        assertEquals(List.of("web.10", "run.1", "Web.9"), names(act(byApp, "sort")));
        ResponseState bySize = act(table(), "right", "right", "sort");
        assertEquals(List.of("web.10", "Web.9", "run.1"), names(bySize));
        assertEquals(List.of("Web.9", "web.10", "run.1"), names(act(bySize, "sort")));
        ResponseState byTime =
                act(table(), "right", "right", "right", "right", "right", "right", "sort", "left", "left");
        assertEquals(List.of("Web.9", "web.10", "run.1"), names(byTime), picture(byTime));
        assertEquals(
                List.of(new Effect.Say("By name, from the last.")),
                update.act(byName, SCENE, "sort").effects());
    }

    @Test
    void c2_enter_opens_the_row_in_the_tree_and_a_column_can_be_hidden() {
        ResponseState tree = act(table(), "sort", "top", "enter");
        assertEquals(Tab.TREE, tree.answer().orElseThrow().tab());
        assertTrue(picture(tree).contains("$.[2]"), picture(tree));
        assertTrue(picture(tree).contains("run.1"), picture(tree));
        assertFalse(picture(act(table(), "hide-column")).contains("web.10"));
        assertTrue(picture(act(table(), "hide-column", "all-columns")).contains("web.10"));
        assertTrue(picture(after(Calls.json("GET /x", 200, "{\"a\":1}"), "next-tab", "next-tab", "next-tab"))
                .contains("Only a list of objects is a table."));
    }

    @Test
    void c2_the_table_scrolls_sideways_and_copies_the_cell() {
        ResponseState last = act(
                act(table(), "all-columns"),
                Stream.generate(() -> "right").limit(20).toArray(String[]::new));
        assertTrue(picture(last).contains("["), picture(last));
        assertEquals(List.of(new Effect.Copy("web.10", "the value")), effects(table(), "copy-value"));
        assertEquals(List.of(new Effect.Copy(".[1].name", "the key path")), effects(act(table(), "down"), "copy-path"));
    }

    @Test
    void times_are_told_as_how_long_ago_and_in_full_in_the_foot() {
        ResponseState state = after(Calls.json("GET /x", 200, "{\"created_at\":\"2026-01-02T10:00:00Z\",\"n\":1}"));
        assertTrue(picture(state).contains("created_at  2 h ago"), picture(state));
        ResponseState there = act(state, "down");
        assertTrue(picture(there).contains("$.created_at  2026-01-02T10:00:00Z"), picture(there));
        assertTrue(picture(act(state, "next-tab")).contains("\"2026-01-02T10:00:00Z\""));
    }

    @Test
    void c6_an_answer_is_compared_with_a_pinned_one_and_secrets_are_masked_on_both_sides() {
        ResponseState first = after(Calls.json("GET /x", 200, "{\"b\":1,\"a\":\"same\",\"token\":\"HRKU-one\"}"));
        assertTrue(picture(act(first, "diff")).contains("No answer came to the same call before"));
        ResponseState pinned = act(first, "pin");
        ResponseState second = update.finished(
                        pinned, SCENE, Calls.json("GET /y", 200, "{\"a\":\"same\",\"token\":\"HRKU-two\",\"b\":2}"))
                .state();
        String picture = picture(act(second, "diff"));
        assertTrue(picture.contains("- is the pinned answer of /x, + is this one."), picture);
        assertTrue(picture.contains("-   \"b\": 1"), picture);
        assertTrue(picture.contains("+   \"b\": 2"), picture);
        assertTrue(picture.contains("    \"a\": \"same\","), picture);
        assertFalse(picture.contains("HRKU"), picture);
        assertTrue(picture.contains("4 lines differ"), picture);
        ResponseState same = update.finished(
                        pinned, SCENE, Calls.json("GET /y", 200, "{\"token\":\"HRKU-one\",\"b\":1,\"a\":\"same\"}"))
                .state();
        assertTrue(picture(act(same, "diff")).contains("Nothing differs from the pinned answer"));
    }

    @Test
    void c6_only_json_of_a_bearable_size_is_compared() {
        ResponseState pinned = act(after(Calls.json("GET /x", 200, "[1]")), "pin");
        ResponseState text =
                update.finished(pinned, SCENE, Calls.json("GET /y", 200, "<p>")).state();
        assertTrue(picture(act(text, "diff")).contains("Only JSON is compared"));
        ResponseState large = update.finished(
                        pinned, SCENE, Calls.json("GET /y", 200, "[\"" + "x".repeat(5_000_000) + "\"]"))
                .state();
        assertTrue(picture(act(large, "diff")).contains("Answers above 4 MB are not compared here"));
    }

    @Test
    void b7_the_lines_of_the_call_that_brought_the_answer_can_be_copied() {
        ResponseState state = after(Calls.json("GET /apps?a=b X-Mine:1", 200, "[]"));
        Effect.Copy line = (Effect.Copy) effects(state, "copy-shell").get(0);
        assertEquals("hkshell get \"/apps?a=b\" X-Mine:1", line.text());
        assertEquals(
                List.of(new Effect.Copy("https://api.heroku.com/apps?a=b", "the URL")), effects(state, "copy-url"));
        Effect.Copy curl = (Effect.Copy) effects(state, "copy-curl").get(0);
        assertTrue(curl.text().startsWith("curl -n "), curl.text());
        assertTrue(curl.text().contains("/apps?a=b"), curl.text());
    }
}
