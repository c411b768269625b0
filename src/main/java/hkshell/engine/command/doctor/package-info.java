/** What is in order and what is not, for {@code doctor}. Sees engine, session, domain, kit; AllCommands alone imports it. */
@NullMarked
package hkshell.engine.command.doctor;

import org.jspecify.annotations.NullMarked;
