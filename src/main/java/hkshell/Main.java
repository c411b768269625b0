package hkshell;

import hkshell.adapter.disk.Environment;
import hkshell.adapter.http.TlsAhead;
import hkshell.domain.request.Word;
import hkshell.engine.CallWords;
import hkshell.engine.ExitCode;
import hkshell.engine.GlobalOptions;
import hkshell.engine.InvocationParser;
import hkshell.front.print.Io;
import hkshell.front.print.OutcomePrinter;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.LosslessText;
import hkshell.kit.text.Sanitize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where the program begins: which front answers these words, and with which exit code. */
public final class Main {
    /** The exit code of a command that did its work and has something to report. */
    private static final int FOUND = 1;

    private static final int PIPE_STATUS = 128 + 13;

    /** That of a file which cannot be read. */
    private static final int MEMORY_STATUS = 5;

    private Main() {}

    public static void main(String[] words) {
        Environment environment = Environment.ofThisProcess();
        Streams streams = new Streams(environment);
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> System.exit(broke(streams.io(), fault)));
        int code = delivered(streams, run(words, environment, streams.io()));
        // Not for 0: from JDK 21 on exit asks for a logger first, which takes 50 ms.
        if (code != 0) {
            System.exit(code);
        }
    }

    /** A fault of our own, told by class and place: a message could quote what a user typed, or a token. */
    private static int broke(Io io, Throwable fault) {
        try {
            return complain(io, false, Problem.bug(fault));
        } catch (OutOfMemoryError full) {
            // Not even for a sentence; but the terminal is to be given back.
            return MEMORY_STATUS;
        }
    }

    /** Lost results are said, so that {@code hkshell token > file} on a full disk does not seem to work. */
    private static int delivered(Streams streams, int code) {
        Optional<String> lost = code <= FOUND ? streams.lost() : Optional.empty();
        if (lost.isEmpty()) {
            return code;
        }
        // A pipe whose reader has left ends a program quietly, by SIGPIPE; Java is told instead.
        return lost.get().contains("broken pipe")
                ? PIPE_STATUS
                : complain(
                        streams.io(),
                        false,
                        Problem.file("output", "The output could not be written: " + lost.get() + ".", ""));
    }

    /** Everything but the exit, so that {@link Training} can walk the same way several times in one process. */
    static int run(String[] arguments, Environment environment, Io io) {
        boolean json = Arrays.asList(arguments).contains("--json");
        if (LosslessText.isForeign(String.join("", arguments))) {
            return complain(io, json, foreign(environment));
        }
        List<Word> words = Word.all(List.of(arguments));
        Parsed<GlobalOptions> globals = InvocationParser.globals(words);
        if (!globals.isGood()) {
            return complain(io, json, globals.problem().orElseThrow());
        }
        GlobalOptions options = globals.value().orElseThrow();
        if (options.has("--version")) {
            io.out().println("hkshell " + version());
            io.out().flush();
            return 0;
        }
        boolean screen = Fronts.isScreen(words, options, environment, io);
        if (screen) {
            loadAhead(environment);
        } else if (calls(words)) {
            ahead(0, new TlsAhead());
        }
        Parsed<Wiring> wiring = Wiring.of(options, environment, version(), screen);
        return wiring.fold(
                made -> fronts(words, options, environment, io, made),
                problem -> complain(io, options.json(), problem));
    }

    /** Java reads arguments as the locale says, and as ASCII where the locale is not installed. */
    private static Problem foreign(Environment environment) {
        return environment.property("hkshell.locale").isEmpty()
                        || environment.property("sun.jnu.encoding").equals("UTF-8")
                ? Problem.usage("A word of the command is not UTF-8.", "nothing was changed")
                : Problem.usage(
                        "A word of the command cannot be read: the locale "
                                + Sanitize.line(environment.property("hkshell.locale"))
                                + " is not UTF-8, or not installed here.",
                        "put LC_ALL=C.UTF-8 before the command");
    }

    /** The native library and Lanterna take as long to load as the files to read, and none needs another. */
    static List<Thread> loadAhead(Environment environment) {
        List<Thread> threads = new ArrayList<>();
        for (Runnable part : ScreenStart.ahead(environment)) {
            threads.add(ahead(threads.size(), part));
        }
        return threads;
    }

    private static Thread ahead(int number, Runnable part) {
        Thread thread = new Thread(part, "hkshell-ahead-" + number);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Whether the words are a call, asked before the table of commands is there. */
    private static boolean calls(List<Word> words) {
        List<Word> own = InvocationParser.own(words);
        return !own.isEmpty()
                && (CallWords.isOf(List.of(own.get(0).text()))
                        || CallWords.isBare(own.get(0).text()));
    }

    private static int fronts(List<Word> words, GlobalOptions options, Environment environment, Io io, Wiring wiring) {
        try (wiring) {
            return new Fronts(wiring, options, environment, io).run(words);
        }
    }

    private static int complain(Io io, boolean json, Problem problem) {
        new OutcomePrinter(io, json, text -> text).problem(problem);
        io.err().flush();
        return ExitCode.of(problem);
    }

    /** From the jar's manifest; {@code dev} when the classes do not come from a jar. */
    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
