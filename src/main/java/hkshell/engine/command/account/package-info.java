/** Commands about logins and tokens, one a file, named as spoken. AllCommands alone may import it. */
@NullMarked
package hkshell.engine.command.account;

import org.jspecify.annotations.NullMarked;
