package hkshell.front.tui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.keymap.Key;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Size;
import hkshell.kit.text.Secret;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Before, keys, after; {@code |} is the cursor. */
class TextFieldTest {
    private static TextField field(String withCursor) {
        int at = withCursor.indexOf('|');
        return TextField.of(withCursor.replace("|", "")).at(at);
    }

    private static String drawn(TextField field) {
        return new StringBuilder(field.text()).insert(field.cursor(), '|').toString();
    }

    private static TextField press(TextField field, String keys) {
        TextField after = field;
        for (String key : keys.split(" ")) {
            after = after.press(Key.of(key)).orElseThrow(() -> new AssertionError("not taken: " + key));
        }
        return after;
    }

    private static void table(String... rows) {
        for (int i = 0; i < rows.length; i += 3) {
            assertEquals(rows[i + 2], drawn(press(field(rows[i]), rows[i + 1])), rows[i] + " " + rows[i + 1]);
        }
    }

    @Test
    void typesAtTheCursor() {
        table("|", "g e t space /", "get /|", "a|c", "b", "ab|c", "a|", "é 中 😀", "aé中😀|");
    }

    @Test
    void movesByCharacterWordAndLine() {
        table("ab|", "left", "a|b", "a|b", "right", "ab|", "|ab", "left", "|ab", "ab|", "right", "ab|");
        table("ab|c", "home", "|abc", "ab|c", "ctrl-a", "|abc", "a|bc", "end", "abc|", "a|bc", "ctrl-e", "abc|");
        table("a😀|b", "left", "a|😀b", "a|😀b", "right", "a😀|b", "a|b", "ctrl-b ctrl-f ctrl-f", "ab|");
        table("get /apps/x|", "alt-b", "get /apps/|x", "get /apps/x|", "alt-b ctrl-left", "get /|apps/x");
        table("|get /apps", "alt-f", "get| /apps", "get| /apps", "ctrl-right", "get /apps|");
    }

    @Test
    void deletesForwardAndBackward() {
        table("ab|c", "backspace", "a|c", "a|bc", "delete", "a|c", "a|bc", "ctrl-d", "a|c", "a😀|", "backspace", "a|");
        table("|a", "backspace", "|a", "a|", "delete", "a|", "a|", "ctrl-h", "|");
    }

    @Test
    void killsAndYanks() {
        table("ab|cd", "ctrl-u", "|cd", "ab|cd", "ctrl-k", "ab|", "get /apps |", "ctrl-w", "get |");
        table("ab|cd", "ctrl-u end ctrl-y", "cdab|", "ab|cd", "ctrl-k home ctrl-y", "cd|ab", "a|", "ctrl-y", "a|");
        table("one /two-three|", "ctrl-w ctrl-y ctrl-y", "one /two-three/two-three|");
        table("one /two-three|", "alt-backspace", "one /two-|", "|one two", "alt-d", "| two");
    }

    @Test
    void otherKeysAreNotTaken() {
        for (String key :
                new String[] {"enter", "esc", "tab", "up", "f1", "ctrl-r", "ctrl-x", "ctrl-l", "alt-x", "page-up"}) {
            assertTrue(field("a|").press(Key.of(key)).isEmpty(), key);
        }
    }

    @Test
    void pastedTextBecomesOneLine() {
        assertEquals("a b c", TextField.empty().insert("a\nb\r\nc\n").text());
        assertEquals("a b", TextField.empty().insert("a\tb\r\n\r\n").text());
    }

    @Test
    void aHiddenFieldShowsAndTellsNothing() {
        TextField field = press(TextField.hidden(), "s e c r e t");
        Canvas canvas = Canvas.of(new Size(20, 1));
        field.paint(canvas, 0, 0, 20, true);
        assertEquals("******\n", canvas.toText());
        assertTrue(canvas.grid().isSecret(0, 0));
        assertFalse(field.toString().contains("secret"));
        assertFalse(press(field, "ctrl-u").toString().contains("secret"));
        assertEquals(Secret.of("secret"), field.content());
        assertThrows(IllegalStateException.class, field::text);
    }

    @Test
    void evenAnOpenFieldsTextIsNotInItsPrintedForm() {
        assertFalse(TextField.of("hunter2").toString().contains("hunter2"));
    }

    @Test
    void scrollsSidewaysToTheCursor() {
        Canvas canvas = Canvas.of(new Size(12, 1));
        TextField.of("0123456789abcdef").paint(canvas, 1, 0, 10, true);
        assertEquals(" 789abcdef\n", canvas.toText());
        assertEquals(10, canvas.grid().cursorColumn());
        field("|0123456789abcdef").paint(canvas, 1, 0, 10, true);
        assertEquals(" 0123456789\n", canvas.toText());
        assertEquals(1, canvas.grid().cursorColumn());
    }

    @Test
    void wideCharactersCountTwice() {
        Canvas canvas = Canvas.of(new Size(12, 1));
        TextField.of("中中中中中中中").paint(canvas, 0, 0, 8, true);
        assertEquals(" 中中中\n", canvas.toText());
        assertEquals(7, canvas.grid().cursorColumn());
    }

    @Test
    void anyKeysKeepTheCursorInsideTheText() {
        long seed = 99;
        Random random = new Random(seed);
        String[] keys = {
            "a",
            "😀",
            "left",
            "right",
            "home",
            "end",
            "backspace",
            "delete",
            "ctrl-u",
            "ctrl-k",
            "ctrl-w",
            "ctrl-y",
            "alt-b",
            "alt-f",
            "alt-d",
            "space",
            "/"
        };
        TextField field = TextField.empty();
        for (int i = 0; i < 10_000; i++) {
            field = press(field, keys[random.nextInt(keys.length)]);
            String text = field.text();
            String input = "seed " + seed + ", key " + i;
            assertTrue(field.cursor() >= 0 && field.cursor() <= text.length(), input);
            boolean split = field.cursor() > 0
                    && field.cursor() < text.length()
                    && Character.isSurrogatePair(text.charAt(field.cursor() - 1), text.charAt(field.cursor()));
            assertFalse(split, input);
            field = text.length() > 200 ? TextField.empty() : field;
        }
    }
}
