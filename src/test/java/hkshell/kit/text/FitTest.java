package hkshell.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FitTest {
    @Test
    void aCutTextSaysSo() {
        assertEquals("api.her...", Fit.cut("api.heroku.com", 10));
        assertEquals("api.heroku.com", Fit.cut("api.heroku.com", 14));
        assertEquals("ap", Fit.cut("api", 2));
    }

    @Test
    void paddingCountsColumnsAndNotLetters() {
        assertEquals("漢字 |", Fit.pad("漢字", 5) + "|");
    }

    @Test
    void theMiddleGoesFirst() {
        assertEquals("api.g....com", Fit.middle("api.git.heroku.com", 12));
    }

    @Test
    void linesBreakAtBlanks() {
        assertEquals(List.of("one two", "three", "fourfiv", "e"), Fit.wrap("one two three fourfive", 7));
    }

    /** Each letter is looked at a few times, not once for every line before it: that would take an hour. */
    @Test
    void aLineOfFourMillionLettersBreaksToo() {
        assertEquals(100_000, Fit.wrap("x".repeat(4_000_000), 40).size());
        assertEquals(100_000, Fit.wrap("xxxxxxx ".repeat(500_000).strip(), 40).size());
    }

    @Test
    void nothingIsEverWiderThanAsked() {
        long seed = 3;
        Random random = new Random(seed);
        String[] parts = {"a", "漢", " ", "bc", "é", "x x"};
        for (int round = 0; round < 10_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int at = random.nextInt(20); at > 0; at--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            int columns = 2 + random.nextInt(20);
            String all = text.toString();
            assertEquals(columns, Width.of(Fit.pad(all, columns)), "seed " + seed + ": " + all);
            assertTrue(Width.of(Fit.middle(all, columns)) <= columns, "seed " + seed + ": " + all);
            for (String line : Fit.wrap(all, columns)) {
                assertTrue(Width.of(line) <= columns, "seed " + seed + ": " + all);
            }
        }
    }
}
