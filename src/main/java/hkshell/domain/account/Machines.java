package hkshell.domain.account;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The netrc machine names of one API: what is looked up when it is called, and what a login writes.
 *
 * @param names the first is the API's own
 */
public record Machines(List<String> names) {

    public Machines {
        names = List.copyOf(names);
    }

    public String api() {
        return names.get(0);
    }

    /**
     * The names for an API. The default one is known to git under a second name. Another one is {@code HOST:PORT}, which
     * the Heroku CLI looks for, and on loopback plain {@code HOST} too, which curl looks for.
     */
    public static Machines of(URI api) {
        String host = api.getHost() == null ? "" : api.getHost().toLowerCase(Locale.ROOT);
        if (host.equals("api.heroku.com")) {
            return new Machines(List.of("api.heroku.com", "git.heroku.com"));
        }
        if (api.getPort() < 0) {
            return new Machines(List.of(host));
        }
        List<String> names = new ArrayList<>();
        names.add(host + ":" + api.getPort());
        if (Loopback.is(host)) {
            names.add(host);
        }
        return new Machines(names);
    }
}
