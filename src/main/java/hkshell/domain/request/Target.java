package hkshell.domain.request;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The target of a line, the API's base and the query items -> the address that goes on the wire. */
final class Target {
    static final Problem USER_INFO = Problem.usage(
            "A URL with a user name or password in it is refused.", "put the credential into the netrc file");

    private static final String HEX = "0123456789ABCDEF";
    private static final String PATH = "-._~!$&'()*+,;=:@/";
    private static final String QUERY = PATH + "?";

    private Target() {}

    /** Where the user info of a URL ends, so that no line with one goes any further; -1 when there is none. */
    static int userInfoAt(String target) {
        int scheme = target.startsWith("/") ? -1 : target.indexOf("://");
        if (scheme < 0) {
            return -1;
        }
        int at = target.indexOf('@');
        return at < authorityEnd(target, scheme + 3) ? at : -1;
    }

    static Parsed<URI> resolve(String target, URI base, List<Item.Query> query) {
        int scheme = target.startsWith("/") ? -1 : target.indexOf("://");
        if (scheme < 0) {
            return join(withoutSlash(base.toString()), target, query);
        }
        String name = target.substring(0, scheme).toLowerCase(Locale.ROOT);
        if (!name.equals("https") && !name.equals("http")) {
            return bad("hkshell calls https: and http: addresses alone.", "write a path such as /apps");
        }
        int from = scheme + "://".length();
        int end = authorityEnd(target, from);
        String rest = target.substring(end);
        return authority(target.substring(from, end)).then(authority -> join(name + "://" + authority, rest, query));
    }

    private static String withoutSlash(String base) {
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private static int authorityEnd(String target, int from) {
        int at = from;
        while (at < target.length() && "/?#".indexOf(target.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** Host and port, checked by hand: what one library takes for a host another may take for user info. */
    private static Parsed<String> authority(String text) {
        if (text.indexOf('@') >= 0) {
            return Parsed.bad(USER_INFO);
        }
        int colon = text.endsWith("]") ? -1 : text.lastIndexOf(':');
        String host = colon < 0 ? text : text.substring(0, colon);
        String port = colon < 0 ? "" : text.substring(colon);
        Optional<String> plain = host(host);
        if (plain.isEmpty() || !isPort(port)) {
            return bad("The URL's host or port is not one.", "write https://HOST[:PORT]/PATH");
        }
        return Parsed.good(plain.get() + port);
    }

    private static Optional<String> host(String typed) {
        String host = typed.toLowerCase(Locale.ROOT);
        if (host.startsWith("[") && host.endsWith("]")) {
            boolean plain =
                    host.chars().skip(1).limit(host.length() - 2L).allMatch(c -> isHex(c) || c == ':' || c == '.');
            return plain && host.length() > 3 ? Optional.of(host) : Optional.empty();
        }
        try {
            String ascii = isAscii(host) ? host : IDN.toASCII(host);
            boolean plain = ascii.chars().allMatch(c -> isAlphanumeric(c) || c == '-' || c == '.');
            return plain && !ascii.isEmpty() ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Empty, or a colon and a number up to 65535. */
    private static boolean isPort(String port) {
        if (port.isEmpty()) {
            return true;
        }
        boolean digits =
                port.length() > 1 && port.length() < 7 && port.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
        return digits && Integer.parseInt(port.substring(1)) <= 65535;
    }

    private static Parsed<URI> join(String origin, String rest, List<Item.Query> items) {
        int question = rest.indexOf('?');
        String path = question < 0 ? rest : rest.substring(0, question);
        StringBuilder uri = new StringBuilder(origin);
        encode(path, PATH, true, uri);
        StringBuilder query = new StringBuilder();
        if (question >= 0) {
            encode(rest.substring(question + 1), QUERY, true, query);
        }
        for (Item.Query item : items) {
            query.append(query.isEmpty() ? "" : "&");
            query.append(pair(item));
        }
        if (!query.isEmpty() || question >= 0) {
            uri.append('?').append(query);
        }
        return parse(uri.toString());
    }

    /** As it stands in a query. */
    static String pair(Item.Query item) {
        StringBuilder pair = new StringBuilder();
        encode(item.name(), "-._~", false, pair);
        pair.append('=');
        encode(item.text(), "-._~", false, pair);
        return pair.toString();
    }

    private static Parsed<URI> parse(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() == null
                    ? bad("The URL's host is not one.", "write https://HOST[:PORT]/PATH")
                    : Parsed.good(uri);
        } catch (URISyntaxException e) {
            return bad("The URL is not one.", "write https://HOST[:PORT]/PATH");
        }
    }

    /**
     * Percent-encodes what may not stand there, as UTF-8.
     *
     * @param keepEscapes whether {@code %41} that stands there already is left as it is
     */
    private static void encode(String text, String kept, boolean keepEscapes, StringBuilder to) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            int b = bytes[at] & 0xff;
            boolean escape =
                    keepEscapes && b == '%' && at + 2 < bytes.length && isHex(bytes[at + 1]) && isHex(bytes[at + 2]);
            if (escape || isAlphanumeric(b) || b < 0x80 && kept.indexOf(b) >= 0) {
                to.append((char) b);
            } else {
                to.append('%').append(HEX.charAt(b >> 4)).append(HEX.charAt(b & 15));
            }
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static boolean isAlphanumeric(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean isHex(int c) {
        return c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F' || c >= '0' && c <= '9';
    }

    private static <T> Parsed<T> bad(String sentence, String hint) {
        return Parsed.bad(Problem.usage(sentence, hint));
    }
}
