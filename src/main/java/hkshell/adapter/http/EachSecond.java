package hkshell.adapter.http;

import hkshell.domain.request.Exchange;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.Stop;
import hkshell.domain.request.TimeLimits;
import hkshell.domain.request.Transport;
import hkshell.domain.request.Watch;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A {@link Transport} around another one that tells its watch of each second, also while no byte comes. Only for a watch
 * that wants to hear it: a script has no use for the thread.
 *
 * @param second how long one is; shorter in tests
 */
public record EachSecond(Transport next, Duration second) implements Transport {
    @Override
    public Exchange send(SignedRequest request, TimeLimits limits, Watch watch, Stop stop) {
        if (!watch.wantsSeconds()) {
            return next.send(request, limits, watch, stop);
        }
        AtomicLong elapsed = new AtomicLong();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "hkshell-seconds");
            thread.setDaemon(true);
            return thread;
        });
        long nanos = second.toNanos();
        ScheduledFuture<?> ticks = clock.scheduleAtFixedRate(
                () -> watch.second(elapsed.incrementAndGet()), nanos, nanos, TimeUnit.NANOSECONDS);
        try {
            return next.send(request, limits, watch, stop);
        } finally {
            ticks.cancel(false);
            end(clock);
            watch.ended();
        }
    }

    /** No second is told after the end: its line would stay on the terminal. */
    private static void end(ScheduledExecutorService clock) {
        clock.shutdownNow();
        try {
            clock.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
