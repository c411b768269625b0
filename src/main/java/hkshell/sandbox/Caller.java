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
        String header = call.header("Authorization").orElse("");
        int blank = header.indexOf(' ');
        String scheme = blank < 0 ? "" : header.substring(0, blank).toLowerCase(Locale.ROOT);
        String rest = header.substring(blank + 1).strip();
        return switch (scheme) {
            case "bearer" -> world.byToken(rest);
            case "basic" -> basic(rest, mayUsePassword(call));
            default -> Optional.empty();
        };
    }

    /** Email and password open one endpoint only: the one that makes a token of them. */
    private static boolean mayUsePassword(Incoming call) {
        return call.method().equals("POST") && call.path().equals(List.of("oauth", "authorizations"));
    }

    private Optional<SandboxAccount> basic(String encoded, boolean mayUsePassword) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        String user = pair.substring(0, Math.max(0, colon));
        String password = pair.substring(colon + 1);
        Optional<SandboxAccount> byToken = world.byToken(password);
        return byToken.isPresent() || !mayUsePassword ? byToken : world.byPassword(user, password);
    }
}
