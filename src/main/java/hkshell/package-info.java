/** The door and the wiring: which front answers, and who is made of what. Nobody may import it; it may import all. */
@NullMarked
package hkshell;

import org.jspecify.annotations.NullMarked;
