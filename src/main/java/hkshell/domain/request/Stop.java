package hkshell.domain.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

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
            notifyAll();
            all = List.copyOf(wakers);
        }
        all.forEach(Runnable::run);
    }

    /** Waits so long or until the wish is raised; whether it is. A thread that is interrupted stops too. */
    public synchronized boolean await(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try {
            for (long left = time.toNanos(); left > 0 && !raised; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return raised;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Takes a waker back, whose work is done. */
    public synchronized void forget(Runnable waker) {
        wakers.remove(waker);
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
