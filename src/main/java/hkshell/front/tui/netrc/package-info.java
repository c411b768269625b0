/** The netrc pane: the file entry by entry, and the edits that one key begins. Root alone may import it. */
@NullMarked
package hkshell.front.tui.netrc;

import org.jspecify.annotations.NullMarked;
