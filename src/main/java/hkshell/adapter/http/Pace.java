package hkshell.adapter.http;

import hkshell.domain.request.Phase;
import hkshell.domain.request.TimeLimits;
import hkshell.domain.request.Watch;
import java.io.IOException;
import java.time.Duration;

/** How far a call has come, and how long what it waits for may still take. The client's threads move it on. */
final class Pace {
    /** A limit was reached; which one is told by phase and seconds. */
    static final class TimedOut extends IOException {
        private static final long serialVersionUID = 1;

        private final Phase phase;
        private final long seconds;

        TimedOut(Phase phase, long seconds) {
            super("time");
            this.phase = phase;
            this.seconds = seconds;
        }

        Phase phase() {
            return phase;
        }

        long seconds() {
            return seconds;
        }
    }

    private final TimeLimits limits;
    private final Watch watch;
    private final long begun = System.nanoTime();
    private Phase phase = Phase.CONNECT;
    private long since = begun;
    private long got;
    private long expected = -1;

    Pace(TimeLimits limits, Watch watch) {
        this.limits = limits;
        this.watch = watch;
        watch.reached(phase, 0, expected);
    }

    synchronized Phase phase() {
        return phase;
    }

    /** The request could go out, or a piece of it did. */
    void sending() {
        reached(Phase.ANSWER);
    }

    /** @param length of the body as the server tells it; -1 when it does not */
    void answering(long length) {
        synchronized (this) {
            expected = length;
        }
        reached(Phase.BODY);
    }

    private void reached(Phase next) {
        synchronized (this) {
            if (phase.compareTo(next) < 0) {
                phase = next;
            }
            since = System.nanoTime();
        }
        watch.reached(next, 0, expected());
    }

    /** So many more bytes of the body. */
    void more(int bytes) {
        long all;
        synchronized (this) {
            got += bytes;
            all = got;
            since = System.nanoTime();
        }
        watch.reached(Phase.BODY, all, expected());
    }

    private synchronized long expected() {
        return expected;
    }

    /**
     * How long to wait from now on, at least a nanosecond.
     *
     * @throws TimedOut when that is over
     */
    synchronized long nanosLeft() throws TimedOut {
        long now = System.nanoTime();
        Duration step = phase == Phase.CONNECT ? limits.connect() : limits.silence();
        long ofStep = step.toNanos() - (now - since);
        long ofWhole = limits.whole().toNanos() - (now - begun);
        if (ofStep <= 0 || ofWhole <= 0) {
            throw new TimedOut(phase, (ofWhole <= 0 ? limits.whole() : step).toSeconds());
        }
        // Once the connection stands another limit holds, which may end before this one would.
        long soonest = Math.min(ofStep, limits.silence().toNanos());
        return Math.min(soonest, ofWhole);
    }
}
