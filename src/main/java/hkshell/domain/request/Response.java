package hkshell.domain.request;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param body as it came, after content decoding
 * @param took from the first byte sent to the last byte read
 */
public record Response(int status, List<Header> headers, Body body, Duration took) {

    public Response {
        headers = List.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.is(name))
                .map(Header::value)
                .findFirst();
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Whether the server says the body is JSON. */
    public boolean saysJson() {
        return header("Content-Type").map(type -> type.contains("json")).orElse(false);
    }
}
