/** Measured, safe strings: how wide a text is, how it is cut, made harmless, styled or hidden. Everyone may import it. */
@NullMarked
package hkshell.kit.text;

import org.jspecify.annotations.NullMarked;
