import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How long libraries in this process and whole programs take to find the last of many records, and hkshell to change it. Each
 * round runs every one once, in turn, and each must say the right password; to be started by {@code src/bench/netrc/run}.
 */
final class Processes {
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final double PATIENCE_MS = 10_000;

    private final Path home;
    private final List<Program> programs = new ArrayList<>();

    /** @param words with {@code FILE} and {@code HOST} in the places of those, and {@code PASSWORD} in that of a new one */
    private record Program(String name, List<String> words, String input, boolean writes, Optional<Finder> inside) {}

    /** What one program took, run by run; empty when it gave up. */
    private record Row(Program program, List<Double> times, String reason) {}

    private Processes(Path home) {
        this.home = home;
    }

    /** Arguments: an empty folder, hkshell, the folder of scripts, then the class path of JGit and this program, or nothing. */
    public static void main(String[] args) throws IOException, InterruptedException, ReflectiveOperationException {
        Processes processes = new Processes(Path.of(args[0]));
        HttpServer server = server();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        processes.add("hkshell, in process", new HkshellFind());
        if (args.length > 4) {
            // By its name, because it is compiled only where JGit is.
            Object jgit = Class.forName("JGitFind").getDeclaredConstructor().newInstance();
            processes.add("JGit, in process", (Finder) jgit);
        }
        processes.add(
                "hkshell netrc get", "", args[1], "--netrc", "FILE", "netrc", "get", "HOST", "password", "--reveal");
        processes.add("hkshell token", "", args[1], "--netrc", "FILE", "--api-url", "https://HOST", "token");
        processes.add("curl -n", "", "curl", "-s", "--proxy", url, "--netrc-file", "FILE", "http://HOST/");
        processes.add("python3 netrc", "", "python3", "-c", python());
        processes.add("Net::Netrc", "FILE HOST\n", "perl", args[2] + "/find.pl");
        processes.add("git-credential-netrc", "protocol=http\nhost=HOST\n\n", "perl", args[3], "-f", "FILE", "get");
        if (args.length > 4) {
            processes.add(
                    "JGit",
                    "",
                    System.getProperty("java.home") + "/bin/java",
                    "-cp",
                    args[4],
                    "JGitFind",
                    "FILE",
                    "HOST");
        }
        processes.edits(args[1]);
        System.out.printf(
                Locale.ROOT, "%-24s %10s %10s %10s %12s%n", "process", "records", "median ms", "min ms", "ns a record");
        for (int count : new int[] {1_000, 100_000, 1_000_000}) {
            processes.measure(count);
        }
        server.stop(0);
    }

    private static String python() {
        return "import netrc; print(netrc.netrc('FILE').authenticators('HOST')[2])";
    }

    private void add(String name, String input, String... words) {
        programs.add(new Program(name, List.of(words), input, false, Optional.empty()));
    }

    private void add(String name, Finder finder) {
        programs.add(new Program(name, List.of(), "", false, Optional.of(finder)));
    }

    private void edits(String hkshell) {
        List<String> words = List.of(hkshell, "--netrc", "FILE", "netrc", "set", "HOST", "--password-stdin");
        programs.add(new Program("hkshell netrc set", words, "PASSWORD", true, Optional.empty()));
    }

    /** Says whose credentials it was sent. */
    private static HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String sent = exchange.getRequestHeaders().getFirst("Authorization");
            byte[] body = sent == null
                    ? new byte[0]
                    : java.util.Base64.getDecoder().decode(sent.substring("Basic ".length()));
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private void measure(int count) throws IOException, InterruptedException {
        Path file = Files.writeString(home.resolve(".netrc"), NetrcBench.text(count), StandardCharsets.ISO_8859_1);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        List<Row> rows = new ArrayList<>();
        for (Program program : programs) {
            rows.add(new Row(program, new ArrayList<>(), trial(program, file, count)));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Row row : rows) {
                if (row.reason().isEmpty()) {
                    row.times().add(once(row.program(), file, count, round));
                }
            }
        }
        for (Row row : rows) {
            print(row, count);
        }
        programs.removeIf(program -> rows.stream()
                .anyMatch(row -> row.program() == program && !row.reason().isEmpty()));
    }

    /** A first run, not counted: a program that is not here, or fails, or takes too long, is named and left out. */
    private String trial(Program program, Path file, int count) throws InterruptedException {
        try {
            double took = once(program, file, count, -1);
            return took > PATIENCE_MS ? String.format(Locale.ROOT, "left out: %.0f ms", took) : "";
        } catch (IOException e) {
            return "left out: " + e.getMessage().lines().findFirst().orElse("no answer");
        }
    }

    private double once(Program program, Path file, int count, int round) throws IOException, InterruptedException {
        return program.inside().isPresent()
                ? inside(program.inside().get(), file, count)
                : process(program, file, count, round);
    }

    private static double inside(Finder finder, Path file, int count) throws IOException {
        long from = System.nanoTime();
        String said = finder.find(file, NetrcBench.last(count));
        double took = (System.nanoTime() - from) / 1e6;
        if (!said.equals(NetrcBench.PASSWORD)) {
            throw new IOException("another password");
        }
        return took;
    }

    private double process(Program program, Path file, int count, int round) throws IOException, InterruptedException {
        String password = "new-secret-" + round;
        List<String> words = new ArrayList<>();
        for (String word : program.words()) {
            words.add(filled(word, file, count));
        }
        Path output = home.resolve("output");
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("HOME", home.toString());
        long from = System.nanoTime();
        Process process = builder.start();
        try (var input = process.getOutputStream()) {
            input.write(filled(program.input(), file, count)
                    .replace("PASSWORD", password)
                    .getBytes(StandardCharsets.UTF_8));
        }
        int exit = process.waitFor();
        double took = (System.nanoTime() - from) / 1e6;
        String said = Files.readString(program.writes() ? file : output);
        String wanted = program.writes() ? password : NetrcBench.PASSWORD;
        if (program.writes()) {
            Files.writeString(file, NetrcBench.text(count), StandardCharsets.ISO_8859_1);
        }
        if (exit != 0 || !said.contains(wanted)) {
            throw new IOException("exit " + exit + " " + Files.readString(output));
        }
        return took;
    }

    private static String filled(String word, Path file, int count) {
        return word.replace("FILE", file.toString()).replace("HOST", NetrcBench.last(count));
    }

    private static void print(Row row, int count) {
        if (row.times().isEmpty()) {
            System.out.printf(Locale.ROOT, "%-24s %10d %s%n", row.program().name(), count, row.reason());
            return;
        }
        double[] sorted =
                row.times().stream().mapToDouble(time -> time).sorted().toArray();
        double median = sorted[sorted.length / 2];
        System.out.printf(
                Locale.ROOT,
                "%-24s %10d %10.0f %10.0f %12.0f%n",
                row.program().name(),
                count,
                median,
                sorted[0],
                median * 1e6 / count);
    }
}
