/** What views paint on: cells with roles, rectangles, borders, the division of the screen. Pure; every tui folder may import it. */
@NullMarked
package hkshell.front.tui.paint;

import org.jspecify.annotations.NullMarked;
