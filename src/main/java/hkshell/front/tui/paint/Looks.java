package hkshell.front.tui.paint;

import hkshell.kit.text.Role;

/** The theme as the terminal needs it. */
public interface Looks {
    Look of(Role role);
}
