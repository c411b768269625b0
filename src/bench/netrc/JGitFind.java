import java.io.File;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.jgit.transport.NetRC;

/** JGit's reading of a netrc file: with a file and a host as a process; with more arguments the times of many, in one JVM. */
final class JGitFind {
    private static final int RUNS = 7;

    private JGitFind() {}

    public static void main(String[] arguments) {
        File file = new File(arguments[0]);
        if (arguments.length == 2) {
            System.out.println(find(file, arguments[1]));
            return;
        }
        int count = Integer.parseInt(arguments[2]);
        double[] times = new double[RUNS];
        for (int at = 0; at < RUNS; at++) {
            long from = System.nanoTime();
            find(file, arguments[1]);
            times[at] = (System.nanoTime() - from) / 1e6;
        }
        double first = times[0];
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-46s %9.2f %9.1f %9.1f %9s %9.0f%n",
                "JGit: find the last of " + count,
                file.length() / 1e6,
                first,
                times[RUNS / 2],
                "",
                times[RUNS / 2] * 1e6 / count);
    }

    private static String find(File file, String host) {
        NetRC.NetRCEntry entry = new NetRC(file).getEntry(host);
        if (entry == null) {
            throw new IllegalStateException("not found");
        }
        return new String(entry.password);
    }
}
