/** What differs between two texts, line by line, down to their line ends. Everyone may import it; it sees nothing. */
@NullMarked
package hkshell.kit.diff;

import org.jspecify.annotations.NullMarked;
