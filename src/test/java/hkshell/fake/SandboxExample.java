package hkshell.fake;

import hkshell.domain.request.Word;
import hkshell.engine.GlobalOptions;
import hkshell.engine.Invocation;
import hkshell.engine.InvocationParser;
import hkshell.front.cli.Cli;
import hkshell.front.print.Io;
import hkshell.front.print.OutcomePrinter;
import hkshell.front.repl.PipedRepl;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A command of a manual page that needs nothing but the sandbox: a line {@code $ hkshell --sandbox WORDS}, or
 * {@code $ printf 'LINE\nLINE\n' | hkshell --sandbox [WORDS]}, in a {@code ```console} block. Each begins in a sandbox of
 * its own, as when it is typed.
 *
 * @param line of the command in the page, from 1
 * @param command as it is typed
 * @param shown the lines below it in the page, none when the page leaves the output out; the line {@code ...} stands for
 *     any number of lines
 */
public record SandboxExample(int line, String command, List<String> shown) {
    private static final String LEFT_OUT = "...";
    private static final String PIPE = "' | hkshell --sandbox";
    private static final Duration EACH = Duration.ofMillis(21);
    private static final Pattern REQUEST_ID =
            Pattern.compile("(?i)(?<name>request-?id(?: is|\":\"|:)? *)[0-9a-f-]{36}");

    /** What came of a command. */
    public record Came(int code, List<String> lines) {}

    /** All of a page, in its order; commands that do not begin so belong to no sandbox and are left out. */
    public static List<SandboxExample> of(String page) {
        List<SandboxExample> examples = new ArrayList<>();
        List<String> lines = page.lines().toList();
        boolean console = false;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            console = line.startsWith("```") ? line.equals("```console") : console;
            if (console && line.startsWith("$ ") && line.contains("hkshell --sandbox")) {
                examples.add(new SandboxExample(at + 1, line.substring(2), shown(lines, at + 1)));
            }
        }
        return examples;
    }

    private static List<String> shown(List<String> lines, int from) {
        int end = from;
        while (!lines.get(end).startsWith("$ ") && !lines.get(end).startsWith("```")) {
            end++;
        }
        return List.copyOf(lines.subList(from, end));
    }

    /** Runs it in a folder of its own. */
    public Came run(Path folder) throws IOException {
        try (Workbench bench = new Workbench(folder)) {
            bench.account("me", 0).account("jo", 1).account("bot", 2).by(usual -> new SteadyTime(usual, EACH));
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            PrintStream to = new PrintStream(both, false, StandardCharsets.UTF_8);
            int code = typed(bench, to);
            to.flush();
            return new Came(code, lasting(both.toString(StandardCharsets.UTF_8), bench));
        }
    }

    private int typed(Workbench bench, PrintStream to) throws IOException {
        int pipe = command.indexOf(PIPE);
        if (pipe < 0) {
            return single(bench, command.substring("hkshell ".length()), to);
        }
        GlobalOptions globals = Word.split("--sandbox" + command.substring(pipe + PIPE.length()))
                .then(InvocationParser::globals)
                .value()
                .orElseThrow();
        String lines = command.substring("printf '".length(), pipe).replace("\\n", "\n");
        Io io = io(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), to);
        return new PipedRepl(bench.engine(), globals, io, json -> printer(io, globals.json() || json), false).run();
    }

    private static int single(Workbench bench, String words, PrintStream to) {
        Invocation invocation = bench.engine().parse(words).value().orElseThrow();
        Io io = io(InputStream.nullInputStream(), to);
        return new Cli(bench.engine(), io, printer(io, invocation.globals().json()), ScriptedAsk.pipe())
                .run(invocation, opened -> 0);
    }

    /** Both outputs in one, as on a terminal, but printed as for a pipe. */
    private static Io io(InputStream from, PrintStream to) {
        return new Io(from, to, to, false, false, false, () -> 80);
    }

    private static OutcomePrinter printer(Io io, boolean json) {
        return new OutcomePrinter(io, json, page -> page);
    }

    /** The same in every run: the folder, the port, the version and the Request-Id are not. */
    private static List<String> lasting(String text, Workbench bench) {
        String same = text.replace(bench.home().toString(), "~")
                .replace(bench.sandbox().url().substring("http://".length()), "127.0.0.1:5000")
                .replace("hkshell/1.0", "hkshell/0.1.0");
        return REQUEST_ID
                .matcher(same)
                .replaceAll("${name}01234567-89ab-cdef-0123-456789abcdef")
                .lines()
                .map(String::stripTrailing)
                .toList();
    }

    /** Whether the page shows all of the output, not a part of it. */
    public boolean isWhole() {
        return !shown.isEmpty() && !shown.contains(LEFT_OUT);
    }

    /** Whether these lines are what the page shows. */
    public boolean fits(List<String> came) {
        return fits(shown, came);
    }

    private static boolean fits(List<String> shown, List<String> came) {
        if (shown.isEmpty()) {
            return came.isEmpty();
        }
        if (shown.get(0).equals(LEFT_OUT)) {
            return fits(shown.subList(1, shown.size()), came)
                    || !came.isEmpty() && fits(shown, came.subList(1, came.size()));
        }
        return !came.isEmpty()
                && came.get(0).equals(shown.get(0))
                && fits(shown.subList(1, shown.size()), came.subList(1, came.size()));
    }
}
