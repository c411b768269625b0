package hkshell.engine.command.request;

import hkshell.domain.request.SignedRequest;
import hkshell.engine.Doc;
import hkshell.engine.Outcome;
import hkshell.engine.SessionCurl;
import hkshell.engine.Warning;
import hkshell.engine.session.Session;

/** {@code --curl}: the same call for curl, without a secret in it. */
final class CurlLine {
    private CurlLine() {}

    static Outcome of(SignedRequest signed, Session session) {
        SessionCurl curl = SessionCurl.of(signed, session);
        return new Outcome.Printed(
                curl.line(), Warning.in(Doc.obj().with("curl", curl.line()), curl.warnings()), curl.warnings());
    }
}
