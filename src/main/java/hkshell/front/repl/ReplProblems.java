package hkshell.front.repl;

import hkshell.engine.Outcome;
import hkshell.kit.problem.Problem;
import java.util.Locale;

/** What the line shell cannot do. */
final class ReplProblems {
    private ReplProblems() {}

    /** As for a single command. */
    static Problem foreign() {
        return Problem.usage("A word of the line is not UTF-8.", "nothing was changed");
    }

    static Problem notFromHere(Outcome.Front front) {
        return Problem.usage(
                "'" + front.name().toLowerCase(Locale.ROOT) + "' cannot be opened from the line shell.",
                "leave with quit and run it as a command of its own");
    }
}
