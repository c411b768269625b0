/** Parts that screens are made of: records with pure functions. Screens and root may import it; it sees paint and input. */
@NullMarked
package hkshell.front.tui.widget;

import org.jspecify.annotations.NullMarked;
