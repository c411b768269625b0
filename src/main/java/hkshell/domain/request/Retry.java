package hkshell.domain.request;

import hkshell.kit.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A {@link Transport} around another one that sends again what got no answer, or the answer of a gateway whose server is
 * down for a moment. Only GET and HEAD, which do the same twice as once.
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

    private static final Set<String> FIRM = Set.of("dns", "refused");

    /** What stands before a server says these while it is restarted; 500 is the server's own and would be the same again. */
    private static final Set<Integer> DOWN = Set.of(502, 503, 504);

    public Retry {
        waits = List.copyOf(waits);
    }

    @Override
    public Exchange send(SignedRequest request, TimeLimits limits, Watch watch, Stop stop) {
        long end = System.nanoTime() + limits.whole().toNanos();
        Exchange exchange = next.send(request, limits, watch, stop);
        for (Duration wait : waits.subList(0, tries(exchange))) {
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

    /** A name that nobody knows and a port where nobody is are mostly typed wrong: a person soon wants to know. */
    private int tries(Exchange first) {
        boolean firm = first instanceof Exchange.Failed failed
                && FIRM.contains(failed.problem().code());
        return Math.min(firm ? 2 : waits.size(), waits.size());
    }

    private static boolean mayPass(Exchange exchange) {
        if (!exchange.signed().request().isSafe()) {
            return false;
        }
        return exchange instanceof Exchange.Failed failed
                ? PASSING.contains(failed.problem().code())
                : exchange instanceof Exchange.Answered answered
                        && DOWN.contains(answered.response().status());
    }

    @Override
    public List<Problem> problems() {
        return next.problems();
    }
}
