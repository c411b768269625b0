package hkshell.domain.request;

import java.time.Duration;

/**
 * When a call reached what, each counted from its begin.
 *
 * @param connected the request could go out; at once on a connection that was kept
 * @param answered the answer's headers were there
 * @param whole the last byte was
 */
public record Timing(Duration connected, Duration answered, Duration whole) {
    /** For an answer of which only the whole time is known. */
    public static Timing of(Duration whole) {
        return new Timing(Duration.ZERO, Duration.ZERO, whole);
    }
}
