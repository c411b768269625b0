package hkshell.engine;

import hkshell.domain.request.Credential;
import hkshell.domain.request.CurlText;
import hkshell.domain.request.SignedRequest;
import hkshell.engine.session.Session;
import java.util.Optional;

/** A call as the line for curl that takes the same record: for {@code --curl} and for the screen's copy. */
public final class SessionCurl {
    private SessionCurl() {}

    public static String line(SignedRequest signed, Session session) {
        return CurlText.of(signed, netrcFile(signed, session));
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
