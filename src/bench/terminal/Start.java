import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long starts take, against a JVM that only says hello with the same flags. Every round runs each once, in turn, so that
 * a busy moment hits all alike.
 */
final class Start {
    private static final int ROUNDS = Integer.getInteger("rounds", 15);

    private interface Run {
        /** Milliseconds, and MiB or 0. */
        double[] once() throws IOException;
    }

    private record Row(String name, Run run, List<double[]> results) {
        Row(String name, Run run) {
            this(name, run, new ArrayList<>());
        }

        double percentile(int column, int percent) {
            double[] sorted =
                    results.stream().mapToDouble(one -> one[column]).sorted().toArray();
            return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
        }
    }

    private Start() {}

    public static void main(String[] args) throws IOException {
        String hkshell = args[0];
        String java = args[1];
        Path home = Path.of(args[2]);
        Path netrc = Files.writeString(home.resolve("netrc"), records(20));
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                "JVM, hello world",
                command(
                        home,
                        java,
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:MaxNewSize=32m",
                        "-XX:-UsePerfData",
                        "-cp",
                        args[3],
                        "Hello")));
        rows.add(new Row("hkshell --version", command(home, hkshell, "--version")));
        rows.add(new Row("hkshell token", command(home, hkshell, "--netrc", netrc.toString(), "token")));
        rows.add(new Row("first frame, 80x24", () -> frame(home, hkshell, netrc)));
        if (args.length > 4) {
            rows.add(new Row("heroku --version", command(home, args[4], "--version")));
            rows.add(new Row("heroku auth:token", command(home, args[4], "auth:token")));
        }
        List<Row> able = rows.stream().filter(Start::works).toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (Row row : able) {
                row.results().add(row.run().once());
            }
        }
        print(able);
    }

    /** A first run, not counted, warms the disk; what fails is named and left out. */
    private static boolean works(Row row) {
        try {
            row.run().once();
            return true;
        } catch (IOException | UncheckedIOException e) {
            System.out.println(row.name() + ": " + e.getMessage());
            return false;
        }
    }

    private static void print(List<Row> rows) {
        double hello = rows.get(0).percentile(0, 50);
        System.out.printf("%-22s %9s %7s %7s %9s %6s%n", "", "median ms", "min", "p90", "x hello", "MiB");
        for (Row row : rows) {
            double median = row.percentile(0, 50);
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %9.0f %7.0f %7.0f %9.2f %6s%n",
                    row.name(),
                    median,
                    row.percentile(0, 0),
                    row.percentile(0, 90),
                    median / hello,
                    row.percentile(1, 50) == 0 ? "" : String.format(Locale.ROOT, "%.0f", row.percentile(1, 50)));
        }
    }

    private static Run command(Path home, String... words) {
        return () -> {
            ProcessBuilder builder = new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(home.resolve("error").toFile());
            builder.environment().put("HOME", home.toString());
            long from = System.nanoTime();
            Process process = builder.start();
            process.getOutputStream().close();
            int exit = await(process);
            long took = System.nanoTime() - from;
            if (exit != 0) {
                throw new IOException("exit " + exit + " " + Files.readString(home.resolve("error")));
            }
            return new double[] {took / 1e6, 0};
        };
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From the start of the launcher to the last text of the screen. */
    private static double[] frame(Path home, String hkshell, Path netrc) throws IOException {
        try (Pty pty = new Pty(80, 24, home, hkshell, "--netrc", netrc.toString())) {
            pty.until("Accounts", "netrc", "Request", "Response", "help");
            return new double[] {(pty.lastByte() - pty.started()) / 1e6, pty.memory()};
        }
    }

    private static String records(int count) {
        StringBuilder text = new StringBuilder();
        text.append(
                "machine api.heroku.com\n  login me@example.com\n  password 01234567-89ab-cdef-0123-456789abcdef\n");
        for (int at = 1; at < count; at++) {
            text.append("machine host-").append(at).append(".example.com\n  login me\n  password secret\n");
        }
        return text.toString();
    }
}
