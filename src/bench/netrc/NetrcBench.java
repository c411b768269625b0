import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.lint.FileFacts;
import hkshell.domain.netrc.lint.Lint;
import hkshell.domain.netrc.lint.NewFindings;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Measures reading and editing of netrc files in this process; to be started by {@code src/bench/netrc/run}. */
final class NetrcBench {
    static final String PASSWORD = "01234567-89ab-cdef-0123-456789abcdef";

    private NetrcBench() {}

    public static void main(String[] arguments) {
        System.out.printf(
                Locale.ROOT,
                "%-46s %9s %9s %9s %9s %9s%n",
                "in process",
                "MB",
                "first ms",
                "median ms",
                "cpu ms",
                "ns/record");
        find(1_000);
        find(100_000);
        edit(1_000);
        edit(100_000);
        check(1_000);
        check(100_000);
        find(1_000_000);
    }

    /** Three-line records of hosts that differ in their number. */
    static String text(int count) {
        StringBuilder text = new StringBuilder(110 * count);
        for (int number = 0; number < count; number++) {
            text.append("machine host-")
                    .append(number)
                    .append(".example.com\n  login user")
                    .append(number)
                    .append("@example.com\n  password ");
            text.append(number == count - 1 ? PASSWORD : "fedcba98-89ab-cdef-0123-456789abcdef")
                    .append('\n');
        }
        return text.toString();
    }

    static String last(int count) {
        return "host-" + (count - 1) + ".example.com";
    }

    private static byte[] records(int count) {
        return text(count).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void find(int count) {
        byte[] bytes = records(count);
        print("hkshell: read, find the last of " + count, bytes.length, count, () -> {
            NetrcFile file = NetrcFile.parse(bytes);
            if (file.find(last(count)).isEmpty()) {
                throw new IllegalStateException("not found");
            }
        });
    }

    private static void edit(int count) {
        NetrcFile file = NetrcFile.parse(records(count));
        NetrcEdit put = NetrcEdit.Put.of(NetrcEdit.Pick.first(last(count)), Field.Kind.PASSWORD, "another");
        print("hkshell: change one password of " + count, file.size(), count, () -> {
            if (!NetrcEditor.apply(file, put).isGood()) {
                throw new IllegalStateException("not changed");
            }
        });
    }

    private static void check(int count) {
        NetrcFile file = NetrcFile.parse(records(count));
        print("check " + count + " records", file.size(), count, () -> Lint.check(file, FileFacts.UNKNOWN));
        NetrcEdit.Pick last = NetrcEdit.Pick.first("host-" + (count - 1) + ".example.com");
        NetrcEdit put = NetrcEdit.Put.of(last, Field.Kind.PASSWORD, "a,b");
        NetrcFile after = NetrcEditor.apply(file, put).value().orElseThrow();
        print("what an edit adds to the findings of " + count, file.size(), count, () -> {
            if (NewFindings.of(file, after).isEmpty()) {
                throw new IllegalStateException("not found");
            }
        });
    }

    private static void print(String what, int bytes, int count, Runnable run) {
        Stopwatch watch = Stopwatch.of(run);
        System.out.printf(
                Locale.ROOT,
                "%-46s %9.2f %9.1f %9.1f %9.1f %9.0f%n",
                what,
                bytes / 1e6,
                watch.first(),
                watch.median(),
                watch.work(),
                watch.median() * 1e6 / count);
    }
}
