package hkshell.front.tui.request;

import hkshell.kit.text.Role;
import java.util.Optional;

/**
 * One thing that would be sent.
 *
 * @param value never a secret
 * @param role of the value
 * @param who set it, or where it comes from
 * @param part of the line that it shows; empty when the line has none of it
 */
record RequestRow(String name, String value, Role role, String who, Optional<LinePart> part) {
    RequestRow(String name, String value, Role role, String who) {
        this(name, value, role, who, Optional.empty());
    }

    RequestRow of(LinePart other) {
        return new RequestRow(name, value, role, who, Optional.of(other));
    }
}
