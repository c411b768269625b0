package hkshell.front.tui.response;

import hkshell.domain.request.Stop;
import hkshell.front.tui.loop.Next;
import java.util.Optional;

/** How one tab of an answer answers; a class each. Pure. */
interface TabUpdate {

    /** Empty for an action that means nothing in this tab; then what all tabs know is tried. */
    Optional<Next<ResponseState>> act(Looking looking, String action);

    /**
     * The next match of what is looked for, or the one before; empty when there is none at all. Beside the loop.
     *
     * @throws java.util.concurrent.CancellationException when the wish to stop is raised
     */
    Optional<Found> seek(Looking looking, Sought sought, int by, Stop stop);

    /** The places there are to go to, and which of them is looked at. As {@link #seek}. */
    Tally count(Looking looking, Sought sought, Stop stop);

    static TabUpdate of(Tab tab) {
        return switch (tab) {
            case TREE -> new TreeUpdate();
            case RAW -> new RawUpdate();
            case HEADERS -> new HeadersUpdate();
            case TABLE -> new TableUpdate();
            case DIFF -> new DiffUpdate();
        };
    }
}
