/** Outcomes to plain text and to JSON, for pipes and terminals. The fronts cli and repl may import it. */
@NullMarked
package hkshell.front.print;

import org.jspecify.annotations.NullMarked;
