package hkshell.front.repl;

import hkshell.domain.request.Stop;
import hkshell.domain.request.Word;
import hkshell.engine.Ask;
import hkshell.engine.CommandSpec.Mark;
import hkshell.engine.Engine;
import hkshell.engine.ExitCode;
import hkshell.engine.GlobalOptions;
import hkshell.engine.Invocation;
import hkshell.engine.InvocationParser;
import hkshell.engine.Outcome;
import hkshell.engine.Progress;
import hkshell.front.print.OutcomePrinter;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.LosslessText;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What the line shell does with one line, whether it was typed or piped; and the exit status it leaves with. */
final class LineShell {
    private final Engine engine;
    private final GlobalOptions globals;
    private final Function<Boolean, OutcomePrinter> printers;
    private int firstFailure;
    private boolean asked;
    private boolean left;

    /** @param printers a printer for JSON (true) or for people (false) */
    LineShell(Engine engine, GlobalOptions globals, Function<Boolean, OutcomePrinter> printers) {
        this.engine = engine;
        this.globals = globals;
        this.printers = printers;
    }

    /**
     * Runs the line and prints what came of it; a blank line or a comment does nothing. Its exit code.
     *
     * @param refused how a line is refused that is no command
     */
    int run(String line, Ask ask, Progress progress, Stop stop, UnaryOperator<Problem> refused) {
        if (line.isBlank() || line.stripLeading().startsWith("#")) {
            return 0;
        }
        Parsed<Invocation> parsed =
                LosslessText.isForeign(line) ? Parsed.bad(ReplProblems.foreign()) : engine.parse(line);
        engine.refresh();
        boolean json = globals.json() || wantsJson(line);
        Outcome outcome = parsed.fold(
                invocation -> engine.run(
                        invocation, ask, json && !invocation.spec().is(Mark.CALL) ? Progress.silent() : progress, stop),
                problem -> new Outcome.Failed(refused.apply(problem)));
        boolean called = engine.learn(outcome);
        int code = ended(outcome instanceof Outcome.Open open ? opened(open) : outcome, json);
        if (called && !asked) {
            // After the answer is printed, once a run, so that nobody waits for it twice.
            asked = true;
            engine.updateCatalog(stop);
        }
        return code;
    }

    /** A line that is not even looked at. */
    int refuse(Problem problem) {
        return ended(new Outcome.Failed(problem), globals.json());
    }

    private int ended(Outcome outcome, boolean json) {
        printers.apply(json).print(outcome);
        int code = ExitCode.of(outcome);
        firstFailure = firstFailure == 0 ? code : firstFailure;
        return code;
    }

    /** Asked of the line itself, because a line that is wrong elsewhere wants its error as JSON too. */
    private static boolean wantsJson(String line) {
        return Word.split(line)
                .then(InvocationParser::globals)
                .map(GlobalOptions::json)
                .value()
                .orElse(false);
    }

    /** The line shell can only be left from here; another front is a wish it cannot obey. */
    private Outcome opened(Outcome.Open open) {
        if (open.front() == Outcome.Front.QUIT) {
            left = true;
            return open;
        }
        return new Outcome.Failed(ReplProblems.notFromHere(open.front()));
    }

    boolean hasLeft() {
        return left;
    }

    /** The exit status: that of the first line that failed. */
    int status() {
        return firstFailure;
    }
}
