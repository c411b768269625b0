package hkshell.domain.request;

import hkshell.domain.account.Loopback;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Scheme, host and port of an address: what a credential belongs to.
 *
 * @param host in lower case, IPv6 in brackets
 * @param port never absent: 443 for https, 80 for http when the address names none
 */
public record Origin(String scheme, String host, int port) {
    public static final Origin HEROKU = new Origin("https", "api.heroku.com", 443);

    /** The domains that the Heroku CLI takes for Heroku's own; a name under one of them is its subdomain. */
    private static final List<String> DOMAINS =
            List.of("heroku.com", "herokai.com", "herokuspace.com", "herokudev.com");

    /** @param uri absolute, http or https */
    public static Origin of(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        return new Origin(scheme, host, uri.getPort() < 0 ? usual : uri.getPort());
    }

    public boolean isLoopback() {
        return Loopback.is(host);
    }

    /** One of Heroku's domains or a real subdomain of one: {@code evilheroku.com} and {@code heroku.com.evil} are not. */
    public boolean isHeroku() {
        for (String domain : DOMAINS) {
            if (host.equals(domain) || host.endsWith("." + domain)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a credential may travel there at all: encrypted, or not leaving this machine. */
    public boolean isPrivate() {
        return scheme.equals("https") || isLoopback();
    }

    /** The host without the brackets that IPv6 has in a URL; netrc files are written both ways. */
    public String bareHost() {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private boolean hasUsualPort() {
        return port == (scheme.equals("https") ? 443 : 80);
    }

    /** Written out, as is the hash: a record's own are put together at run time, 20 ms at each start. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Origin that
                && port == that.port
                && scheme.equals(that.scheme)
                && host.equals(that.host);
    }

    @Override
    public int hashCode() {
        return (scheme.hashCode() * 31 + host.hashCode()) * 31 + port;
    }

    /** As in a URL; the port is left out when the scheme implies it. */
    @Override
    public String toString() {
        return scheme + "://" + place();
    }

    /** Host, and port unless the scheme implies it. */
    public String place() {
        return hasUsualPort() ? host : host + ":" + port;
    }
}
