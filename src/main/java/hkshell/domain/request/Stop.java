package hkshell.domain.request;

import java.util.ArrayList;
import java.util.List;

/** A wish to stop one piece of work, raised on one thread (Esc, ^C) and noticed on another. Raised once, for good. */
public final class Stop {
    private final List<Runnable> wakers = new ArrayList<>();
    private boolean raised;

    public synchronized boolean isRaised() {
        return raised;
    }

    /** Raises it and wakes whoever waits. */
    public void raise() {
        List<Runnable> all;
        synchronized (this) {
            raised = true;
            all = List.copyOf(wakers);
        }
        all.forEach(Runnable::run);
    }

    /** Runs the waker when the wish is raised, at once when it has been. */
    public void onRaise(Runnable waker) {
        boolean now;
        synchronized (this) {
            wakers.add(waker);
            now = raised;
        }
        if (now) {
            waker.run();
        }
    }
}
