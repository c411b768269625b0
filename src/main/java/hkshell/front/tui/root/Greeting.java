package hkshell.front.tui.root;

import hkshell.engine.session.Session;
import hkshell.kit.text.Sanitize;
import java.util.Optional;
import java.util.function.Supplier;

/** The first sentence: what was found, and what can be done next. */
final class Greeting {
    private Greeting() {}

    /** @param cliLogin whose token the Heroku CLI keeps in the keychain; only looked at when nobody is logged in */
    static Note of(Session session, Supplier<Optional<String>> cliLogin) {
        if (session.netrc().problem().isPresent()) {
            return Note.failed(session.netrc().problem().get().sentence());
        }
        boolean none = session.answering().isEmpty() && session.facts().apiKey().isEmpty();
        Optional<String> login = none ? cliLogin.get() : Optional.empty();
        if (login.isPresent()) {
            return Note.plain("The Heroku CLI has a token of " + Sanitize.line(login.get())
                    + " that curl and git do not find: ':accounts import' brings it in.");
        }
        if (!session.netrc().exists()) {
            return Note.plain("There is no netrc yet: a adds a login, ? shows everything else.");
        }
        return Note.plain("s sends the request, ? shows all keys, q leaves.");
    }
}
