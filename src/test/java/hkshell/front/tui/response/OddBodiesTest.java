package hkshell.front.tui.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.keymap.Key;
import hkshell.domain.request.Stop;
import hkshell.engine.Outcome;
import hkshell.fake.Calls;
import hkshell.fake.Scenes;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers that are binary, in another charset, broken, wide or large. */
class OddBodiesTest {
    private static final Scene SCENE = Scenes.scene(Calls.SESSION, 78, 12);
    private static final String WIDE = "first\n" + "0123456789".repeat(20) + "end\nlast\n";

    private final ResponseUpdate update = new ResponseUpdate();
    private final ResponseView view = new ResponseView();
    private final List<Effect> said = new ArrayList<>();

    private ResponseState after(Outcome outcome, String... actions) {
        return act(settled(update.finished(ResponseState.EMPTY, SCENE, outcome)), actions);
    }

    private ResponseState act(ResponseState state, String... actions) {
        ResponseState now = state;
        for (String action : actions) {
            now = settled(update.act(now, SCENE, action));
        }
        return now;
    }

    private ResponseState settled(Next<ResponseState> next) {
        ResponseState now = next.state();
        for (Effect effect : next.effects()) {
            said.add(effect);
            if (effect instanceof Effect.Begin begin) {
                Next<ResponseState> then =
                        update.studied(now, SCENE, begin.number(), begin.study().run(new Stop()));
                now = then.state();
                said.addAll(then.effects());
            }
        }
        return now;
    }

    private String picture(ResponseState state) {
        return Scenes.paint(view, state, SCENE).toText();
    }

    private void sees(ResponseState state, String... texts) {
        String picture = picture(state);
        for (String text : texts) {
            assertTrue(picture.contains(text), picture);
        }
    }

    private static Outcome text(String type, String body, Charset charset) {
        return Calls.answered("GET /x", 200, type, body.getBytes(charset));
    }

    @Test
    void c8_binary_is_shown_by_type_size_and_bytes_and_is_no_tree() {
        byte[] bytes = ("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR" + Calls.TOKEN + "\1".repeat(90))
                .getBytes(StandardCharsets.ISO_8859_1);
        ResponseState state = after(Calls.answered("GET /x", 200, "image/png", bytes));
        sees(
                state,
                "Binary: image/png, 121 B.",
                "get PATH -o FILE behind : saves it",
                "[Raw] Headers  Diff",
                "00000000  89 50 4e 47 0d 0a 1a 0a 00 00 00 0d 49 48 44 52  .PNG........IHDR",
                "00000010  2a 2a 2a",
                "byte 0 of 121");
        assertFalse(picture(state).contains("HRKU"), picture(state));
        sees(act(state, "bottom"), "00000070  01 01 01 01 01 01 01 01 01 ");
        act(state, "filter", "copy-body", "wrap", "right", "copy-value");
        assertTrue(
                said.contains(new Effect.Say("The body is no text to be copied; -o FILE saves it.")), said.toString());
        assertTrue(said.contains(new Effect.Say("The answer is not JSON, so there is nothing to filter.")));
    }

    @Test
    void c8_another_charset_is_read_by_its_name_its_mark_or_its_zeros_and_told() {
        String json = "[{\"name\":\"caf\u00e9\"}]";
        sees(
                after(text("application/json; charset=\"ISO-8859-1\"", json, StandardCharsets.ISO_8859_1)),
                "[Tree]",
                "caf\u00e9",
                "It came in ISO-8859-1 and is shown as UTF-8.");
        sees(after(text("application/json", json, StandardCharsets.UTF_16)), "[Tree]", "caf\u00e9", "UTF-16");
        sees(after(text("application/json", json, StandardCharsets.UTF_16LE)), "[Tree]", "caf\u00e9", "UTF-16LE");
        sees(after(text("text/plain;charset=x-no", json, StandardCharsets.UTF_8)), "charset x-no is not known here");
        ResponseState filtered = act(after(text("application/json", json, StandardCharsets.UTF_16)), "filter");
        sees(act(filtered, "escape", "next-tab"), "[Raw]", "\"name\":\"caf\u00e9\"");
    }

    @Test
    void c8_a_byte_that_is_not_utf_8_is_told_with_its_place() {
        ResponseState state = after(text("text/plain", "one\ntwo caf\u00e9\n", StandardCharsets.ISO_8859_1));
        sees(state, "The byte 0xe9", "offset 11 is not UTF-8: line 2, column 8.", "Enter in Raw goes to the place");
        sees(act(state, "enter"), ">two caf");
    }

    @Test
    void c8_enter_goes_to_the_place_where_the_json_breaks() {
        String json =
                "[\n" + "  {\"name\": \"x\"},\n".repeat(100) + "  {\"name\" \"here\"},\n" + "  1,\n".repeat(50) + "2]";
        ResponseState state = after(Calls.json("GET /x", 200, json));
        sees(state, "The JSON is broken: line 102, column 11.");
        sees(act(state, "enter"), ">  {\"name\" \"here\"},");
        sees(act(state, "previous-tab", "place"), "[Raw]", ">  {\"name\" \"here\"},");
        act(after(Calls.json("GET /x", 200, "[1]")), "place");
        assertEquals(new Effect.Say("There is no place where this answer is wrong."), said.get(said.size() - 1));
    }

    @Test
    void c7_long_lines_are_wrapped_or_cut_and_scroll_sideways() {
        ResponseState wrapped = after(text("text/plain", WIDE, StandardCharsets.UTF_8));
        sees(wrapped, "345", "end\n");
        ResponseState cut = act(wrapped, "wrap");
        assertFalse(picture(cut).contains("end"), picture(cut));
        sees(cut, "first\n", "...\n", "last\n");
        sees(act(cut, "right", "right", "right", "right", "right", "right"), "end\n", "from byte");
        assertEquals(picture(cut), picture(act(cut, "right", "right", "left", "left", "left")));
        assertEquals(picture(wrapped), picture(act(cut, "right", "wrap")));
        ResponseState field = act(cut, "find");
        ResponseState found =
                settled(update.press(update.paste(field, SCENE, "9end").state(), SCENE, Key.of(Key.Kind.ENTER)));
        sees(found, "9end");
    }

    @Test
    void c8_a_body_of_many_megabytes_is_read_beside_the_screen_and_can_be_abandoned() {
        String line = "x".repeat(99) + "\n";
        Outcome large = text("text/plain", line.repeat(90_000), StandardCharsets.UTF_8);
        Next<ResponseState> begun = update.finished(ResponseState.EMPTY, SCENE, large);
        sees(begun.state(), "[Raw]", "Reading the body; Esc abandons it.", "reading 0 s");
        sees(settled(begun), "line 1 of 90000");
        ResponseState left = update.act(begun.state(), SCENE, "escape").state();
        sees(left, "The body is not read; Enter reads it.");
        Effect.Begin begin = (Effect.Begin) begun.effects().get(0);
        Stop stopped = new Stop();
        stopped.raise();
        ResponseState ended = update.studied(
                        left, SCENE, begin.number(), begin.study().run(stopped))
                .state();
        sees(act(ended, "enter"), "line 1 of 90000");
    }

    @Test
    void c2_many_rows_are_sorted_beside_the_screen() {
        StringBuilder rows = new StringBuilder("[");
        for (int row = 0; row < 6000; row++) {
            rows.append(row == 0 ? "" : ",")
                    .append("{\"name\":\"n")
                    .append(9000 - row)
                    .append("\"}");
        }
        ResponseState table = after(Calls.json("GET /x", 200, rows + "]"), "next-tab", "next-tab", "next-tab");
        Next<ResponseState> begun = update.act(table, SCENE, "sort");
        sees(begun.state(), "sorting 0 s", ">n9000");
        ResponseState moved = update.act(begun.state(), SCENE, "down").state();
        Effect.Begin begin = (Effect.Begin) begun.effects().get(0);
        ResponseState sorted = update.studied(
                        moved, SCENE, begin.number(), begin.study().run(new Stop()))
                .state();
        sees(sorted, ">n8999", "[name^]", "row 5999 of 6000");
        sees(act(sorted, "top"), ">n3001");
    }

    @Test
    void c6_the_comparison_stays_open_from_call_to_call() {
        ResponseState pinned = act(after(Calls.json("GET /x", 200, "{\"a\":1}")), "pin", "diff");
        ResponseState next = settled(update.finished(pinned, SCENE, Calls.json("GET /x", 200, "{\"a\":2}")));
        sees(next, "[Diff]", "-   \"a\": 1", "+   \"a\": 2");
        sees(settled(update.finished(next, SCENE, text("text/html", "<p>", StandardCharsets.UTF_8))), "[Raw]");
    }
}
