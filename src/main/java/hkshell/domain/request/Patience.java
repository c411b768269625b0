package hkshell.domain.request;

import hkshell.kit.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A {@link Transport} around another one that waits when the server says 429 and the call may be sent again: GET and HEAD,
 * which do the same twice as once. It waits as long as {@code Retry-After} says, else a second, then twice as long each
 * time; in all no longer than {@link TimeLimits#patience}. What wants more is the answer.
 */
public record Patience(Transport next, Pause pause) implements Transport {
    /** How the time is spent; tests have a faster one. */
    public interface Pause {
        /** Whether it was stopped before the time was over. */
        boolean await(Stop stop, Duration time);
    }

    /** A loop against a server that says "now" and means "no" does not get tight. */
    private static final Duration LEAST = Duration.ofSeconds(1);

    public Patience(Transport next) {
        this(next, Stop::await);
    }

    @Override
    public Exchange send(SignedRequest request, TimeLimits limits, Watch watch, Stop stop) {
        Duration left = limits.patience();
        Duration untold = LEAST;
        while (true) {
            Exchange exchange = next.send(request, limits, watch, stop);
            Optional<Duration> wait = wait(exchange, untold);
            if (wait.isEmpty() || wait.get().compareTo(left) > 0) {
                return exchange;
            }
            left = left.minus(wait.get());
            untold = untold.multipliedBy(2);
            watch.waits("for calls to come back", wait.get());
            if (pause.await(stop, wait.get())) {
                return new Exchange.Cancelled(request);
            }
        }
    }

    /** How long until it may go out again; empty when it may not. */
    private static Optional<Duration> wait(Exchange exchange, Duration untold) {
        return exchange instanceof Exchange.Answered answered
                        && answered.response().status() == 429
                        && exchange.signed().request().isSafe()
                ? Optional.of(RetryAfter.of(answered.response())
                        .map(told -> told.compareTo(LEAST) < 0 ? LEAST : told)
                        .orElse(untold))
                : Optional.empty();
    }

    @Override
    public List<Problem> problems() {
        return next.problems();
    }
}
