package hkshell.fake;

import java.util.function.LongSupplier;

/** A clock that goes on only when told to. */
public final class StepClock implements LongSupplier {
    private long now;

    public StepClock(long now) {
        this.now = now;
    }

    @Override
    public long getAsLong() {
        return now;
    }

    public void pass(long millis) {
        now += millis;
    }
}
