/** Commands about the netrc file, one a file, named as spoken. AllCommands alone may import it. */
@NullMarked
package hkshell.engine.command.netrc;

import org.jspecify.annotations.NullMarked;
