package hkshell.front.tui.loop;

import hkshell.engine.session.Session;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a screen may know beside its own state, the same for update and view.
 *
 * @param inner the size of the pane inside its frame; 0x0 when it is not to be seen
 * @param focused whether its pane has the keys
 * @param running the commands under way, the latest last
 */
public record Scene(Session session, Instant now, Glyphs glyphs, Size inner, boolean focused, List<Underway> running) {

    public Scene {
        running = List.copyOf(running);
    }

    /** The call whose answer is awaited; empty when none is. */
    public Optional<Underway> awaited() {
        return running.stream().filter(Underway::awaited).findFirst();
    }

    /** When the call that is awaited was sent. */
    public Optional<Instant> sendingSince() {
        return awaited().map(Underway::since);
    }

    /** Whether more of a long list is on its way. */
    public boolean isPaging() {
        return running.stream().anyMatch(Underway::paging);
    }

    /** The command of that number; empty when it has ended. */
    public Optional<Underway> run(long number) {
        return running.stream().filter(one -> one.run() == number).findFirst();
    }
}
