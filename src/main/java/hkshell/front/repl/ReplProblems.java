package hkshell.front.repl;

import hkshell.engine.Outcome;
import hkshell.kit.problem.Problem;
import java.util.Locale;

/** What the line shell cannot do. */
final class ReplProblems {
    private ReplProblems() {}

    static Problem notFromHere(Outcome.Front front) {
        return Problem.usage(
                "'" + front.name().toLowerCase(Locale.ROOT) + "' cannot be opened from the line shell.",
                "leave with quit and run it as a command of its own");
    }
}
