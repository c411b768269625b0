package hkshell.front.tui.loop;

import hkshell.engine.session.Session;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Size;
import java.time.Instant;
import java.util.Optional;

/**
 * What a screen may know beside its own state, the same for update and view.
 *
 * @param inner the size of the pane inside its frame; 0x0 when it is not to be seen
 * @param focused whether its pane has the keys
 * @param sendingSince when the call that is on the wire was sent, empty when none is
 */
public record Scene(
        Session session, Instant now, Glyphs glyphs, Size inner, boolean focused, Optional<Instant> sendingSince) {}
