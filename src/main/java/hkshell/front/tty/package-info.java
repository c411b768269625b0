/** The terminal device: raw mode, echo, size, by native calls or stty. Every front may import it. */
@NullMarked
package hkshell.front.tty;

import org.jspecify.annotations.NullMarked;
