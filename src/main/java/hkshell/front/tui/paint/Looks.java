package hkshell.front.tui.paint;

import hkshell.kit.text.Role;

/** The theme as the terminal needs it. */
public interface Looks {
    /** No colours at all. */
    Looks PLAIN = role -> Look.PLAIN;

    Look of(Role role);
}
