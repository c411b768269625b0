package hkshell.front.repl;

import hkshell.engine.Outcome;
import hkshell.engine.UnknownCommand;
import hkshell.kit.problem.Problem;
import java.util.Locale;

/** What the line shell cannot do. */
final class ReplProblems {
    private ReplProblems() {}

    /** As for a single command. */
    static Problem foreign() {
        return Problem.usage("A word of the line is not UTF-8.", "nothing was changed");
    }

    /**
     * Instead of a line that is no command: it may be a secret for a command that was refused before it took it, so its
     * words are not repeated.
     *
     * @param line counted from 1
     */
    static Problem unnamed(Problem problem, long line) {
        return problem.code().equals(UnknownCommand.CODE)
                ? new Problem(
                        problem.kind(),
                        problem.code(),
                        "Line " + line + " of the input begins with no command.",
                        "hkshell help lists all commands; a path without its '/' goes behind api",
                        null)
                : problem;
    }

    /**
     * Instead of a path behind a line that was refused: it may be the secret that the refused one would have taken.
     *
     * @param line counted from 1
     */
    static Problem perhapsSecret(long line) {
        return Problem.usage(
                "Line " + line + " of the input follows a line that was refused, so it was not taken for a path.",
                "put api before it: hkshell api PATH");
    }

    /** @param line counted from 1 */
    static Problem tooLong(long line) {
        return Problem.usage("Line " + line + " of the input is too long for a command.", "nothing was changed");
    }

    static Problem notFromHere(Outcome.Front front) {
        return Problem.usage(
                "'" + front.name().toLowerCase(Locale.ROOT) + "' cannot be opened from the line shell.",
                "leave with quit and run it as a command of its own");
    }
}
