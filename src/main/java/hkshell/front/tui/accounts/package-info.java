/** The Accounts pane: who calls go out as, and the switch to another. Root alone may import it. */
@NullMarked
package hkshell.front.tui.accounts;

import org.jspecify.annotations.NullMarked;
