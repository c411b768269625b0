package hkshell.domain.request;

import java.time.Duration;

/**
 * How long a call may take.
 *
 * @param connect until the connection stands, TLS and a proxy's tunnel included
 * @param silence from then on without a byte: until the answer begins, and between two pieces of its body
 * @param whole for all of it, redirects and further tries included
 * @param patience beside all that: how long to wait when the server has no calls left
 */
public record TimeLimits(Duration connect, Duration silence, Duration whole, Duration patience) {
    /** For a call that nobody said anything about. */
    public static final TimeLimits USUAL = new TimeLimits(
            Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofSeconds(20));

    /** Longer than Heroku's API keeps anybody waiting. */
    private static final Duration PATIENT = Duration.ofHours(2);

    /** A call that takes so long and no longer, however it spends the time. */
    public static TimeLimits of(Duration whole) {
        return USUAL.spending(whole);
    }

    /** The same with another end, and as much silence as there is time. */
    public TimeLimits spending(Duration time) {
        return new TimeLimits(connect.compareTo(time) < 0 ? connect : time, time, time, patience);
    }

    /** The same for what is left of the whole. */
    public TimeLimits within(Duration left) {
        return left.compareTo(whole) < 0 ? new TimeLimits(connect, silence, left, patience) : this;
    }

    /** Waiting for calls to come back as long as that takes. */
    public TimeLimits patient() {
        return new TimeLimits(connect, silence, whole, PATIENT);
    }
}
