package hkshell.kit.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hkshell.kit.diff.DiffLine.Kind;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineDiffTest {
    private static String picture(List<DiffLine> lines) {
        StringBuilder picture = new StringBuilder();
        for (DiffLine line : lines) {
            picture.append(line.before() == 0 ? "." : Integer.toString(line.before()))
                    .append(line.after() == 0 ? "." : Integer.toString(line.after()))
                    .append(line.kind().mark())
                    .append(line.shown())
                    .append('\n');
        }
        return picture.toString();
    }

    private static String diff(String before, String after) {
        return picture(LineDiff.of(before, after));
    }

    @Test
    void aChangedLineIsRemovedAndAdded() {
        String before = """
                machine api.heroku.com
                  login me@example.com
                  password old
                """;
        String after = """
                machine api.heroku.com
                  login me@example.com
                  password new
                machine git.heroku.com
                """;
        assertEquals("""
                11 machine api.heroku.com
                22   login me@example.com
                3.-  password old
                .3+  password new
                .4+machine git.heroku.com
                """, diff(before, after));
    }

    @Test
    void severalChangesKeepTheirNumbers() {
        assertEquals("""
                11 a
                2.-b
                32 c
                .3+x
                44 d
                5.-e
                65 f
                """, diff("a\nb\nc\nd\ne\nf\n", "a\nc\nx\nd\nf\n"));
    }

    @Test
    void whatCannotBeSeenIsShown() {
        assertEquals("1.-a␍\n.1+a\n", diff("a\r\n", "a\n"));
        assertEquals("1.-a  (no line end)\n.1+a\n", diff("a", "a\n"));
        assertEquals("1.-\u2409a b\n.1+  a b\n", diff("\ta b\n", "  a b\n"));
        assertEquals("1.-a··\u2409·\n.1+a\n", diff("a  \t \n", "a\n"));
        assertEquals("1.-··\n.1+\n", diff("  \n", "\n"));
    }

    @Test
    void emptyTextsHaveNoLines() {
        assertEquals("", diff("", ""));
        assertEquals(".1+a\n", diff("", "a\n"));
        assertEquals("1.-\n", diff("\n", ""));
    }

    @Test
    void secretsMayBeMaskedAndStillDiffer() {
        String masked = "machine a password ********\n";
        assertEquals(
                "1.-machine a password ********\n.1+machine a password ********\n",
                picture(LineDiff.of("machine a password one\n", "machine a password two\n", masked, masked)));
    }

    @Test
    void aMaskMayNotHideALine() {
        assertThrows(IllegalArgumentException.class, () -> LineDiff.of("a\nb\n", "a\n", "a\n", "a\n"));
    }

    @Test
    void hunksLeaveOutWhatIsFarFromAnyChange() {
        List<DiffLine> lines = LineDiff.of("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\nX\n3\n4\n5\n6\n7\n8\nY\n");
        List<List<DiffLine>> hunks = LineDiff.hunks(lines, 1);
        assertEquals(2, hunks.size());
        assertEquals("11 1\n2.-2\n.2+X\n33 3\n", picture(hunks.get(0)));
        assertEquals("88 8\n9.-9\n.9+Y\n", picture(hunks.get(1)));
        assertEquals(List.of(lines), LineDiff.hunks(lines, 3));
        assertEquals(List.of(), LineDiff.hunks(LineDiff.of("a\n", "a\n"), 3));
        assertEquals(2, LineDiff.hunks(lines, 0).size());
    }

    @Test
    void largeTextsWithNothingInCommonAreReplacedWhole() {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder("same\n");
        before.append("same\n");
        for (int at = 0; at < 100_000; at++) {
            before.append("a").append(at).append('\n');
            after.append("b").append(at).append('\n');
        }
        List<DiffLine> lines = LineDiff.of(before.toString(), after.toString());
        assertEquals(200_001, lines.size());
        assertEquals(new DiffLine(Kind.REMOVED, 2, 0, "a0\n"), lines.get(1));
        assertEquals(new DiffLine(Kind.ADDED, 0, 2, "b0\n"), lines.get(100_001));
    }

    /** Both texts stand in the diff, whole and in order, and no line is shown twice. */
    @Test
    void tenThousandRandomPairsCanBePutTogetherAgain() {
        long seed = 11;
        Random random = new Random(seed);
        for (int round = 0; round < 10_000; round++) {
            String before = text(random);
            String after = random.nextInt(4) == 0 ? before : text(random);
            List<DiffLine> lines = LineDiff.of(before, after);
            String where = "seed " + seed + ", round " + round;
            assertEquals(before, joined(lines, Kind.ADDED), where);
            assertEquals(after, joined(lines, Kind.REMOVED), where);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int at = random.nextInt(12); at > 0; at--) {
            text.append("abc ".charAt(random.nextInt(4))).append(random.nextInt(3) == 0 ? "\r\n" : "\n");
        }
        return text.append(random.nextBoolean() ? "" : "end").toString();
    }

    private static String joined(List<DiffLine> lines, Kind without) {
        StringBuilder joined = new StringBuilder();
        int last = 0;
        for (DiffLine line : lines) {
            if (line.kind() != without) {
                int number = without == Kind.ADDED ? line.before() : line.after();
                assertEquals(++last, number);
                joined.append(line.text());
            }
        }
        return joined.toString();
    }
}
