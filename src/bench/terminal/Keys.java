import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** What a key costs: bytes to the terminal, writes, time from the key to the last byte. */
final class Keys {
    /** Longer than any pause inside one frame, shorter than anybody's typing. */
    private static final int QUIET_MILLIS = 20;

    /**
     * @param setup keys that lead to the place, each followed by a pause
     * @param keys pressed in turn, each once a round
     */
    private record Row(String name, int rounds, String[] setup, String... keys) {}

    private static final Row[] ROWS = {
        new Row("cursor, netrc", 40, new String[] {"2"}, "j", "k"),
        new Row("next pane", 20, new String[] {}, "\t"),
        new Row("letter, request line", 20, new String[] {"3", "e"}, "x", "\u007f"),
        new Row("body scroll", 20, new String[] {"\u0007", "3", "s", "4"}, "J", "K"),
        new Row("a key without use", 20, new String[] {}, "X"),
        new Row("redraw (^L)", 10, new String[] {}, "\f"),
    };

    private static final int RECORDS = 100_000;

    /** In a netrc of that many records. */
    private static final Row[] LARGE = {
        new Row("cursor, 100,000 records", 40, new String[] {"2"}, "j", "k"),
        new Row("page, 100,000 records", 20, new String[] {}, "\033[6~", "\033[6~", "\033[5~", "\033[5~"),
        new Row("fold, 100,000 records", 20, new String[] {"g"}, "\r", "\r"),
        new Row("next match, 100,000 records", 20, new String[] {"/", "host-9999", "\r"}, "n", "N"),
        new Row("letter of an edit, 100,000 records", 20, new String[] {"g", "\r", "j", "j", "e"}, "x", "\u007f"),
        new Row("no match, 100,000 records", 5, new String[] {"\033", "/", "nowhere"}, "x", "\u007f"),
        new Row("cursor again, 100,000 records", 20, new String[] {"\033"}, "j", "k"),
        new Row("end and top, 100,000 records", 20, new String[] {}, "G", "g"),
    };

    private Keys() {}

    public static void main(String[] args) throws IOException {
        Path home = Path.of(args[1]);
        Path trace = args.length > 2 ? home.resolve("trace") : null;
        for (int[] size : new int[][] {{80, 24}, {200, 60}}) {
            System.out.printf(
                    "%n%dx%d %35s %6s %8s %8s %8s%n", size[0], size[1], "bytes", "max", "writes", "p50 ms", "p99 ms");
            measure(ROWS, size[0], size[1], home, null, args[0], "--sandbox");
            measure(
                    LARGE,
                    size[0],
                    size[1],
                    home,
                    null,
                    args[0],
                    "--netrc",
                    large(home).toString());
            if (trace != null) {
                Files.deleteIfExists(trace);
                System.out.printf("the same under %s, for the writes%n", args[2]);
                measure(
                        ROWS,
                        size[0],
                        size[1],
                        home,
                        trace,
                        args[2],
                        "-f",
                        "-y",
                        "-e",
                        "trace=write,writev",
                        "-e",
                        "signal=none",
                        "-o",
                        trace.toString(),
                        args[0],
                        "--sandbox");
            }
        }
    }

    private static Path large(Path home) throws IOException {
        Path file = home.resolve("large.netrc");
        if (Files.notExists(file)) {
            StringBuilder text = new StringBuilder();
            for (int at = 0; at < RECORDS; at++) {
                text.append("machine host-")
                        .append(at)
                        .append(".example.com\n  login me@example.com\n  password made-up-")
                        .append(at)
                        .append('\n');
            }
            Files.writeString(file, text);
        }
        return file;
    }

    private static void measure(Row[] asked, int columns, int rows, Path home, Path trace, String... command)
            throws IOException {
        try (Pty pty = new Pty(columns, rows, home, command)) {
            pty.until("Accounts", "Request", "Response");
            // With many records until the check of them has come in, too.
            pty.quiet(asked == LARGE ? 3000 : 500);
            print("first frame", new int[] {pty.bytes()}, writes(trace), new double[] {
                (pty.lastByte() - pty.started()) / 1e6
            });
            for (Row row : asked) {
                for (String key : row.setup()) {
                    pty.press(key);
                    pty.quiet(300);
                }
                measure(pty, row, trace);
            }
        }
    }

    private static void measure(Pty pty, Row row, Path trace) throws IOException {
        int count = row.rounds() * row.keys().length;
        int[] bytes = new int[count];
        double[] times = new double[count];
        double before = writes(trace);
        for (int at = 0; at < count; at++) {
            pty.mark();
            long from = System.nanoTime();
            pty.press(row.keys()[at % row.keys().length]);
            pty.quiet(QUIET_MILLIS * (at == 0 ? 10 : 2));
            bytes[at] = pty.bytes();
            times[at] = pty.bytes() == 0 ? 0 : (pty.lastByte() - from) / 1e6;
        }
        print(row.name(), bytes, (writes(trace) - before) / count, times);
    }

    private static void print(String name, int[] bytes, double writes, double[] times) {
        Arrays.sort(bytes);
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "  %-36s %6d %6d %8s %8.1f %8.1f%n",
                name,
                bytes[bytes.length / 2],
                bytes[bytes.length - 1],
                Double.isNaN(writes) ? "" : String.format(Locale.ROOT, "%.2f", writes),
                times[times.length / 2],
                times[times.length * 99 / 100]);
    }

    /** Writes to a terminal so far, as the tracer saw them. */
    private static double writes(Path trace) throws IOException {
        if (trace == null) {
            return Double.NaN;
        }
        try (Stream<String> lines = Files.lines(trace, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains("</dev/pts/") || line.contains("</dev/tty"))
                    .count();
        }
    }
}
