/** Commands about the screen, the manual, the fronts, one a file, named as spoken. AllCommands alone may import it. */
@NullMarked
package hkshell.engine.command.shell;

import org.jspecify.annotations.NullMarked;
