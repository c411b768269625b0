/** The line shell: JLine on a terminal, plain lines from a pipe. Main alone may import it. */
@NullMarked
package hkshell.front.repl;

import org.jspecify.annotations.NullMarked;
