/** Commands about calls and their history, one a file, named as spoken. AllCommands alone may import it. */
@NullMarked
package hkshell.engine.command.request;

import org.jspecify.annotations.NullMarked;
