package hkshell.engine.command.request;

import hkshell.domain.request.SignedRequest;
import hkshell.engine.Doc;
import hkshell.engine.Outcome;
import hkshell.engine.SessionCurl;
import hkshell.engine.session.Session;

/** {@code --curl}: the same call for curl, without a secret in it. */
final class CurlLine {
    private CurlLine() {}

    static Outcome of(SignedRequest signed, Session session) {
        String line = SessionCurl.line(signed, session);
        return new Outcome.Printed(line, Doc.obj().with("curl", line));
    }
}
