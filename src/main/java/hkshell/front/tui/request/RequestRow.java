package hkshell.front.tui.request;

import hkshell.domain.request.json.OddField;
import hkshell.kit.text.Role;
import java.util.Optional;

/**
 * One thing that would be sent.
 *
 * @param value never a secret
 * @param role of the value
 * @param who set it, or where it comes from
 * @param brief the same in fewer words, for where there is no room
 * @param part of the line that it shows; empty when the line has none of it
 */
record RequestRow(String name, String value, Role role, String who, String brief, Optional<LinePart> part) {
    RequestRow(String name, String value, Role role, String who) {
        this(name, value, role, who, who, Optional.empty());
    }

    RequestRow of(LinePart other) {
        return new RequestRow(name, value, role, who, brief, Optional.of(other));
    }

    /** With what the API wants instead. */
    RequestRow odd(OddField odd) {
        return new RequestRow(name, value, role, odd.words(), odd.brief(), part);
    }
}
