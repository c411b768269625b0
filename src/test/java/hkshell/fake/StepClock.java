package hkshell.fake;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/** A clock that goes on only when told to. */
public final class StepClock implements LongSupplier {
    private volatile long now;

    public StepClock(long now) {
        this.now = now;
    }

    @Override
    public long getAsLong() {
        return now;
    }

    public void pass(long millis) {
        now = now + millis;
    }

    /** The same time for those who want an instant. */
    public Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return Instant.ofEpochMilli(now);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }
}
