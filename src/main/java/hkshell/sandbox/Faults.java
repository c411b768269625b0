package hkshell.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * {@code /sandbox/...}: answers that a network or a server gives on a bad day, for tests. They need neither version nor
 * token.
 *
 * <ul>
 *   <li>{@code slow?ms=} answers late; {@code status/NNN} with that status; {@code html} with a page; {@code cut} breaks off
 *       in the body; {@code bytes?seed=&n=} random bytes; {@code big?mb=} a long list; {@code redirect?to=} points
 *       elsewhere, {@code loop} at itself; {@code echo} tells what it was sent.
 * </ul>
 */
final class Faults {
    private final CountDownLatch closing = new CountDownLatch(1);

    boolean takes(Incoming call) {
        return call.path().size() > 1 && call.path().get(0).equals("sandbox");
    }

    /** Lets whoever waits in a slow answer go. */
    void close() {
        closing.countDown();
    }

    /** Empty when the answer was sent, or broken off, here already. */
    Optional<Answer> answer(Incoming call, HttpExchange exchange) throws IOException {
        switch (call.path().get(1)) {
            case "cut" -> {
                cut(exchange);
                return Optional.empty();
            }
            case "big" -> {
                big(exchange, call.number("mb", 1));
                return Optional.empty();
            }
            case "redirect" -> exchange.getResponseHeaders().set("Location", target(call));
            case "loop" -> exchange.getResponseHeaders().set("Location", "/sandbox/loop");
            case "slow" -> await(call.number("ms", 1000));
            default -> {}
        }
        return Optional.of(plain(call));
    }

    private static Answer plain(Incoming call) throws IOException {
        return switch (call.path().get(1)) {
            case "slow" -> Answer.ok(json -> json.writeString("late"));
            case "redirect", "loop" -> Answer.text(302, "text/plain", "elsewhere\n");
            case "status" -> status(call);
            case "html" ->
                Answer.text(200, "text/html", "<!doctype html>\n<title>Down</title>\n<p>This is a page, not JSON.\n");
            case "bytes" -> bytes(call);
            case "echo" -> Answer.ok(json -> echo(call, json));
            default -> Answer.noEndpoint();
        };
    }

    private void await(int millis) throws IOException {
        try {
            closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("closing", e);
        }
    }

    private static Answer status(Incoming call) throws IOException {
        String status = call.path().size() > 2 ? call.path().get(2) : "";
        return status.matches("[2-5][0-9][0-9]")
                ? Answer.error(Integer.parseInt(status), "sandbox", "This was asked for.")
                : Answer.noEndpoint();
    }

    private static Answer bytes(Incoming call) {
        byte[] bytes = new byte[call.number("n", 1000)];
        new Random(call.number("seed", 0)).nextBytes(bytes);
        return new Answer(200, "application/json", bytes);
    }

    /** Everything but the credential itself. */
    private static void echo(Incoming call, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("method", call.method());
        json.writeStringField("path", "/" + String.join("/", call.path()));
        json.writeStringField("query", call.query());
        json.writeObjectFieldStart("headers");
        for (Map.Entry<String, List<String>> header : call.headers().entrySet()) {
            String value = String.join(", ", header.getValue());
            boolean credential = header.getKey().equalsIgnoreCase("Authorization");
            json.writeStringField(header.getKey(), credential ? value.split(" ")[0] + " ********" : value);
        }
        json.writeEndObject();
        json.writeStringField("body", new String(call.body(), StandardCharsets.UTF_8));
        json.writeEndObject();
    }

    private static String target(Incoming call) {
        int at = call.query().indexOf("to=");
        return at < 0 ? "/" : URLDecoder.decode(call.query().substring(at + 3), StandardCharsets.UTF_8);
    }

    /** Promises more than it sends; closing the exchange then breaks the connection. */
    private static void cut(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write("[{\"name\":\"exam".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    private static void big(HttpExchange exchange, int megabytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        byte[] row = "  {\"id\": \"01234567-89ab-cdef-0123-456789abcdef\", \"name\": \"example\", \"up\": true},\n"
                .getBytes(StandardCharsets.UTF_8);
        try (OutputStream to = exchange.getResponseBody()) {
            to.write("[\n".getBytes(StandardCharsets.UTF_8));
            for (long sent = 0; sent < (long) megabytes << 20; sent += row.length) {
                to.write(row);
            }
            to.write("  null\n]\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
