/** The command line with completion, and the menus of a row. Of the tui folders it sees widget, paint, input and loop; front.tui.root alone may import it. */
@NullMarked
package hkshell.front.tui.palette;

import org.jspecify.annotations.NullMarked;
