package hkshell.domain.request;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call that is complete but for the credential: the stage between {@code RequestLine} and {@link SignedRequest}.
 *
 * @param method in capitals
 * @param uri absolute, http or https, without user info
 * @param headers in sending order, without Authorization unless the person set one
 */
public record Request(String method, URI uri, List<Header> headers, Body body) {

    public Request {
        headers = List.copyOf(headers);
    }

    public Optional<Header> header(String name) {
        for (Header header : headers) {
            if (header.is(name)) {
                return Optional.of(header);
            }
        }
        return Optional.empty();
    }

    /** The same request with a header put in the place of one of that name, or added. */
    public Request with(Header header) {
        List<Header> all = new ArrayList<>(headers);
        all.removeIf(other -> other.is(header.name()));
        all.add(header);
        return new Request(method, uri, all, body);
    }

    /** Path and query as they go on the wire. */
    public String target() {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** Whether sending it twice does what sending it once does: only these are retried. */
    public boolean isSafe() {
        return (method.equals("GET") || method.equals("HEAD"))
                && headers.stream().noneMatch(header -> RequestLine.isOverride(header.name()));
    }

    /** The whole address, without what looks like a secret in it. */
    public String shownUrl() {
        return new Redactor(List.of()).address(uri.toString());
    }

    /** Without headers and body, and without what looks like a secret in the address. */
    @Override
    public String toString() {
        return method + " " + shownUrl();
    }
}
