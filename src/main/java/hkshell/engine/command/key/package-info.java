/** Commands about SSH keys of an account and of this machine. Sees engine, session, domain, kit; AllCommands alone imports it. */
@NullMarked
package hkshell.engine.command.key;

import org.jspecify.annotations.NullMarked;
