package hkshell.domain.request.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Body;
import hkshell.kit.text.Styled;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Any bytes become lines that cannot drive a terminal, and each byte costs the same. */
class JsonRandomTest {
    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\"a\"",
        "\"token\"",
        "1",
        "-0.5e3",
        "true",
        "null",
        " ",
        "\n",
        "\\",
        "\\u001b",
        "\\ud800",
        "\"\u001b[2J\"",
        "\"\\u0007\"",
        "\u202e",
        "\ufeff",
        "\u0000",
        "{\"a\":1}",
        "[1,2]",
        "\"https://u:p@h\"",
        "x"
    };

    @Test
    void tenThousandBodies() {
        int trees = 0;
        for (long seed = 0; seed < 10_000; seed++) {
            byte[] bytes = bytes(new Random(seed));
            JsonTree tree = JsonTree.read(Body.of(bytes));
            String said = "seed " + seed;
            assertTrue(tree.rest() >= 0 && tree.rest() <= bytes.length, said);
            assertTrue(tree.problem().isPresent() || tree.rest() == bytes.length, said);
            for (Folds folds : new Folds[] {Folds.START, Folds.ALL_OPEN, Folds.ALL_FOLDED.toggle(1)}) {
                check(JsonLines.of(tree, folds, seed % 2 == 0 ? "/x" : "/apps/a/config-vars"), said);
            }
            trees += tree.size() > 1 ? 1 : 0;
        }
        assertTrue(trees > 1000, "only " + trees + " bodies had more than one value");
    }

    private static void check(JsonLines lines, String said) {
        for (int row = 0; row < lines.size(); row++) {
            harmless(lines.line(row, true).text(), said);
            harmless(lines.line(row, false).text(), said);
            int node = lines.node(row);
            if (node >= 0) {
                assertEquals(row, lines.row(node), said);
                assertTrue(lines.tree().path(node).startsWith("$"), said);
                assertTrue(
                        lines.tree().next(node) > node
                                && lines.tree().next(node) <= lines.tree().size(),
                        said);
            }
        }
    }

    private static void harmless(Styled line, String said) {
        String text = line.text();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            assertTrue(c >= 0x20 && (c < 0x7f || c > 0x9f) && c != '\u202e', said + ": " + (int) c);
        }
        assertTrue(text.length() < 5000, said);
    }

    /** Pure noise, words of JSON in any order, or JSON with one byte changed. */
    private static byte[] bytes(Random random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int kind = random.nextInt(3);
        if (kind == 0) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            return noise;
        }
        if (kind == 1) {
            for (int count = random.nextInt(40); count > 0; count--) {
                bytes.writeBytes(PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toByteArray();
        }
        StringBuilder json = new StringBuilder();
        value(random, json, 4);
        byte[] whole = json.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextBoolean()) {
            whole[random.nextInt(whole.length)] = (byte) random.nextInt(256);
        }
        return whole;
    }

    private static void value(Random random, StringBuilder json, int depth) {
        int kind = depth == 0 ? 2 : random.nextInt(4);
        int count = random.nextInt(5);
        if (kind > 1) {
            json.append(random.nextBoolean() ? Integer.toString(random.nextInt()) : "\"t\\u0041\u00e9 " + count + "\"");
            return;
        }
        json.append(kind == 0 ? "[" : "{");
        for (int at = 0; at < count; at++) {
            json.append(at == 0 ? "" : ", ").append(kind == 0 ? "" : "\"k" + at + "\": ");
            value(random, json, depth - 1);
        }
        json.append(kind == 0 ? "]" : "}");
    }

    private static long nanos(String piece, int size) {
        Body body = Body.of(piece.repeat(size / piece.length()));
        long best = Long.MAX_VALUE;
        for (int run = 0; run < 3; run++) {
            long begun = System.nanoTime();
            JsonLines lines = JsonLines.of(JsonTree.read(body), Folds.START, "/x");
            for (int row = 0; row < Math.min(50, lines.size()); row++) {
                lines.line(row, false);
            }
            best = Math.min(best, System.nanoTime() - begun);
        }
        return best;
    }

    @Test
    void tenTimesTheBytesTakeNoHundredTimesTheTime() {
        for (String piece :
                new String[] {"[", "{\"a\":", "\"", "\\", "[1,", "\n", " ", "1", "\"a\\", "{\"a\":1},", "\u0000"}) {
            nanos(piece, 100_000);
            long small = Math.max(nanos(piece, 100_000), Duration.ofMillis(2).toNanos());
            long large = nanos(piece, 1_000_000);
            assertTrue(large < 100 * small, "'" + piece + "': " + small + " ns, then " + large + " ns");
        }
    }
}
