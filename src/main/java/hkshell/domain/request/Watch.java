package hkshell.domain.request;

import java.time.Duration;

/**
 * Who is told how far a call has come, while {@link Transport} blocks its caller. Told on any thread, at each phase and
 * with each piece of the body, so it must be quick and may drop most of it.
 */
public interface Watch {
    Watch NONE = (phase, bytes, expected) -> {};

    /**
     * @param bytes of the answer's body so far, as they travel: packed ones where the answer is packed
     * @param expected how many of them there will be; -1 when the server does not say
     */
    void reached(Phase phase, long bytes, long expected);

    /**
     * Nothing is on the wire for so long: it is tried again afterwards.
     *
     * @param why the rest of a sentence that begins with "waiting 43 s", such as "for calls to come back"
     */
    default void waits(String why, Duration time) {}

    /** Whether {@link #second} is wanted. */
    default boolean wantsSeconds() {
        return false;
    }

    /** So many seconds have gone by since the call went out; told once each. */
    default void second(long elapsed) {}

    /** The call has ended, and nothing more is told of it. */
    default void ended() {}
}
