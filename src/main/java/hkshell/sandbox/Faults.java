package hkshell.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

/**
 * {@code /sandbox/...}: answers that a network or a server gives on a bad day, for tests. They need neither version nor
 * token.
 *
 * <ul>
 *   <li>{@code slow?ms=} answers late; {@code status/NNN} with that status and {@code id=},
 *       {@code message=}, {@code fault=} of a field, {@code after=}; {@code html} with a page; {@code cut} breaks off
 *       in the body; {@code bytes?seed=&n=} random bytes; {@code big?mb=} a long list; {@code redirect?status=&to=}
 *       points elsewhere, with 302 or that status; {@code loop} at itself; {@code echo} tells what it was sent.
 *   <li>{@code odd/...} bodies in other charsets, broken and binary: {@link OddBodies}.
 *   <li>{@code hang-up} closes without a word; {@code trickle?n=&ms=} sends piece by piece; {@code gzip?wrong=&cut=&mb=}
 *       packs well or badly; {@code warning} warns; {@code endless} has always one part more;
 *       {@code busy?times=&after=} answers 429 so often.
 * </ul>
 */
final class Faults {
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
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
            case "hang-up" -> {
                exchange.close();
                return Optional.empty();
            }
            case "trickle" -> {
                trickle(exchange, call.number("n", 20), call.number("ms", 100));
                return Optional.empty();
            }
            case "gzip" -> {
                gzip(exchange, call);
                return Optional.empty();
            }
            case "warning" -> exchange.getResponseHeaders().set("Warning-Message", "This was asked for.");
            case "endless" ->
                exchange.getResponseHeaders()
                        .set("Next-Range", "id ]" + call.number("at", 0) + UUID.randomUUID() + "..; max=1");
            case "redirect" -> exchange.getResponseHeaders().set("Location", target(call));
            case "loop" -> exchange.getResponseHeaders().set("Location", "/sandbox/loop");
            case "slow" -> await(call.number("ms", 1000));
            default -> {}
        }
        return Optional.of(plain(call));
    }

    private Answer plain(Incoming call) throws IOException {
        return switch (call.path().get(1)) {
            case "slow" -> Answer.ok(json -> json.writeString("late"));
            case "redirect", "loop" -> Answer.text(redirection(call), "text/plain", "elsewhere\n");
            case "warning" -> Answer.ok(json -> json.writeString("with a warning"));
            case "endless" ->
                Answer.ok(json -> {
                    json.writeStartArray();
                    json.writeString("one more");
                    json.writeEndArray();
                });
            case "busy" -> busy(call);
            case "status" -> status(call);
            case "html" ->
                Answer.text(200, "text/html", "<!doctype html>\n<title>Down</title>\n<p>This is a page, not JSON.\n");
            case "bytes" -> bytes(call);
            case "odd" -> OddBodies.answer(call.path().size() > 2 ? call.path().get(2) : "");
            case "echo" -> Answer.ok(json -> echo(call, json));
            default -> Answer.noEndpoint();
        };
    }

    /** 429 for so many calls, then an answer. */
    private Answer busy(Incoming call) throws IOException {
        int left = call.number("times", 1) - asked.merge(call.query(), 1, Integer::sum);
        return left < 0
                ? Answer.ok(json -> json.writeString("free again"))
                : Answer.error(429, "rate_limit", "No calls are left for now.")
                        .with("Retry-After", String.valueOf(call.number("after", 1)));
    }

    private void trickle(HttpExchange exchange, int times, int millis) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream to = exchange.getResponseBody()) {
            to.write('[');
            for (int count = 0; count < times; count++) {
                to.write("1,".getBytes(StandardCharsets.UTF_8));
                to.flush();
                await(millis);
            }
            to.write("2]\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** {@code wrong=1} is none, {@code cut=1} ends early, {@code mb=} unpacks into so many megabytes of nothing. */
    private static void gzip(HttpExchange exchange, Incoming call) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream to = new GZIPOutputStream(packed)) {
            to.write("[1, 2, 3]\n".getBytes(StandardCharsets.UTF_8));
            for (int megabyte = 0; megabyte < call.number("mb", 0); megabyte++) {
                to.write(new byte[1 << 20]);
            }
        }
        byte[] bytes =
                call.number("wrong", 0) > 0 ? "no gzip at all".getBytes(StandardCharsets.UTF_8) : packed.toByteArray();
        int length = call.number("cut", 0) > 0 ? bytes.length / 2 : bytes.length;
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, length);
        exchange.getResponseBody().write(bytes, 0, length);
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
        if (!status.matches("[2-5][0-9][0-9]")) {
            return Answer.noEndpoint();
        }
        Answer answer = Answer.json(Integer.parseInt(status), json -> {
            json.writeStartObject();
            if (!call.text("fault").isEmpty()) {
                json.writeObjectFieldStart("errors");
                json.writeStringField("name", call.text("fault"));
                json.writeEndObject();
            }
            json.writeStringField("id", call.text("id").isEmpty() ? "sandbox" : call.text("id"));
            json.writeStringField("message", message(call));
            json.writeEndObject();
        });
        String after = call.text("after");
        return after.isEmpty() ? answer : answer.with("Retry-After", after);
    }

    private static String message(Incoming call) {
        return call.text("message").isEmpty() ? "This was asked for." : call.text("message");
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

    private static int redirection(Incoming call) {
        int status = call.number("status", 302);
        return List.of(301, 302, 303, 307, 308).contains(status) ? status : 302;
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
