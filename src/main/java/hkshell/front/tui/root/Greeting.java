package hkshell.front.tui.root;

import hkshell.engine.session.Session;
import hkshell.kit.text.Sanitize;

/** The first sentence: what was found, and what can be done next. */
final class Greeting {
    private Greeting() {}

    static Note of(Session session) {
        if (session.netrc().problem().isPresent()) {
            return Note.failed(session.netrc().problem().get().sentence());
        }
        if (session.cliLogin().isPresent()) {
            return Note.plain("The Heroku CLI has a token of "
                    + Sanitize.line(session.cliLogin().get())
                    + " that curl and git do not find: ':accounts import' brings it in.");
        }
        if (!session.netrc().exists()) {
            return Note.plain("There is no netrc yet: 1 then a logs in, ? shows everything else.");
        }
        return Note.plain("s sends the request, ? shows all keys, q leaves.");
    }
}
