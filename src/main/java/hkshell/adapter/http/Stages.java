package hkshell.adapter.http;

import hkshell.domain.request.Timing;
import java.time.Duration;
import java.util.function.LongSupplier;

/** The stop-watch of one call, looked at once for each stage. The client's threads press it. */
final class Stages {
    private final LongSupplier nanos;
    private final long begun;
    private long connected;
    private long answered;

    Stages(LongSupplier nanos) {
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    /** Told more than once: the first time counts. */
    synchronized void connected() {
        connected = connected == 0 ? since() : connected;
    }

    synchronized void answered() {
        connected();
        answered = since();
    }

    synchronized Timing timing() {
        return new Timing(Duration.ofNanos(connected), Duration.ofNanos(answered), Duration.ofNanos(since()));
    }

    private long since() {
        return nanos.getAsLong() - begun;
    }
}
