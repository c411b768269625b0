import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.lint.FileFacts;
import hkshell.domain.netrc.lint.Lint;
import hkshell.domain.netrc.reader.Asked;
import hkshell.domain.netrc.reader.FileAccess;
import hkshell.domain.netrc.reader.NetrcReader;
import hkshell.domain.netrc.reader.NetrcSource;
import hkshell.domain.netrc.reader.Readers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Files made to be slow: hkshell's reading, its check and every profile of a reader must take no longer for a byte of them
 * than for a byte of ordinary text; to be started by {@code src/bench/netrc/run}.
 */
final class Shapes {
    private static final double NOISE = 1.3;
    private static final int STEPS = 8;
    private static final int SMALL = 100_000;
    private static final int ENOUGH = 24 << 20;

    private final Map<String, String> shapes = new LinkedHashMap<>();
    private final String ordinary = NetrcBench.text(45_000);

    /** One way to go through a file, and what a byte of ordinary text costs it, in nanoseconds. */
    private record Way(String name, Task task, double[] ordinary) {}

    private interface Task {
        void run(byte[] bytes);
    }

    private Shapes() {
        shapes.put("1 MB of blank lines", "\n".repeat(1 << 20));
        shapes.put("1 MB of blanks", " ".repeat(1 << 20));
        shapes.put("4 MB line, one comment", "# " + "x".repeat(4 << 20));
        shapes.put("4 MB line, one password", "machine h login a password " + "x".repeat(4 << 20));
        shapes.put("4 MB line of words", "word ".repeat(800_000));
        shapes.put("4 MB of records on one line", "machine h login a password p ".repeat(145_000));
        shapes.put("200,000 quotes, one line", "\"".repeat(200_000));
        shapes.put("200,000 words with an open quote, one line", "\" x".repeat(200_000));
        shapes.put("200,000 open quotes, a line each", "\"x\n".repeat(200_000));
        shapes.put("200,000 escaped quotes", "\"" + "\\\"".repeat(200_000));
        shapes.put("200,000 macros", "macdef m\nx\n\n".repeat(200_000));
        shapes.put("200,000 open macros", "macdef m\nx\n".repeat(200_000));
        shapes.put("host, comment, CRLF", "machine " + "a".repeat(1 << 20) + " # prod\r\n  login a\r\n");
        shapes.put("200,000 fields of one record", "machine h\n" + "  login a\n".repeat(200_000));
        shapes.put("200,000 records of one host", "machine h login a password p\n".repeat(200_000));
        shapes.put("200,000 records without password", "machine h\n  login a\n".repeat(200_000));
        shapes.put("200,000 comments with records", "# machine h login a password p\n".repeat(200_000));
        shapes.put("200,000 lone CR", "machine h\r".repeat(200_000));
        shapes.put("200,000 backslashes at line ends", "x\\\n".repeat(200_000));
        shapes.put("1 MB of NUL", "\0".repeat(1 << 20));
    }

    public static void main(String[] arguments) {
        Shapes shapes = new Shapes();
        List<Way> ways = shapes.ways();
        System.out.printf(
                Locale.ROOT,
                "%-44s %7s %7s %7s  %s%n",
                "ns a byte",
                "read",
                "check",
                "readers",
                "slower than ordinary text");
        byte[] ordinary = bytes(shapes.ordinary);
        for (Way way : ways) {
            // Newer curls give up behind 128 KiB, so that a byte of a large file costs them next to nothing.
            way.ordinary()[0] = Math.max(
                    nanosecondsPerByte(way, ordinary, 15), nanosecondsPerByte(way, Arrays.copyOf(ordinary, SMALL), 60));
        }
        shapes.row("ordinary text", ordinary, ways);
        shapes.shapes.forEach((name, text) -> shapes.row(name, bytes(text), ways));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way("read", Shapes::read, new double[1]));
        ways.add(new Way("check", Shapes::check, new double[1]));
        for (NetrcReader reader : Readers.all()) {
            ways.add(new Way(
                    reader.name(),
                    bytes -> reader.answer(NetrcSource.of(bytes, FileAccess.ordinary()), Asked.of("no.such.host")),
                    new double[1]));
        }
        return ways;
    }

    private static void read(byte[] bytes) {
        if (!Arrays.equals(bytes, NetrcFile.parse(bytes).bytes())) {
            throw new IllegalStateException("not the same bytes");
        }
    }

    private static void check(byte[] bytes) {
        Lint.check(NetrcFile.parse(bytes), FileFacts.UNKNOWN);
    }

    private void row(String name, byte[] bytes, List<Way> ways) {
        List<String> slow = new ArrayList<>();
        double[] costs = new double[ways.size()];
        for (int at = 0; at < costs.length; at++) {
            Way way = ways.get(at);
            costs[at] = nanosecondsPerByte(way, bytes, 5);
            double factor = costs[at] / way.ordinary()[0];
            if (factor > NOISE) {
                slow.add(String.format(Locale.ROOT, "%s %.1f", way.name(), factor));
            }
        }
        double readers = Arrays.stream(costs, 2, costs.length).average().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%-44s %7.1f %7.1f %7.1f  %s%n",
                name,
                costs[0],
                costs[1],
                readers,
                slow.isEmpty() ? "none" : String.join(", ", slow));
    }

    /** A short piece first: what is slow there by a factor of 30 is not tried at full length, which could take for ever. */
    private static double nanosecondsPerByte(Way way, byte[] bytes, int runs) {
        double limit = way.ordinary()[0] == 0 ? Double.MAX_VALUE : 30 * way.ordinary()[0];
        for (int part = 1 << STEPS; part > 1; part /= 4) {
            byte[] piece = Arrays.copyOf(bytes, bytes.length / part);
            double cost = Stopwatch.of(3, () -> way.task().run(piece)).work() * 1e6 / piece.length;
            if (cost > limit && piece.length > 20_000) {
                return cost;
            }
        }
        // Small files more often, so that the compiler has seen all of them equally.
        int often = Math.max(runs, Math.min(60, ENOUGH / bytes.length));
        return Stopwatch.of(often, () -> way.task().run(bytes)).work() * 1e6 / bytes.length;
    }
}
