/**
 * What the program knows between two commands, how it changes, and the ports through which it survives. The engine, the
 * commands, the adapters and the fronts may import it; it sees the domain alone.
 */
@NullMarked
package hkshell.engine.session;

import org.jspecify.annotations.NullMarked;
