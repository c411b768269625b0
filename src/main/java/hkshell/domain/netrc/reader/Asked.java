package hkshell.domain.netrc.reader;

import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
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

    /**
     * What people type: a host, {@code host:port}, an IPv6 address, or a URL, whose user info is the login. A password in it
     * is refused, and never quoted.
     */
    public static Parsed<Asked> parse(String text) {
        return AskedText.parse(text);
    }

    /** For that login too; refused when another one is asked for already. */
    public Parsed<Asked> as(String name) {
        if (name.isEmpty()) {
            return Parsed.bad(Problem.usage("--login needs the name of a login.", "--login me@example.com"));
        }
        return login != null && !login.equals(name)
                ? Parsed.bad(Problem.usage("The URL names one login, and --login another.", "leave one of them out"))
                : Parsed.good(new Asked(host, name, port));
    }

    /** At that port too, given in digits; refused when another one is asked for already. */
    public Parsed<Asked> at(String digits) {
        int number = AskedText.port(digits);
        if (number == 0) {
            return AskedText.badPort();
        }
        return port >= 0 && port != number
                ? Parsed.bad(Problem.usage("HOST names one port, and --port another.", "leave one of them out"))
                : Parsed.good(new Asked(host, login, number));
    }

    /** The name that a program asks for which matches names, not URLs. */
    String name() {
        return port < 0 ? host : host + ":" + port;
    }
}
