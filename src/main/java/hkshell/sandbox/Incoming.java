package hkshell.sandbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A call as it came in.
 *
 * @param method HEAD is told as GET; the answer's body is left out at the door. A POST whose X-HTTP-Method-Override names
 *     another one is told as that
 * @param path between the slashes, still percent-encoded; a path that ends in a slash has an empty last part
 * @param query after the question mark, may be empty
 */
record Incoming(String method, List<String> path, String query, Headers headers, byte[] body) {

    static Incoming of(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        String query = exchange.getRequestURI().getRawQuery();
        return new Incoming(
                method(exchange.getRequestMethod(), exchange.getRequestHeaders()),
                List.of(path.substring(Math.min(1, path.length())).split("/", -1)),
                query == null ? "" : query,
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes());
    }

    private static String method(String method, Headers headers) {
        String meant = headers.getFirst("X-HTTP-Method-Override");
        return switch (method) {
            case "HEAD" -> "GET";
            case "POST" -> meant == null ? method : meant.toUpperCase(Locale.ROOT);
            default -> method;
        };
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    /** The call that reads the same path. */
    Incoming reading() {
        return new Incoming("GET", path, "", headers, new byte[0]);
    }

    /** The number that a pair of the query gives, or another one. */
    int number(String name, int otherwise) {
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=") && pair.length() < name.length() + 11) {
                return Integer.parseInt(pair.substring(name.length() + 1));
            }
        }
        return otherwise;
    }

    /** The text that a pair of the query gives; empty when none does. */
    String text(String name) {
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    /** What the body's fields are. */
    Map<String, Optional<String>> fields() throws IOException {
        return body.length == 0 ? Map.of() : Json.fields(body);
    }

    /** Whether the body is a JSON object, or none at all. */
    boolean isObject() {
        try {
            fields();
            return true;
        } catch (IOException e) {
            // Whatever is wrong with it, the answer is the same.
            return false;
        }
    }

    /** The texts of one of the body's fields that is a list; none when it is no list. */
    List<String> texts(String field) throws IOException {
        return body.length == 0 ? List.of() : Json.texts(body, field);
    }
}
