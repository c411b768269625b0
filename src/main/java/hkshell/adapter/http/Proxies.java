package hkshell.adapter.http;

import hkshell.domain.account.Loopback;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * Which proxy a call goes through, by the variables that curl and the Heroku CLI read too. The JDK's client does not know
 * them. This machine itself is never reached through a proxy.
 *
 * @param https for https addresses; a problem when what the variable says is none
 * @param http for http addresses
 * @param except hosts and domains that are reached directly, in lower case; {@code *} is all of them
 */
public record Proxies(Optional<Parsed<ProxyAddress>> https, Optional<Parsed<ProxyAddress>> http, List<String> except) {
    public static final Proxies NONE = new Proxies(Optional.empty(), Optional.empty(), List.of());

    public Proxies {
        except = List.copyOf(except);
    }

    /** From the values of HTTPS_PROXY, HTTP_PROXY and NO_PROXY, empty where they are not set. */
    public static Proxies of(String https, String http, String except) {
        if (https.isBlank() && http.isBlank()) {
            return NONE;
        }
        List<String> names = new ArrayList<>();
        for (StringTokenizer each = new StringTokenizer(except, ", \t\r\n"); each.hasMoreTokens(); ) {
            String plain = each.nextToken().toLowerCase(Locale.ROOT);
            names.add(plain.startsWith(".") ? plain.substring(1) : plain);
        }
        return new Proxies(address("HTTPS_PROXY", https), address("HTTP_PROXY", http), names);
    }

    private static Optional<Parsed<ProxyAddress>> address(String variable, String value) {
        return value.isBlank() ? Optional.empty() : Optional.of(ProxyAddress.of(variable, value));
    }

    /** What is wrong with the variables, for who looks before calling. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        https.flatMap(Parsed::problem).ifPresent(problems::add);
        http.flatMap(Parsed::problem).ifPresent(problems::add);
        return problems;
    }

    /** The proxy for an address, empty for the direct way; a problem where one is wanted and cannot be understood. */
    Optional<Parsed<ProxyAddress>> proxyFor(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        boolean direct = Loopback.is(host) || except.stream().anyMatch(name -> matches(host, name));
        return direct ? Optional.empty() : "https".equalsIgnoreCase(uri.getScheme()) ? https : http;
    }

    private static boolean matches(String host, String name) {
        return name.equals("*") || host.equals(name) || host.endsWith("." + name);
    }

    ProxySelector selector() {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return proxyFor(uri)
                        .flatMap(Parsed::value)
                        .map(ProxyAddress::address)
                        .map(address -> List.of(new Proxy(
                                Proxy.Type.HTTP, new InetSocketAddress(address.getHostString(), address.getPort()))))
                        .orElse(List.of(Proxy.NO_PROXY));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {
                // The call itself fails and says so.
            }
        };
    }
}
