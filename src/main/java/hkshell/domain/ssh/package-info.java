/** SSH public keys as text: one line of a file, checked, with its fingerprints. Sees kit alone; heroku, engine and adapters import it. */
@NullMarked
package hkshell.domain.ssh;

import org.jspecify.annotations.NullMarked;
