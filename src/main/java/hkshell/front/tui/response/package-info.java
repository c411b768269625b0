/** The Response pane: an answer as a tree, raw, headers, a table, a comparison; found in, filtered, copied from. Of the tui folders it sees widget, paint, input and loop; front.tui.root alone may import it. */
@NullMarked
package hkshell.front.tui.response;

import org.jspecify.annotations.NullMarked;
