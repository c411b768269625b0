package hkshell.domain.request.curl;

import hkshell.domain.request.SecretNames;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A curl line's URL -> the target of a request line, without what is a credential in it. */
final class CurlUrl {
    private static final String KEPT = "-._~";

    private final String api;

    CurlUrl(URI api) {
        this.api = api.toString().endsWith("/")
                ? api.toString().substring(0, api.toString().length() - 1)
                : api.toString();
    }

    /** @param pairs more of the query */
    String target(String url, List<String> pairs, Consumer<String> note) {
        int hash = url.indexOf('#');
        String whole = scheme(hash < 0 ? url : url.substring(0, hash), note);
        int question = whole.indexOf('?');
        String address = withoutUser(question < 0 ? whole : whole.substring(0, question), note);
        List<String> all = new ArrayList<>(
                question < 0 ? List.of() : List.of(whole.substring(question + 1).split("&")));
        pairs.forEach(pair -> all.addAll(List.of(pair.split("&"))));
        return path(address) + query(all, note);
    }

    private static String scheme(String url, Consumer<String> note) {
        int scheme = url.indexOf("://");
        if (scheme > 0 && url.substring(0, scheme).chars().allMatch(Character::isLetter)) {
            return url;
        }
        String host = url.toLowerCase(Locale.ROOT);
        boolean local = host.startsWith("localhost") || host.startsWith("127.") || host.startsWith("[::1]");
        if (!local) {
            note.accept("https was taken where curl would take http.");
        }
        return (local ? "http://" : "https://") + url;
    }

    private static String withoutUser(String address, Consumer<String> note) {
        int from = address.indexOf("://") + 3;
        int slash = address.indexOf('/', from);
        int at = address.lastIndexOf('@', slash < 0 ? address.length() : slash);
        if (at < from) {
            return address;
        }
        note.accept("The credential in the URL was left out.");
        return address.substring(0, from) + address.substring(at + 1);
    }

    private String path(String address) {
        boolean ours = address.regionMatches(true, 0, api, 0, api.length());
        String rest = ours ? address.substring(api.length()) : "";
        boolean whole = ours && (rest.isEmpty() || rest.startsWith("/"));
        return whole ? rest.isEmpty() ? "/" : rest : address;
    }

    private static String query(List<String> pairs, Consumer<String> note) {
        StringBuilder query = new StringBuilder();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            String name = SecretNames.decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (equals > 0 && SecretNames.query(name)) {
                note.accept("The pair " + encode(name) + " of the query was left out: it may be a credential.");
            } else if (!pair.isEmpty()) {
                query.append(query.isEmpty() ? "?" : "&").append(pair.replace("#", "%23"));
            }
        }
        return query.toString();
    }

    /** Percent-encoded, all but letters, digits and a few signs. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0);
            if (plain) {
                encoded.append((char) c);
            } else {
                encoded.append('%')
                        .append(Integer.toHexString(0x100 | c).substring(1).toUpperCase(Locale.ROOT));
            }
        }
        return encoded.toString();
    }
}
