package hkshell.fake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * An API whose tokens can be told from every other text, and which quotes whatever secret it was sent in each of its
 * errors, as an unkind server may.
 */
public final class MarkedApi implements AutoCloseable {
    public static final String EMAIL = "me@mark.test";
    public static final String PASSWORD = "Mk-Passw0rd-Zq";
    public static final String CODE = "Mk-C0de-Zq";
    public static final String FROM_LOGIN = "Mk-T0ken-From-Login-Zq";
    public static final String ROTATED = "Mk-T0ken-Rotated-Zq";
    public static final String CREATED = "Mk-T0ken-Created-Zq";
    public static final String PIPED = "Mk-T0ken-Piped-Into-It-Zq";
    public static final String KEYCHAIN = "Mk-T0ken-Keychain-Zq";

    private final RawServer server = RawServer.saying(this::answer);
    private final Map<String, String> owners = new TreeMap<>(Map.of(
            FROM_LOGIN, EMAIL, ROTATED, EMAIL, CREATED, EMAIL, PIPED, "piped@mark.test", KEYCHAIN, "chain@mark.test"));

    public String url() {
        return server.url();
    }

    /** A token that opens nothing from now on. */
    public void kill(String token) {
        owners.remove(token);
    }

    private String answer(String head) {
        String[] line = head.split(" ", 3);
        String call = line[0] + " " + line[1];
        String auth = header(head, "Authorization");
        String code = header(head, "Heroku-Two-Factor-Code");
        if (auth.startsWith("Basic ")) {
            return byPassword(plain(auth), code);
        }
        String token = auth.startsWith("Bearer ") ? auth.substring(7) : "";
        String owner = owners.getOrDefault(token, "");
        if (owner.isEmpty()) {
            return error(401, "unauthorized", auth + " " + token + " opens nothing");
        }
        return byToken(call, token, owner, auth);
    }

    private String byPassword(String pair, String code) {
        if (!pair.equals(EMAIL + ":" + PASSWORD)) {
            return error(401, "unauthorized", "It was " + pair);
        }
        if (code.isEmpty()) {
            return error(403, "two_factor", "It was " + pair);
        }
        return code.equals(CODE)
                ? json(201, authorization(FROM_LOGIN))
                : error(401, "invalid_two_factor_code", code + " for " + pair);
    }

    private String byToken(String call, String token, String owner, String auth) {
        String stars = token.substring(0, 12) + "**********" + token.substring(token.length() - 6);
        return switch (call.replaceAll("/oauth/authorizations/a1", "/oauth/authorizations/ID")) {
            case "GET /account" -> json(200, "{\"email\":\"" + owner + "\"}");
            case "GET /oauth/authorizations" -> json(200, "[" + authorization(stars) + "]");
            case "POST /oauth/authorizations" -> json(201, authorization(CREATED));
            case "GET /oauth/authorizations/ID", "PATCH /oauth/authorizations/ID", "DELETE /oauth/authorizations/ID" ->
                json(200, authorization(stars));
            case "POST /oauth/authorizations/ID/actions/regenerate-tokens" -> {
                kill(token);
                yield json(200, authorization(ROTATED));
            }
            case "GET /oauth/sessions", "GET /account/keys", "GET /apps" -> json(200, "[]");
            case "POST /account/keys" -> json(201, "{\"id\":\"k1\",\"public_key\":\"\"}");
            case "POST /apps" -> json(201, "{\"id\":\"app\"}");
            default -> error(call.contains("authorizations/~") ? 404 : 500, "not_found", "Sent: " + auth);
        };
    }

    private static String authorization(String token) {
        return "{\"id\":\"a1\",\"description\":\"d\",\"scope\":[\"global\"],\"access_token\":{\"token\":\"" + token
                + "\",\"expires_in\":60},\"user\":{\"email\":\"" + EMAIL + "\"}}";
    }

    private static String plain(String basic) {
        return new String(Base64.getDecoder().decode(basic.substring(6)), StandardCharsets.UTF_8);
    }

    private static String header(String head, String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return Arrays.stream(head.split("\r\n"))
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst()
                .orElse("");
    }

    private static String error(int status, String id, String message) {
        return json(status, "{\"id\":\"" + id + "\",\"message\":\"" + message + "\"}");
    }

    private static String json(int status, String body) {
        return "HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\nRequest-Id: r\r\nConnection: close\r\n"
                + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    @Override
    public void close() {
        server.close();
    }
}
