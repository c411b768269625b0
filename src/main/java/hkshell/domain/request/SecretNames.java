package hkshell.domain.request;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What looks like a secret by its name, its place or its shape: masked on the screen until asked for, never copied, never
 * saved. Errs towards masking.
 */
public final class SecretNames {
    private static final List<String> FIELDS = List.of(
            "token",
            "secret",
            "password",
            "passwd",
            "passphrase",
            "api_key",
            "api-key",
            "apikey",
            "private_key",
            "credential",
            "authorization",
            "recovery_code");
    private static final List<String> HEADERS = List.of("cookie", "two-factor", "auth", "-key");
    private static final String TOKEN = "HRKU-";
    private static final int SHORTEST_TOKEN = 16;
    private static final List<String> QUERIES = List.of("signature", "sig", "code", "key");

    private SecretNames() {}

    /** A field of a body. */
    public static boolean field(String name) {
        return has(FIELDS, name.toLowerCase(Locale.ROOT));
    }

    public static boolean header(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return has(FIELDS, lower) || has(HEADERS, lower);
    }

    /** The name of a pair after the question mark. */
    public static boolean query(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return has(FIELDS, lower) || QUERIES.contains(lower);
    }

    /** Whether every value that this path reads or writes is a secret: config vars, and the config of an add-on. */
    public static boolean everyValueOf(String path) {
        String bare = decoded(path.indexOf('?') < 0 ? path : path.substring(0, path.indexOf('?')));
        return bare.contains("/config-vars") || bare.contains("/addons/") && bare.endsWith("/config");
    }

    /** A token of Heroku's, which since 2023 begins with its own letters. */
    public static boolean token(String text) {
        return text.regionMatches(true, 0, TOKEN, 0, TOKEN.length()) && text.length() >= SHORTEST_TOKEN;
    }

    /** A header's value with a token among its words. */
    public static boolean headerValue(String value) {
        for (String word : value.split(" ")) {
            if (token(word)) {
                return true;
            }
        }
        return false;
    }

    /** A header that is one by its name or by its value. */
    public static boolean headerLine(String name, String value) {
        return header(name) || headerValue(value) || value(value);
    }

    /** A word of a path, or a pair of a query, that has a secret behind its equals sign or is one. */
    public static boolean piece(String piece) {
        int equals = piece.indexOf('=');
        return value(decoded(piece.substring(equals + 1))) || equals > 0 && query(decoded(piece.substring(0, equals)));
    }

    /** As a server reads a part of an address; as it is where that makes no sense. */
    public static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException odd) {
            return text;
        }
    }

    /** A token, a URL with user info or one with a secret among its pairs. */
    public static boolean value(String text) {
        if (token(text)) {
            return true;
        }
        int scheme = text.indexOf("://");
        if (scheme < 1) {
            return false;
        }
        int end = scheme + 3;
        while (end < text.length() && "/?# ".indexOf(text.charAt(end)) < 0) {
            if (text.charAt(end) == '@') {
                return true;
            }
            end++;
        }
        int question = text.indexOf('?', end);
        return question >= 0 && hasSecretPair(text.substring(question + 1));
    }

    private static boolean hasSecretPair(String query) {
        int from = 0;
        while (from < query.length()) {
            int end = endOfPair(query, from);
            String pair = query.substring(from, end < 0 ? query.length() : end);
            int equals = pair.indexOf('=');
            if (equals > 0 && query(pair.substring(0, equals))) {
                return true;
            }
            from += pair.length() + 1;
        }
        return false;
    }

    /** Some servers take a semicolon for the sign between two pairs, too. */
    private static int endOfPair(String query, int from) {
        int and = query.indexOf('&', from);
        int semicolon = query.indexOf(';', from);
        return and < 0 ? semicolon : semicolon < 0 ? and : Math.min(and, semicolon);
    }

    private static boolean has(List<String> parts, String name) {
        for (String part : parts) {
            if (name.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
