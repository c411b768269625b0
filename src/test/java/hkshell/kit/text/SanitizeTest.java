package hkshell.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SanitizeTest {
    @Test
    void plainTextStaysTheSameObject() {
        String text = "machine api.heroku.com ~";
        assertSame(text, Sanitize.line(text));
    }

    @Test
    void controlsBecomeMarksThatAPersonSees() {
        assertEquals("a␛[31mb", Sanitize.line("a\u001b[31mb"));
        assertEquals("a b␊c", Sanitize.line("a\tb\nc"));
        assertEquals("\ufffd", Sanitize.line("\u009b"));
        assertEquals("\ufffd", Sanitize.line("\u007f"));
    }

    @Test
    void nothingMayReorderOrHideText() {
        assertEquals("\ufffd\ufffd\ufffd\ufffd", Sanitize.line("\u202e\u200b\u2028\u2066"));
    }

    @Test
    void jsonSaysTheSameWithoutWhatDrivesATerminal() {
        assertEquals("{\"a\":\"\\u009b31m\\u202e\\u2028 é漢\"}", Sanitize.json("{\"a\":\"\u009b31m\u202e\u2028 é漢\"}"));
    }

    @Test
    void lettersOfOtherScriptsStay() {
        assertEquals("Grüße 漢字", Sanitize.line("Grüße 漢字"));
    }

    @Test
    void anAccentOnItsOwnLetterIsComposedAndALooseOneReplaced() {
        assertEquals("é", Sanitize.line("e\u0301"));
        assertEquals("x\ufffd", Sanitize.line("x\u0336"));
    }

    @Test
    void tenThousandRandomTextsHoldNoControlAndKnowTheirWidth() {
        long seed = 7;
        Random random = new Random(seed);
        for (int round = 0; round < 10_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int at = random.nextInt(40); at > 0; at--) {
                text.appendCodePoint(random.nextInt(10) == 0 ? random.nextInt(0x110000) : random.nextInt(0x3000));
            }
            String safe = Sanitize.line(text.toString());
            assertTrue(
                    safe.codePoints().allMatch(point -> Width.of(point) > 0),
                    () -> "seed " + seed + ": " + safe.codePoints().boxed().toList());
        }
    }
}
