/** The request console: what is to be sent, and what came back. Of the tui folders it sees widget, paint, input and loop; front.tui.root alone may import it. */
@NullMarked
package hkshell.front.tui.console;

import org.jspecify.annotations.NullMarked;
