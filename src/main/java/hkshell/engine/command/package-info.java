/** Which commands there are. Wiring may import it. */
@NullMarked
package hkshell.engine.command;

import org.jspecify.annotations.NullMarked;
