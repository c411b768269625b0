package hkshell.front.tui.console;

import hkshell.kit.text.Role;

/**
 * One thing that would be sent.
 *
 * @param value never a secret
 * @param role of the value
 * @param who set it, or where it comes from
 */
record RequestRow(String name, String value, Role role, String who) {}
