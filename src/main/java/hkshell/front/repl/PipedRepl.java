package hkshell.front.repl;

import hkshell.domain.request.Stop;
import hkshell.engine.Ask;
import hkshell.engine.Engine;
import hkshell.engine.GlobalOptions;
import hkshell.engine.Progress;
import hkshell.front.print.Io;
import hkshell.front.print.OutcomePrinter;
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
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            long number = lines.number();
            int code = lines.isTooLong()
                    ? shell.refuse(ReplProblems.tooLong(number))
                    : shell.run(
                            line.get(), ask, progress, new Stop(), refused -> ReplProblems.unnamed(refused, number));
            lines.passSecretOf(line.get());
            // Who reads the results has left: a program that went on would work for nobody.
            if (shell.hasLeft() || code != 0 && stopOnError || io.out().checkError()) {
                break;
            }
        }
        io.out().flush();
        return shell.status();
    }
}
