package hkshell.engine.command.account;

import hkshell.engine.Warning;
import hkshell.engine.session.Session;
import java.util.ArrayList;
import java.util.List;

/** What wins over the records of a login, so that it would seem to have done nothing. */
final class Overrides {
    private Overrides() {}

    static List<Warning> of(Session session) {
        List<Warning> warnings = new ArrayList<>();
        if (session.facts().apiKey().isPresent()) {
            warnings.add(Warning.of(
                    "api-key",
                    "HEROKU_API_KEY is set, and wins over the netrc here and in the Heroku CLI.",
                    "unset HEROKU_API_KEY"));
        }
        return warnings;
    }
}
