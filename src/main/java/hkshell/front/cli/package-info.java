/** One command from the argument list, then an exit code. Main alone may import it. */
@NullMarked
package hkshell.front.cli;

import org.jspecify.annotations.NullMarked;
