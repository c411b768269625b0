/** The Request pane: the line that is to be sent, its parts, its body in many lines, what completes it. Of the tui folders it sees widget, paint, input and loop; front.tui.root alone may import it. */
@NullMarked
package hkshell.front.tui.request;

import org.jspecify.annotations.NullMarked;
