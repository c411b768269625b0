package hkshell.front.cli;

import hkshell.domain.request.Stop;
import hkshell.engine.Ask;
import hkshell.engine.CommandSpec.Mark;
import hkshell.engine.Engine;
import hkshell.engine.ExitCode;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.Progress;
import hkshell.front.print.CallLine;
import hkshell.front.print.Io;
import hkshell.front.print.OutcomePrinter;
import java.util.function.ToIntFunction;

/** One command, one outcome, one exit code: what scripts use. */
public final class Cli {
    private final Engine engine;
    private final Io io;
    private final OutcomePrinter printer;
    private final Ask ask;

    public Cli(Engine engine, Io io, OutcomePrinter printer, Ask ask) {
        this.engine = engine;
        this.io = io;
        this.printer = printer;
        this.ask = ask;
    }

    /**
     * Runs it.
     *
     * @param opener what happens when the command wants another front, and its exit code
     */
    public int run(Invocation invocation, ToIntFunction<Outcome.Open> opener) {
        Outcome outcome = engine.run(invocation, ask, progress(invocation), new Stop());
        printer.print(outcome);
        return outcome instanceof Outcome.Open open ? opener.applyAsInt(open) : ExitCode.of(outcome);
    }

    private Progress progress(Invocation invocation) {
        boolean call = invocation.spec().is(Mark.CALL);
        // A program is told what was left out of a call or waited for; all else is in the document.
        if (invocation.globals().json()) {
            return call ? io::say : Progress.silent();
        }
        return call ? CallLine.on(io) : io::say;
    }
}
