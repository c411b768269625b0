package hkshell.domain.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param body as it came, after content decoding
 * @param timing when it came
 * @param version of the protocol that it came by, such as {@code HTTP/2}; empty when nobody knows
 * @param unchanged the server said that the body kept from an earlier answer is still right, and sent none
 */
public record Response(int status, List<Header> headers, Body body, Timing timing, String version, boolean unchanged) {

    public Response {
        headers = List.copyOf(headers);
    }

    /** One of which only the whole time is known. */
    public Response(int status, List<Header> headers, Body body, Duration took) {
        this(status, headers, body, Timing.of(took), "", false);
    }

    /** From the begin of the call to the last byte read. */
    public Duration took() {
        return timing.whole();
    }

    /** The answer that was kept, as a 304 confirms it: with the newer headers and the time of asking. */
    public Response confirmed(Response notModified) {
        List<Header> newer = new ArrayList<>(headers);
        newer.removeIf(old -> notModified.headers.stream().anyMatch(header -> header.is(old.name())));
        newer.addAll(notModified.headers);
        return new Response(status, newer, body, notModified.timing, notModified.version, true);
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
