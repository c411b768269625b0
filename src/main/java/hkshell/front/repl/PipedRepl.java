package hkshell.front.repl;

import hkshell.domain.request.Stop;
import hkshell.engine.Ask;
import hkshell.engine.CallWords;
import hkshell.engine.Engine;
import hkshell.engine.ExitCode;
import hkshell.engine.GlobalOptions;
import hkshell.engine.Progress;
import hkshell.front.print.Io;
import hkshell.front.print.OutcomePrinter;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** The line shell without a terminal: commands from stdin, one a line, no prompt, no colour. */
public final class PipedRepl {
    private final LineShell shell;
    private final PlainLines lines;
    private final Io io;
    private final boolean stopOnError;

    public PipedRepl(
            Engine engine,
            GlobalOptions globals,
            Io io,
            Function<Boolean, OutcomePrinter> printers,
            boolean stopOnError) {
        this.shell = new LineShell(engine, globals, printers);
        this.lines = new PlainLines(io.in());
        this.io = io;
        this.stopOnError = stopOnError;
    }

    /** Runs all lines; the exit status. */
    public int run() throws IOException {
        Ask ask = lines.ask();
        Progress progress = io::say;
        boolean refusedCommand = false;
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            long number = lines.number();
            Optional<Problem> refusal = refusal(line.get(), refusedCommand);
            int code = refusal.isPresent()
                    ? shell.refuse(refusal.get())
                    : shell.run(
                            line.get(), ask, progress, new Stop(), refused -> ReplProblems.unnamed(refused, number));
            refusedCommand = code == ExitCode.USAGE && !CallWords.isBare(first(line.get()));
            lines.passSecretOf(line.get());
            // Who reads the results has left: a program that went on would work for nobody.
            if (shell.hasLeft() || code != 0 && stopOnError || io.out().checkError()) {
                break;
            }
        }
        io.out().flush();
        return shell.status();
    }

    /**
     * Why a line is not even looked at.
     *
     * @param refusedCommand whether the line before it was a command that was wrong
     */
    private Optional<Problem> refusal(String line, boolean refusedCommand) {
        if (lines.isTooLong()) {
            return Optional.of(ReplProblems.tooLong(lines.number()));
        }
        boolean path = CallWords.isBare(line) && line.strip().indexOf(' ') < 0;
        return path && refusedCommand ? Optional.of(ReplProblems.perhapsSecret(lines.number())) : Optional.empty();
    }

    private static String first(String line) {
        String bare = line.strip();
        int blank = bare.indexOf(' ');
        return blank < 0 ? bare : bare.substring(0, blank);
    }
}
