package hkshell.domain.request;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which headers a person may set. Checked before the client sees them: it quotes the value of one that it refuses. */
public final class HeaderRules {
    /** The client writes these itself; two readings of where a message ends would let one request hide in another. */
    private static final Set<String> OWNED =
            Set.of("host", "connection", "content-length", "expect", "upgrade", "transfer-encoding");

    private HeaderRules() {}

    /** A sentence that says why a header may not be set; empty when it may. Never quotes the value. */
    public static Optional<String> refused(String name, String value) {
        return refusedName(name)
                .or(() -> refusedAt(value) < 0
                        ? Optional.empty()
                        : Optional.of("The value of " + name + " has a character that no header can have."));
    }

    /** A sentence that says why a header of this name may not be set. Never quotes the value. */
    static Optional<String> refusedName(String name) {
        if (name.isEmpty() || !name.chars().allMatch(HeaderRules::isTokenChar)) {
            return Optional.of("A header's name has letters, digits and '-'.");
        }
        if (OWNED.contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.of("The header " + name + " is written by the client and cannot be replaced.");
        }
        return Optional.empty();
    }

    /** The index of the first character that a header's value may not have, or -1. */
    static int refusedAt(String value) {
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            if (c != '\t' && (c < 0x20 || c > 0x7e)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isTokenChar(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
    }
}
