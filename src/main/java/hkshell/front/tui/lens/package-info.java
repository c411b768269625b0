/** One call as several accounts, side by side. Of the tui folders it sees widget, paint, input and loop; front.tui.root alone may import it. */
@NullMarked
package hkshell.front.tui.lens;

import org.jspecify.annotations.NullMarked;
