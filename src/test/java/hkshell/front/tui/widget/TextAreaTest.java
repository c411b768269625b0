package hkshell.front.tui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.keymap.Key;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Size;
import hkshell.kit.problem.Place;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Before, keys, after; {@code |} is the cursor, {@code /} a line's end. */
class TextAreaTest {
    private static TextArea area(String drawn) {
        String text = drawn.replace("/", "\n");
        String before = text.substring(0, text.indexOf('|'));
        int row = (int) before.chars().filter(c -> c == '\n').count();
        return TextArea.of(text.replace("|", "")).at(new Place(row + 1, before.length() - before.lastIndexOf('\n')));
    }

    private static String drawn(TextArea area) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < area.lines().size(); at++) {
            StringBuilder line = new StringBuilder(area.lines().get(at).text());
            if (at == area.row()) {
                line.insert(area.lines().get(at).cursor(), '|');
            }
            text.append(at == 0 ? "" : "/").append(line);
        }
        return text.toString();
    }

    private static void table(String... rows) {
        for (int i = 0; i < rows.length; i += 3) {
            TextArea after = area(rows[i]);
            for (String key : rows[i + 1].split(" ")) {
                after = after.press(Key.of(key), 4).orElseThrow(() -> new AssertionError("not taken: " + key));
            }
            assertEquals(rows[i + 2], drawn(after), rows[i] + " " + rows[i + 1]);
        }
    }

    @Test
    void lines_begin_and_join() {
        table(
                "a|b",
                "enter",
                "a/|b",
                "a/|b",
                "backspace",
                "a|b",
                "a|/b",
                "delete",
                "a|b",
                "a|/b",
                "ctrl-k",
                "a|b",
                "ab|c/d",
                "ctrl-k",
                "ab|/d",
                "|a",
                "backspace",
                "|a",
                "a|",
                "delete",
                "a|",
                "|",
                "tab x",
                "  x|");
    }

    @Test
    void the_cursor_goes_over_lines() {
        table(
                "ab|c/d/efg",
                "down",
                "abc/d|/efg",
                "abc/d|",
                "right",
                "abc/d|",
                "abc|/d",
                "right",
                "abc/|d",
                "abc/|d",
                "left",
                "abc|/d",
                "a/b/c/d/e|",
                "page-up",
                "a/b|/c/d/e",
                "a/b|",
                "ctrl-p ctrl-a ctrl-n",
                "a/|b",
                "a b|/c",
                "ctrl-w down ctrl-y",
                "a /cb|");
    }

    @Test
    void a_paste_keeps_its_lines() {
        assertEquals("a1/2/3|b", drawn(area("a|b").insert("1\r\n2\n3")));
        assertEquals("a1\n2\n3b", area("a|b").insert("1\r2\n3").text());
    }

    @Test
    void the_cursor_is_always_in_sight_and_nothing_is_lost() {
        Random random = new Random(5);
        String[] keys = {
            "a",
            "enter",
            "up",
            "down",
            "left",
            "right",
            "backspace",
            "delete",
            "page-down",
            "ctrl-k",
            "ctrl-y",
            "home",
            "end",
            "\u00e9",
            "tab"
        };
        TextArea area = TextArea.of("{\n  \"a\": 1\n}");
        for (int step = 0; step < 10_000; step++) {
            String key = keys[random.nextInt(keys.length)];
            area = area.press(Key.of(key), 5).orElse(area);
            assertTrue(area.row() >= 0 && area.row() < area.lines().size(), key);
            assertEquals(area.text(), TextArea.of(area.text()).text());
            Canvas canvas = Canvas.of(new Size(12, 1 + random.nextInt(6)));
            area.paint(canvas, true);
            assertTrue(canvas.grid().cursorColumn() >= 0, "seed 5, step " + step);
            if (area.text().length() > 400) {
                area = TextArea.of("x");
            }
        }
    }
}
