package hkshell.domain.heroku;

import hkshell.kit.problem.Parsed;
import java.util.List;

/** {@code /oauth/sessions}: the logins that an account has in browsers. Not in the public schema of the API. */
public final class Sessions {
    /** The id of the session that the token in use belongs to; most tokens have none. */
    public static final String OWN = "~";

    private static final String PATH = "/oauth/sessions";

    private final HerokuApi api;

    public Sessions(HerokuApi api) {
        this.api = api;
    }

    public Parsed<List<HerokuSession>> list() {
        return api.get(PATH).then(json -> Authorizations.all(json, HerokuSession::read, PATH));
    }

    /** Ends it, and the token that came of it. */
    public Parsed<HerokuSession> end(String id) {
        return api.delete(PATH + "/" + Authorizations.inPath(id))
                .then(json -> HerokuSession.read(json)
                        .map(Parsed::good)
                        .orElseGet(() -> Parsed.bad(HerokuApi.strange("DELETE", PATH))));
    }
}
