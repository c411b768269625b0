/** What each role looks like: a theme, its file's text, its contrast. Sees kit alone; session, fronts and Wiring import it. */
@NullMarked
package hkshell.domain.theme;

import org.jspecify.annotations.NullMarked;
