/** The whole screen: which pane has the keys, what lies over the panes, and what becomes of each message. Of the tui folders it sees all; Main alone may import it. */
@NullMarked
package hkshell.front.tui.root;

import org.jspecify.annotations.NullMarked;
