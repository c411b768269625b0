package hkshell.engine.command.request;

import hkshell.domain.request.Credential;
import hkshell.domain.request.CurlText;
import hkshell.domain.request.SignedRequest;
import hkshell.engine.Doc;
import hkshell.engine.Outcome;
import hkshell.engine.session.Session;
import java.util.Optional;

/** {@code --curl}: the same call for curl, without a secret in it. */
final class CurlLine {
    private CurlLine() {}

    static Outcome of(SignedRequest signed, Session session) {
        String line = CurlText.of(signed, netrcFile(signed, session));
        return new Outcome.Printed(line, Doc.obj().with("curl", line));
    }

    /** The file curl must be told of: none when {@code $HOME/.netrc} holds the record. */
    private static Optional<String> netrcFile(SignedRequest signed, Session session) {
        boolean fromNetrc = signed.authorization()
                .filter(is -> is.from() instanceof Credential.Netrc)
                .isPresent();
        boolean usual = session.netrc().path().equals(session.facts().home().resolve(".netrc"));
        return fromNetrc && !usual ? Optional.of(session.netrc().path().toString()) : Optional.empty();
    }
}
