package hkshell.front.tui.response;

import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Study;
import java.time.Instant;
import java.util.Optional;

/**
 * What is being worked out about the answers: one thing at a time.
 *
 * @param begun how many there have been
 * @param running the one under way; also one that was abandoned, until it has really ended
 */
record Studies(long begun, Optional<Running> running) {
    static final Studies NONE = new Studies(0, Optional.empty());

    /**
     * One that has not ended.
     *
     * @param what it does, such as {@code filtering}
     */
    record Running(long number, String what, Instant since, boolean abandoned) {}

    Studies started(String what, Instant now) {
        return new Studies(begun + 1, Optional.of(new Running(begun + 1, what, now, false)));
    }

    /** The wish for the one that was started last. */
    Effect wish(Study study) {
        return new Effect.Begin(begun, study);
    }

    Studies abandoned() {
        return new Studies(begun, running.map(is -> new Running(is.number(), is.what(), is.since(), true)));
    }

    /** Whether somebody waits for it. */
    boolean awaits(long number) {
        return running.filter(is -> is.number() == number && !is.abandoned()).isPresent();
    }

    Studies ended(long number) {
        return running.filter(is -> is.number() == number).isPresent() ? new Studies(begun, Optional.empty()) : this;
    }
}
