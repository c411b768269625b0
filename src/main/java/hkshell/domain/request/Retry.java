package hkshell.domain.request;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A {@link Transport} around another one that sends again what got no answer. Only GET and HEAD, which do the same twice
 * as once.
 *
 * @param waits before the second sending, the third and so on; their number is how often it is tried again
 */
public record Retry(Transport next, List<Duration> waits) implements Transport {
    /** The pauses that the Heroku CLI makes. */
    public static final List<Duration> USUAL = List.of(
            Duration.ofMillis(200),
            Duration.ofMillis(400),
            Duration.ofMillis(800),
            Duration.ofMillis(1600),
            Duration.ofMillis(3200));

    /** Failures that a second try may not meet. A wrong certificate stays wrong, a time-out has taken its time already. */
    private static final Set<String> PASSING = Set.of("dns", "refused", "reset", "cut_off");

    public Retry {
        waits = List.copyOf(waits);
    }

    @Override
    public Exchange send(SignedRequest request, TimeLimits limits, Watch watch, Stop stop) {
        long end = System.nanoTime() + limits.whole().toNanos();
        Exchange exchange = next.send(request, limits, watch, stop);
        for (Duration wait : waits) {
            Duration left = Duration.ofNanos(end - System.nanoTime()).minus(wait);
            if (!mayPass(exchange) || left.isNegative() || left.isZero()) {
                return exchange;
            }
            watch.waits("before it is tried again", wait);
            if (stop.await(wait)) {
                return new Exchange.Cancelled(request);
            }
            exchange = next.send(request, limits.within(left), watch, stop);
        }
        return exchange;
    }

    private static boolean mayPass(Exchange exchange) {
        return exchange instanceof Exchange.Failed failed
                && failed.signed().request().isSafe()
                && PASSING.contains(failed.problem().code());
    }
}
