package hkshell.front.tui.root;

import hkshell.engine.CallWords;
import hkshell.engine.CommandSpec.Mark;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Invocation;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes from the screen go out only while they are armed, from whichever pane or line they come. */
final class Arming {
    private Arming() {}

    /**
     * Whether it would write. A row that calls and follows no request line always does.
     *
     * @param past whether a command that repeats a call would repeat one that writes
     */
    static boolean writes(Invocation invocation, Predicate<Invocation> past) {
        if (invocation.spec().is(Mark.PAST)) {
            return past.test(invocation);
        }
        return CallWords.writes(invocation)
                || invocation.spec().risk() == Risk.CALLS && !invocation.spec().is(Mark.CALL);
    }

    /** Why the command may not run now; empty when it may. */
    static Optional<Problem> refusal(Invocation invocation, Session session, Predicate<Invocation> past, Instant now) {
        return !writes(invocation, past) || session.isArmed(now)
                ? Optional.empty()
                : Optional.of(Problem.usage(
                        "The screen is read-only, so nothing was sent.", "W arms writes for five minutes"));
    }
}
