/** The terminal itself, by Lanterna: bytes become messages, pictures become bytes. Only the full screen's opener imports it. */
@NullMarked
package hkshell.front.tui.terminal;

import org.jspecify.annotations.NullMarked;
