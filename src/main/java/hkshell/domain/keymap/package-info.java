/** Keys, what each does where, and the checks on that. Sees no neighbour; every front and the engine may import it. */
@NullMarked
package hkshell.domain.keymap;

import org.jspecify.annotations.NullMarked;
