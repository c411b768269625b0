import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What calls take: as processes beside curl and the Heroku CLI, many in one process, and large answers on the screen. */
final class Requests {
    private static final int ROUNDS = Integer.getInteger("rounds", 9);
    private static final int APPS = 2500;
    private static final int CALLS = 300;
    private static final String ACCEPT = "Accept: application/vnd.heroku+json; version=3";

    private final String hkshell;
    private final String api;
    private final Path work;

    private Requests(String[] args) {
        this.hkshell = args[0];
        this.api = args[1];
        this.work = Path.of(args[2]);
    }

    /** @param home whose netrc is read: each login has a rate limit of its own */
    private record Row(String name, Path home, Path input, List<String> words, List<Double> millis) {
        Row(String name, Path home, Path input, String... words) {
            this(name, home, input, List.of(words), new ArrayList<>());
        }

        double at(int percent) {
            double[] sorted = millis.stream().mapToDouble(one -> one).sorted().toArray();
            return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Requests bench = new Requests(args);
        Path none = Path.of("/dev/null");
        Path me = bench.work.resolve("me");
        Path jo = bench.work.resolve("jo");

        List<Row> one = new ArrayList<>(List.of(
                new Row("hkshell api /apps", jo, none, bench.hkshell, "--api-url", bench.api, "api", "/apps"),
                new Row("curl -n .../apps", jo, none, "curl", "-n", "-s", "-H", ACCEPT, bench.api + "/apps")));
        if (Files.exists(bench.work.resolve("heroku"))) {
            one.add(new Row(
                    "heroku apps", jo, none, bench.work.resolve("heroku").toString(), "apps"));
        }
        bench.table("one call, one process", ROUNDS, one, 1);

        bench.run(new Row("", me, bench.lines("post /apps name=bench-%04d", APPS), bench.repl()));
        bench.table(
                "a list of " + APPS + " in parts of 1,000",
                ROUNDS,
                List.of(
                        new Row(
                                "hkshell api --paginate",
                                me,
                                none,
                                bench.hkshell,
                                "--api-url",
                                bench.api,
                                "api",
                                "/apps",
                                "Range:name ..; max=1000",
                                "--paginate"),
                        new Row(
                                "curl -n in a loop",
                                me,
                                none,
                                bench.work.resolve("parts").toString())),
                1);

        Path urls = bench.lines("url = " + bench.api + "/account\noutput = /dev/null", CALLS);
        bench.table(
                CALLS + " calls in one process, a call",
                Math.min(3, ROUNDS),
                List.of(
                        new Row("line shell, piped", jo, bench.lines("get /account", CALLS), bench.repl()),
                        new Row(
                                "curl -n, many URLs",
                                jo,
                                none,
                                "curl",
                                "-n",
                                "-s",
                                "-H",
                                ACCEPT,
                                "-K",
                                urls.toString())),
                CALLS);

        System.out.printf(
                "%n%-32s %12s %12s %12s%n", "answer to the screen, 80x24", "last byte ms", "paint ms", "peak MiB");
        for (int megabytes : new int[] {1, 10, 100}) {
            bench.screen(me, megabytes);
        }
    }

    private String[] repl() {
        return new String[] {hkshell, "--api-url", api, "repl"};
    }

    private Path lines(String line, int count) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < count; at++) {
            text.append(String.format(Locale.ROOT, line, at)).append('\n');
        }
        return Files.writeString(work.resolve("lines-" + Integer.toHexString(line.hashCode())), text);
    }

    /** @param calls in one run: the times are of one of them */
    private void table(String title, int rounds, List<Row> rows, int calls) throws IOException, InterruptedException {
        for (int round = -1; round < rounds; round++) {
            for (Row row : rows) {
                double millis = run(row);
                if (round >= 0) {
                    row.millis().add(millis / calls);
                }
            }
        }
        System.out.printf("%n%-32s %12s %12s %12s %8s%n", title, "median ms", "min", "p90", "x curl");
        for (Row row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "%-32s %12.2f %12.2f %12.2f %8.2f%n",
                    row.name(),
                    row.at(50),
                    row.at(0),
                    row.at(90),
                    row.at(50) / rows.get(1).at(50));
        }
    }

    private double run(Row row) throws IOException, InterruptedException {
        File error = work.resolve("error").toFile();
        ProcessBuilder builder = new ProcessBuilder(row.words())
                .redirectInput(row.input().toFile())
                .redirectOutput(work.resolve("output").toFile())
                .redirectError(error);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(key -> key.startsWith("XDG_") || key.startsWith("HEROKU") || key.equals("NETRC"));
        environment.put("HOME", row.home().toString());
        long from = System.nanoTime();
        int exit = builder.start().waitFor();
        double millis = (System.nanoTime() - from) / 1e6;
        if (exit != 0) {
            throw new IOException(row.name() + ": exit " + exit + " " + Files.readString(error.toPath()));
        }
        return millis;
    }

    /** From the last byte on the wire to the picture with the answer in it; three times, of which the middle counts. */
    private void screen(Path home, int megabytes) throws IOException {
        double[][] times = new double[3][];
        for (int round = 0; round < times.length; round++) {
            try (Relay relay = new Relay(api);
                    Pty pty = new Pty(80, 24, home, hkshell, "--api-url", relay.url())) {
                pty.until("Accounts", "Request", "Response");
                pty.quiet(500);
                pty.press("3e");
                pty.quiet(200);
                pty.press("\u0015GET /sandbox/big?mb=" + megabytes);
                pty.quiet(200);
                pty.mark();
                long from = System.nanoTime();
                pty.press("\r");
                pty.until("200 OK", "01234567-89ab");
                times[round] =
                        new double[] {(relay.last() - from) / 1e6, (pty.lastByte() - relay.last()) / 1e6, pty.memory()};
            } catch (IOException failed) {
                System.out.printf("%-32s failed: %s%n", megabytes + " MB", failed.getMessage());
                return;
            }
        }
        Arrays.sort(times, (one, two) -> Double.compare(one[1], two[1]));
        System.out.printf(
                Locale.ROOT,
                "%-32s %12.0f %12.0f %12.0f%n",
                megabytes + " MB of JSON",
                times[1][0],
                times[1][1],
                times[1][2]);
    }
}
