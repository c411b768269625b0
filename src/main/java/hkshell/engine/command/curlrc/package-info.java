/** Commands about the options that curl reads first. Sees engine, session, domain, kit; AllCommands alone imports it. */
@NullMarked
package hkshell.engine.command.curlrc;

import org.jspecify.annotations.NullMarked;
