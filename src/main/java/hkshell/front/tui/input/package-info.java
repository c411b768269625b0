/** Which pane has the keys, and which keys to speak of. Every tui folder may import it; it sees no other of them. */
@NullMarked
package hkshell.front.tui.input;

import org.jspecify.annotations.NullMarked;
