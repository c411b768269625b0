package hkshell.domain.netrc.reader;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A host or a URL as people type it, taken apart: {@code host}, {@code host:port}, an IPv6 address with or without brackets,
 * {@code login@host}, {@code scheme://login@host:port/path}. No text of it is ever quoted back when it may hold a password.
 */
final class AskedText {
    private static final int MOST_PORT = 65_535;
    private static final String HINT = "a host such as api.heroku.com, HOST:PORT, or a URL";

    private AskedText() {}

    static Parsed<Asked> parse(String text) {
        String typed = text.strip();
        int slashes = typed.indexOf("://");
        if (slashes >= 0 && !isScheme(typed.substring(0, slashes))) {
            return bad("A URL begins with a scheme, such as https://.");
        }
        String authority = authority(slashes < 0 ? typed : typed.substring(slashes + "://".length()));
        int at = authority.lastIndexOf('@');
        if (at < 0) {
            return host(authority, null);
        }
        String user = authority.substring(0, at);
        if (user.indexOf(':') >= 0) {
            return Parsed.bad(Problem.usage(
                    "There is a password in the URL: a program sends that one and asks no netrc.",
                    "leave it out: https://LOGIN@HOST"));
        }
        String login = decoded(user);
        return login == null || login.isEmpty() || !isPlain(login)
                ? bad("Before the @ must stand a login.")
                : host(authority.substring(at + 1), login);
    }

    /** Up to the path, the query or the fragment. */
    private static String authority(String rest) {
        for (int at = 0; at < rest.length(); at++) {
            char c = rest.charAt(at);
            if (c == '/' || c == '?' || c == '#') {
                return rest.substring(0, at);
            }
        }
        return rest;
    }

    private static Parsed<Asked> host(String text, @Nullable String login) {
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            String rest = text.substring(end + 1);
            int colon = text.indexOf(':');
            if (colon < 0 || colon > end || !rest.isEmpty() && !rest.startsWith(":")) {
                return bad("An IPv6 address stands in brackets, and behind them at most a port.");
            }
            return asked(text.substring(1, end), login, rest);
        }
        int colon = text.indexOf(':');
        // An address of IPv6 has two colons at least.
        return colon < 0 || text.indexOf(':', colon + 1) > 0
                ? asked(text, login, "")
                : asked(text.substring(0, colon), login, text.substring(colon));
    }

    /** @param port with its colon, or empty */
    private static Parsed<Asked> asked(String host, @Nullable String login, String port) {
        if (host.isEmpty() || host.startsWith("-") || !isPlain(host) || host.indexOf(' ') >= 0) {
            return bad("No host stands there.");
        }
        int number = port.isEmpty() ? -1 : port(port.substring(1));
        return number == 0 ? badPort() : Parsed.good(new Asked(host, login, number));
    }

    static Parsed<Asked> badPort() {
        return Parsed.bad(Problem.usage("A port is a number from 1 to " + MOST_PORT + ".", "such as 443"));
    }

    /** A number from 1 on, or 0 when it is none. */
    static int port(String digits) {
        int number = 0;
        for (int at = 0; at < digits.length(); at++) {
            char c = digits.charAt(at);
            if (c < '0' || c > '9' || number > MOST_PORT) {
                return 0;
            }
            number = number * 10 + c - '0';
        }
        return number > MOST_PORT ? 0 : number;
    }

    private static Parsed<Asked> bad(String sentence) {
        return Parsed.bad(Problem.usage(sentence, HINT));
    }

    private static boolean isScheme(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean other = c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
            if (!letter && (at == 0 || !other)) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Nothing in it could be a blank line end or drive a terminal. */
    private static boolean isPlain(String text) {
        return text.equals(Sanitize.line(text));
    }

    /** With {@code %40} and its like turned into bytes of UTF-8; null when that gives none. */
    private static @Nullable String decoded(String user) {
        byte[] raw = user.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length);
        for (int at = 0; at < raw.length; at++) {
            if (raw[at] != '%') {
                bytes.write(raw[at]);
                continue;
            }
            int high = at + 2 < raw.length ? Character.digit(raw[at + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(raw[at + 2], 16);
            if (low < 0) {
                return null;
            }
            bytes.write(high << 4 | low);
            at += 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException foreign) {
            return null;
        }
    }
}
