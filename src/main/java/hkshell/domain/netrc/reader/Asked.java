package hkshell.domain.netrc.reader;

import org.jspecify.annotations.Nullable;

/**
 * What is looked up: the first input of every reader.
 *
 * @param host the bare host, IPv6 without brackets
 * @param login whose password is wanted, or null for whoever the file names
 * @param port of the URL, or -1 for none. Programs that look up names are then asked for {@code host:port}
 */
public record Asked(String host, @Nullable String login, int port) {

    public static Asked of(String host) {
        return new Asked(host, null, -1);
    }

    /** The name that a program asks for which matches names, not URLs. */
    String name() {
        return port < 0 ? host : host + ":" + port;
    }
}
