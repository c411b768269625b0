/** The file of options that curl reads first, as bytes, and the lines that hkshell adds. Sees kit alone; the engine and adapters import it. */
@NullMarked
package hkshell.domain.curlrc;

import org.jspecify.annotations.NullMarked;
