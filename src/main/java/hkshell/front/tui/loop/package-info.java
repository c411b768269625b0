/** The screen's one loop: messages in, state and effects out, then paint. Screens and root may import it; it sees paint and input. */
@NullMarked
package hkshell.front.tui.loop;

import org.jspecify.annotations.NullMarked;
