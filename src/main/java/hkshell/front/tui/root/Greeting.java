package hkshell.front.tui.root;

import hkshell.engine.session.Session;

/** The first sentence: what was found, and what can be done next. */
final class Greeting {
    private Greeting() {}

    static Note of(Session session) {
        if (session.netrc().problem().isPresent()) {
            return Note.failed(session.netrc().problem().get().sentence());
        }
        if (session.cliLogin().isPresent()) {
            return Note.plain("In use: the Heroku CLI's keychain. ':accounts import' serves curl and git too.");
        }
        if (!session.netrc().exists()) {
            return Note.plain("There is no netrc yet: 1 then a logs in, ? shows everything else.");
        }
        return Note.plain("s sends the request, ? shows all keys, q leaves.");
    }
}
