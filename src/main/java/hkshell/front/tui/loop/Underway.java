package hkshell.front.tui.loop;

import java.time.Instant;

/**
 * A command under way, as panes may know of it.
 *
 * @param line in a few words, without a secret
 * @param awaited whether it is the call whose answer the Response pane waits for
 * @param paging whether it gets more of the list that is looked at
 * @param received how many bytes of its answer have come
 */
public record Underway(long run, String line, Instant since, boolean awaited, boolean paging, long received) {

    /** A call whose answer is awaited; for tests of one pane. */
    public static Underway call(Instant since) {
        return new Underway(1, "GET /apps", since, true, false, 0);
    }
}
