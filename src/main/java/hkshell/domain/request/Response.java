package hkshell.domain.request;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param body as it came, after content decoding
 * @param timing when it came
 * @param version of the protocol that it came by, such as {@code HTTP/2}; empty when nobody knows
 */
public record Response(int status, List<Header> headers, Body body, Timing timing, String version) {

    public Response {
        headers = List.copyOf(headers);
    }

    /** One of which only the whole time is known. */
    public Response(int status, List<Header> headers, Body body, Duration took) {
        this(status, headers, body, Timing.of(took), "");
    }

    /** From the begin of the call to the last byte read. */
    public Duration took() {
        return timing.whole();
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
