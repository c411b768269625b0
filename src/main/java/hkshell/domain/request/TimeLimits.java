package hkshell.domain.request;

import java.time.Duration;

/**
 * How long a call may take.
 *
 * @param connect until the connection stands, TLS and a proxy's tunnel included
 * @param silence from then on without a byte: until the answer begins, and between two pieces of its body
 * @param whole for all of it, redirects and further tries included
 */
public record TimeLimits(Duration connect, Duration silence, Duration whole) {
    /** Longer than a path to a server takes anywhere. */
    public static final Duration CONNECT = Duration.ofSeconds(20);

    /** A call that takes so long and no longer, however it spends the time. */
    public static TimeLimits of(Duration whole) {
        return new TimeLimits(CONNECT.compareTo(whole) < 0 ? CONNECT : whole, whole, whole);
    }

    /** The same for what is left of the whole. */
    public TimeLimits within(Duration left) {
        return left.compareTo(whole) < 0 ? new TimeLimits(connect, silence, left) : this;
    }
}
