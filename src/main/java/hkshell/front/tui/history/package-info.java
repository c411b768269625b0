/** The Log and History panes: what was done in this run, and the calls of this run and earlier ones. Of the tui folders it sees widget, paint, input and loop; front.tui.root alone may import it. */
@NullMarked
package hkshell.front.tui.history;

import org.jspecify.annotations.NullMarked;
