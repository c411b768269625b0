package hkshell.front.repl;

import hkshell.domain.request.Stop;
import hkshell.engine.Ask;
import hkshell.engine.Completer;
import hkshell.engine.Engine;
import hkshell.engine.GlobalOptions;
import hkshell.engine.session.Session;
import hkshell.front.print.CallLine;
import hkshell.front.print.Io;
import hkshell.front.print.OutcomePrinter;
import hkshell.front.tty.OsSignals;
import hkshell.kit.text.Sanitize;
import java.io.IOError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The line shell on a terminal: JLine's line with history and completion, one command a line. */
public final class TerminalRepl {
    private static final int HISTORY_LINES = 1000;

    /** Bracketed paste off, cursor keys and keypad as they are without an application. */
    private static final String PLAIN_KEYS = "\033[?2004l\033[?1l\033>\n";

    private final LineShell shell;
    private final Engine engine;
    private final Io io;
    private final Ask ask;
    private final Completer completer;
    private final Path history;
    private final boolean stopOnError;
    private volatile boolean ended;

    /** @param history where typed lines are kept, 0600 */
    public TerminalRepl(
            Engine engine,
            GlobalOptions globals,
            Io io,
            Function<Boolean, OutcomePrinter> printers,
            Ask ask,
            Completer completer,
            Path history,
            boolean stopOnError) {
        this.shell = new LineShell(engine, globals, printers);
        this.engine = engine;
        this.io = io;
        this.ask = ask;
        this.completer = completer;
        this.history = history;
        this.stopOnError = stopOnError;
    }

    /** Runs until it is left; the exit status. */
    public int run() throws IOException {
        // No probing: its questions cost a round trip each, and late answers would be typed into the line.
        try (Terminal terminal = TerminalBuilder.builder()
                .system(true)
                .graphemeCluster(false)
                .nativeSignals(true)
                .build()) {
            Attributes found = terminal.getAttributes();
            OsSignals.Held term = OsSignals.hold("TERM", () -> end(terminal, found, 143));
            OsSignals.Held hangup = OsSignals.hold("HUP", () -> end(terminal, found, 129));
            try {
                lines(terminal);
            } catch (RuntimeException | IOError gone) {
                // JLine's reader, whose terminal is closed while the signal ends the program.
                if (!ended) {
                    throw gone;
                }
            } finally {
                term.release();
                hangup.release();
            }
        }
        return shell.status();
    }

    /** JLine gives the terminal back when its line ends, which it does not when the program is ended in the middle of it. */
    private void end(Terminal terminal, Attributes found, int status) {
        ended = true;
        terminal.writer().print(PLAIN_KEYS);
        terminal.flush();
        terminal.setAttributes(found);
        System.exit(status);
    }

    private void lines(Terminal terminal) {
        LineReader reader = reader(terminal, engine, completer, history);
        while (!shell.hasLeft()) {
            try {
                int code = line(terminal, reader.readLine(prompt(engine.session())));
                if (code != 0 && stopOnError) {
                    break;
                }
            } catch (UserInterruptException interrupted) {
                io.say("^D or quit leaves.");
            } catch (EndOfFileException end) {
                break;
            }
        }
    }

    /** @param history the file that harmless lines are kept in */
    static LineReader reader(Terminal terminal, Engine engine, Completer completer, Path history) {
        ListingReader reader = new ListingReader(terminal, "hkshell");
        reader.setVariable(LineReader.HISTORY_FILE, history);
        reader.setVariable(LineReader.HISTORY_SIZE, HISTORY_LINES);
        reader.setHistory(new LineHistory(new KeptLines(engine)::keeps));
        reader.setCompleter(new LineCompleter(engine, completer));
        reader.option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
        // As bash does: a second Tab lists, and takes nothing by itself.
        reader.option(LineReader.Option.AUTO_MENU, false);
        reader.option(LineReader.Option.HISTORY_IGNORE_SPACE, true);
        return reader;
    }

    /** ^C stops the command and not the shell. */
    private int line(Terminal terminal, String line) {
        Stop stop = new Stop();
        Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> stop.raise());
        try {
            return shell.run(line, ask, CallLine.on(io), stop, UnaryOperator.identity());
        } finally {
            terminal.handle(Terminal.Signal.INT, before);
        }
    }

    /** Who one is, so that no call goes out as somebody else unnoticed. */
    private static String prompt(Session session) {
        String who = session.active().map(account -> account.name()).orElse("");
        return "hkshell" + (who.isEmpty() ? "" : " " + Sanitize.line(who)) + "> ";
    }
}
