/** The searchable help that runs its rows, and pages of text over the screen. Of the tui folders it sees widget, paint, input and loop; front.tui.root alone may import it. */
@NullMarked
package hkshell.front.tui.help;

import org.jspecify.annotations.NullMarked;
