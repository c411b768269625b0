/** Expected failure as a value: a sentence, a hint, a code, a place. Everyone may import it; it sees kit.text alone. */
@NullMarked
package hkshell.kit.problem;

import org.jspecify.annotations.NullMarked;
