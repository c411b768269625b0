package hkshell.front.tui.root;

import hkshell.engine.Outcome;
import hkshell.kit.problem.Problem;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Calls that only read run beside each other; of those that write, one at a time: which of two came first could not be told
 * from their answers. A second one is refused, not kept: by the time the first has ended it may be meant no more.
 */
final class OneWrite {
    private final AtomicBoolean underWay = new AtomicBoolean();

    Outcome inTurn(boolean writes, Supplier<Outcome> run) {
        if (!writes) {
            return run.get();
        }
        if (!underWay.compareAndSet(false, true)) {
            return new Outcome.Failed(Problem.usage(
                    "Another write is under way, so nothing was sent.",
                    "wait for its answer, or stop it in the Log (5)"));
        }
        try {
            return run.get();
        } finally {
            underWay.set(false);
        }
    }
}
