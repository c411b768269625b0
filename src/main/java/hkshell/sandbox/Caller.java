package hkshell.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who sends a call: a Bearer token, or Basic with the token for a password. */
final class Caller {
    private final World world;

    Caller(World world) {
        this.world = world;
    }

    Optional<SandboxAccount> of(Incoming call) {
        return grant(call).map(Grant::account).or(() -> mayUsePassword(call) ? byPassword(call) : Optional.empty());
    }

    /** The authorization that the call's token belongs to; empty for a wrong token, and for a password. */
    Optional<Grant> grant(Incoming call) {
        return switch (scheme(call)) {
            case "bearer" -> world.grants().byToken(rest(call));
            case "basic" -> world.grants().byToken(pair(call)[1]);
            default -> Optional.empty();
        };
    }

    /** Email and password open one endpoint only: the one that makes a token of them. */
    private static boolean mayUsePassword(Incoming call) {
        return call.method().equals("POST") && call.path().equals(List.of("oauth", "authorizations"));
    }

    private Optional<SandboxAccount> byPassword(Incoming call) {
        return scheme(call).equals("basic") ? world.byPassword(pair(call)[0], pair(call)[1]) : Optional.empty();
    }

    private static String scheme(Incoming call) {
        String header = call.header("Authorization").orElse("");
        int blank = header.indexOf(' ');
        return blank < 0 ? "" : header.substring(0, blank).toLowerCase(Locale.ROOT);
    }

    private static String rest(Incoming call) {
        String header = call.header("Authorization").orElse("");
        return header.substring(header.indexOf(' ') + 1).strip();
    }

    /** User and password of the Basic scheme; empty ones when they cannot be read. */
    private static String[] pair(Incoming call) {
        try {
            String pair = new String(Base64.getDecoder().decode(rest(call)), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return new String[] {pair.substring(0, Math.max(0, colon)), pair.substring(colon + 1)};
        } catch (IllegalArgumentException notBase64) {
            return new String[] {"", ""};
        }
    }
}
