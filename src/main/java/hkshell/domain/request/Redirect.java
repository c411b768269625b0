package hkshell.domain.request;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to do with an answer that points elsewhere: {@link SignedRequest} + {@link Response} -> the next request, nothing
 * (it is the answer), or a problem.
 *
 * <p>Only GET and HEAD are followed. Within one origin the credential stays; to another one nothing goes that a person or a
 * file gave: no credential and no header but our own.
 */
public final class Redirect {
    /** How many hops one call may take. */
    public static final int MOST = 10;

    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

    private Redirect() {}

    /** The next hop, when there is one to take. */
    public static Parsed<Optional<SignedRequest>> next(SignedRequest signed, Response response) {
        Request request = signed.request();
        Optional<String> location = response.header("Location");
        if (!STATUSES.contains(response.status()) || !request.isSafe() || location.isEmpty()) {
            return Parsed.good(Optional.empty());
        }
        // Nor to an address that has in it what was sent for this server alone.
        boolean quotes = signed.secrets().stream().anyMatch(secret -> secret.standsIn(location.get()));
        return quotes
                ? Parsed.bad(refused(request.uri()))
                : address(request.uri(), location.get()).map(uri -> Optional.of(hop(signed, uri)));
    }

    /** After so many hops. */
    public static Problem tooMany(URI uri) {
        return Problem.server(
                "too_many_redirects",
                Origin.of(uri).place() + " redirects more than " + MOST + " times.",
                "call the address it should end at");
    }

    private static Parsed<URI> address(URI from, String location) {
        try {
            URI to = new URI(from.resolve(new URI(location)).toASCIIString());
            if (isCallable(to)) {
                return Parsed.good(to);
            }
        } catch (URISyntaxException e) {
            // Said below, without the text: it is the server's and may hold anything.
        }
        return Parsed.bad(refused(from));
    }

    private static Problem refused(URI from) {
        return Problem.server(
                "bad_redirect",
                Origin.of(from).place() + " redirects to an address that hkshell does not follow.",
                "ask the server's owner; curl -v shows the Location header");
    }

    private static boolean isCallable(URI uri) {
        String scheme = uri.getScheme();
        return scheme != null
                && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))
                && uri.getHost() != null
                && uri.getRawUserInfo() == null;
    }

    private static SignedRequest hop(SignedRequest signed, URI to) {
        Request request = signed.request();
        if (Origin.of(to).equals(Origin.of(request.uri()))) {
            Request next = new Request(request.method(), to, request.headers(), request.body());
            return new SignedRequest(next, signed.authorization(), Optional.of(signed));
        }
        List<Header> ours = request.headers().stream()
                .filter(header -> header.by() == Header.By.HKSHELL && !header.is("Content-Type"))
                .toList();
        Request bare = new Request(request.method(), to, ours, Body.NONE);
        return new SignedRequest(bare, Optional.empty(), Optional.of(signed));
    }
}
