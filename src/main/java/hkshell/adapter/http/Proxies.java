package hkshell.adapter.http;

import hkshell.domain.account.Loopback;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * Which proxy a call goes through, by the variables that curl and the Heroku CLI read too. The JDK's client does not know
 * them. This machine itself is never reached through a proxy.
 *
 * @param https for https addresses
 * @param http for http addresses
 * @param except hosts and domains that are reached directly, in lower case; {@code *} is all of them
 */
public record Proxies(Optional<InetSocketAddress> https, Optional<InetSocketAddress> http, List<String> except) {
    public static final Proxies NONE = new Proxies(Optional.empty(), Optional.empty(), List.of());

    public Proxies {
        except = List.copyOf(except);
    }

    /**
     * From the values of HTTPS_PROXY, HTTP_PROXY and NO_PROXY, empty where they are not set. A value that is no address is
     * as good as none.
     */
    public static Proxies of(String https, String http, String except) {
        List<String> names = new ArrayList<>();
        for (StringTokenizer each = new StringTokenizer(except, ", \t\r\n"); each.hasMoreTokens(); ) {
            String plain = each.nextToken().toLowerCase(Locale.ROOT);
            names.add(plain.startsWith(".") ? plain.substring(1) : plain);
        }
        return new Proxies(address(https), address(http), names);
    }

    private static Optional<InetSocketAddress> address(String value) {
        if (value.isBlank()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(value.contains("://") ? value.strip() : "http://" + value.strip());
            int port = uri.getPort() < 0 ? 80 : uri.getPort();
            return uri.getHost() == null
                    ? Optional.empty()
                    : Optional.of(InetSocketAddress.createUnresolved(uri.getHost(), port));
        } catch (URISyntaxException e) {
            // A proxy that cannot be understood is reported by doctor; a call goes directly, as with curl.
            return Optional.empty();
        }
    }

    /** The proxy for an address, empty for the direct way. */
    Optional<InetSocketAddress> proxyFor(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        boolean direct = Loopback.is(host) || except.stream().anyMatch(name -> matches(host, name));
        return direct ? Optional.empty() : "https".equals(uri.getScheme()) ? https : http;
    }

    private static boolean matches(String host, String name) {
        return name.equals("*") || host.equals(name) || host.endsWith("." + name);
    }

    ProxySelector selector() {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return proxyFor(uri)
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
