package hkshell.adapter.http;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * One proxy, as the value of a variable names it: {@code [http://][USER:PASSWORD@]HOST[:PORT]}.
 *
 * @param authorization the value of the header that opens it; empty when the address has no user
 */
record ProxyAddress(InetSocketAddress address, Optional<String> authorization) {

    /** Host and port. */
    String place() {
        return address.getHostString() + ":" + address.getPort();
    }

    /** The value is not quoted in the problem: it may hold a password. */
    static Parsed<ProxyAddress> of(String variable, String value) {
        try {
            URI uri = new URI(value.contains("://") ? value.strip() : "http://" + value.strip());
            if (uri.getHost() != null && "http".equalsIgnoreCase(uri.getScheme())) {
                int port = uri.getPort() < 0 ? 80 : uri.getPort();
                return Parsed.good(new ProxyAddress(
                        InetSocketAddress.createUnresolved(uri.getHost(), port),
                        Optional.ofNullable(uri.getRawUserInfo()).map(ProxyAddress::basic)));
            }
            String scheme = uri.getScheme() == null ? "" : uri.getScheme();
            return Parsed.bad(
                    uri.getHost() == null || !scheme.matches("[a-z0-9]+")
                            ? malformed(variable)
                            : other(variable, scheme));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Parsed.bad(malformed(variable));
        }
    }

    /** User and password stand in the address with their odd characters encoded. */
    private static String basic(String userInfo) {
        String plain = URLDecoder.decode(userInfo.replace("+", "%2B"), StandardCharsets.UTF_8);
        String pair = plain.indexOf(':') < 0 ? plain + ":" : plain;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem malformed(String variable) {
        return Problem.usage(
                "The value of " + variable + " is no address of a proxy.",
                "such as http://HOST:PORT or http://USER:PASSWORD@HOST:PORT; NO_PROXY=* goes without one");
    }

    private static Problem other(String variable, String scheme) {
        return Problem.usage(
                variable + " names a proxy of the kind " + scheme + ", which cannot be used here.",
                "name one that begins with http://; NO_PROXY=* goes without one");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return address.getHostString() + ":" + address.getPort();
    }
}
