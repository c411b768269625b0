import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.lint.FileFacts;
import hkshell.domain.netrc.lint.Lint;
import hkshell.domain.netrc.lint.NewFindings;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures reading and editing of netrc files in this process, first run and median of the next ones; to be started by
 * {@code src/bench/netrc/run}.
 */
final class NetrcBench {
    private static final int RUNS = 7;

    private NetrcBench() {}

    public static void main(String[] arguments) {
        System.out.printf(Locale.ROOT, "%-56s %9s %9s %9s %9s%n", "what", "MB", "first ms", "median ms", "cpu ms");
        find(1_000);
        find(100_000);
        edit(1_000);
        edit(100_000);
        check(1_000);
        check(100_000);
        find(1_000_000);
        shape("1 MB of blank lines", "\n".repeat(1 << 20));
        shape("4 MB line, one comment", "# " + "x".repeat(4 << 20));
        shape("4 MB line, one password", "machine h login a password " + "x".repeat(4 << 20));
        shape("4 MB line of words", "word ".repeat(800_000));
        shape("4 MB of records on one line", "machine h login a password p ".repeat(145_000));
        shape("200,000 quotes, one line", "\"".repeat(200_000));
        shape("200,000 words with an open quote, one line", "\" x".repeat(200_000));
        shape("200,000 open quotes, a line each", "\"x\n".repeat(200_000));
        shape("200,000 escaped quotes", "\"" + "\\\"".repeat(200_000));
        shape("200,000 macros", "macdef m\nx\n\n".repeat(200_000));
        shape("host, comment, CRLF", "machine " + "a".repeat(1 << 20) + " # prod\r\n  login a\r\n");
        shape("200,000 fields of one record", "machine h\n" + "  login a\n".repeat(200_000));
    }

    private static byte[] records(int count) {
        StringBuilder text = new StringBuilder(90 * count);
        for (int number = 0; number < count; number++) {
            text.append("machine host-")
                    .append(number)
                    .append(".example.com\n  login user")
                    .append(number);
            text.append("@example.com\n  password 01234567-89ab-cdef-0123-456789abcdef\n");
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void find(int count) {
        byte[] bytes = records(count);
        String last = "host-" + (count - 1) + ".example.com";
        measure("read, find the last of " + count + " records", bytes.length, () -> {
            NetrcFile file = NetrcFile.parse(bytes);
            if (file.find(last).isEmpty()) {
                throw new IllegalStateException("not found");
            }
        });
    }

    private static void edit(int count) {
        NetrcFile file = NetrcFile.parse(records(count));
        NetrcEdit.Pick last = NetrcEdit.Pick.first("host-" + (count - 1) + ".example.com");
        NetrcEdit put = NetrcEdit.Put.of(last, Field.Kind.PASSWORD, "another");
        measure("change one password of " + count + " records", file.size(), () -> {
            if (!NetrcEditor.apply(file, put).isGood()) {
                throw new IllegalStateException("not changed");
            }
        });
    }

    private static void check(int count) {
        NetrcFile file = NetrcFile.parse(records(count));
        check("check " + count + " records", file);
        NetrcEdit.Pick last = NetrcEdit.Pick.first("host-" + (count - 1) + ".example.com");
        NetrcEdit put = NetrcEdit.Put.of(last, Field.Kind.PASSWORD, "a,b");
        NetrcFile after = NetrcEditor.apply(file, put).value().orElseThrow();
        measure("what an edit adds to the findings of " + count + " records", file.size(), () -> {
            if (NewFindings.of(file, after).isEmpty()) {
                throw new IllegalStateException("not found");
            }
        });
    }

    private static void check(String what, NetrcFile file) {
        measure(what, file.size(), () -> Lint.check(file, FileFacts.UNKNOWN));
    }

    private static void shape(String what, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        measure(what, bytes.length, () -> {
            if (!Arrays.equals(bytes, NetrcFile.parse(bytes).bytes())) {
                throw new IllegalStateException("not the same bytes");
            }
        });
        check("  and checked", NetrcFile.parse(bytes));
    }

    /** The last column is the processor time of this thread, without the collector's: what a busy machine does not blur. */
    private static void measure(String what, int bytes, Runnable run) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] times = new double[RUNS];
        double[] work = new double[RUNS];
        for (int at = 0; at < RUNS; at++) {
            long start = System.nanoTime();
            long begun = threads.getCurrentThreadCpuTime();
            run.run();
            work[at] = (threads.getCurrentThreadCpuTime() - begun) / 1e6;
            times[at] = (System.nanoTime() - start) / 1e6;
        }
        double first = times[0];
        Arrays.sort(times);
        Arrays.sort(work);
        System.out.printf(
                Locale.ROOT,
                "%-56s %9.2f %9.1f %9.1f %9.1f%n",
                what,
                bytes / 1e6,
                first,
                times[RUNS / 2],
                work[RUNS / 2]);
    }
}
