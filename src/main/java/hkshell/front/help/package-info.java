/** The manual: its packed pages, and Markdown as styled lines. print, cli, repl and tui may import it; it sees no front. */
@NullMarked
package hkshell.front.help;

import org.jspecify.annotations.NullMarked;
