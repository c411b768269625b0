package hkshell.front.tui.response;

import java.time.Duration;
import java.time.Instant;

/**
 * Which masked value a person asked to see, and until when.
 *
 * @param node of the tree; ALL for what has no cursor
 */
record Reveal(int node, Instant until) {
    static final Reveal NONE = new Reveal(-2, Instant.EPOCH);

    private static final int ALL = -1;
    private static final Duration TIME = Duration.ofSeconds(10);

    static Reveal of(int node, Instant now) {
        return new Reveal(node, now.plus(TIME));
    }

    static Reveal all(Instant now) {
        return new Reveal(ALL, now.plus(TIME));
    }

    boolean shows(int other, Instant now) {
        return node == other && now.isBefore(until);
    }

    boolean showsAll(Instant now) {
        return shows(ALL, now);
    }
}
