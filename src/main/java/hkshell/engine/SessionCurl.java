package hkshell.engine;

import hkshell.domain.account.Account;
import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.request.Authorization;
import hkshell.domain.request.Credential;
import hkshell.domain.request.CurlText;
import hkshell.domain.request.Origin;
import hkshell.domain.request.SignedRequest;
import hkshell.engine.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A call as the line for curl that takes the same credential: for {@code --curl} and for the screen's copy.
 *
 * @param warnings why curl would answer as somebody else, or as nobody, as far as no line can help it
 */
public record SessionCurl(String line, List<Warning> warnings) {

    /** What a copy of the line is, for the sentence that tells of it. */
    public static final String WORDS = "the curl line, no secret in it";

    public static SessionCurl of(SignedRequest signed, Session session) {
        String line = CurlText.of(signed, netrcFile(signed, session));
        return new SessionCurl(
                line,
                Stream.concat(warning(signed, session).stream(), leftOut(signed).stream())
                        .toList());
    }

    private static Optional<Warning> leftOut(SignedRequest signed) {
        return CurlText.isFromStdin(signed.request())
                ? Optional.of(Warning.of(
                        "curl_body",
                        "The body is left out of the line, because it may hold a secret, or is long or no text.",
                        "curl reads it from standard input: < FILE behind the line"))
                : Optional.empty();
    }

    /** The file curl must be told of: none when {@code $HOME/.netrc} holds the record. */
    private static Optional<String> netrcFile(SignedRequest signed, Session session) {
        Optional<Credential> from = signed.authorization().map(Authorization::from);
        if (from.isPresent() && from.get() instanceof Credential.Account account) {
            return session.accounts().file(account.name()).map(Object::toString);
        }
        boolean told = from.filter(Credential.Netrc.class::isInstance).isPresent() && !session.usesHomeNetrc();
        return told ? Optional.of(session.netrc().path().toString()) : Optional.empty();
    }

    private static Optional<Warning> warning(SignedRequest signed, Session session) {
        if (signed.authorization().isEmpty()) {
            return signed.request()
                    .header("Authorization")
                    .map(header -> Warning.of(
                            "curl_authorization",
                            "The Authorization that was typed is left out of the line.",
                            "give it to curl from a file: -H @FILE"));
        }
        Authorization sent = signed.authorization().get();
        if (sent.from() instanceof Credential.Environment) {
            return Optional.of(Warning.of(
                    "curl_environment",
                    "The line takes the token from HEROKU_API_KEY of the shell that it is run in.",
                    "export the variable there"));
        }
        if (sent.from() instanceof Credential.Account account) {
            return session.accounts()
                    .named(account.name())
                    .map(Account::file)
                    .flatMap(file -> other(signed, sent, file));
        }
        return sent.from() instanceof Credential.Keychain
                ? Optional.of(Warning.of(
                        "curl_keychain",
                        "curl does not look into the keychain.",
                        "hkshell accounts import writes the record that curl looks for"))
                : other(signed, sent, session.netrc().file());
    }

    /** Whether curl, which looks for the plain host and then for {@code default}, finds another credential there. */
    private static Optional<Warning> other(SignedRequest signed, Authorization sent, NetrcFile file) {
        String host = Origin.of(signed.request().uri()).bareHost();
        Optional<Entry.Login> own = file.find(host);
        Optional<Entry.Login> found = own.or(file::defaultRecord);
        boolean same = found.flatMap(Entry.Login::password)
                .map(Field::secret)
                .filter(sent.token()::equals)
                .isPresent();
        if (same) {
            return own.isPresent() ? Optional.empty() : Optional.of(ofDefault());
        }
        String whom = found.map(record -> "would send what stands on line " + record.line() + " of the file")
                .orElse("would find no record for it");
        String login = sent.login().isEmpty() ? "" : " --login " + sent.login();
        return Optional.of(Warning.of(
                "curl_record",
                "curl looks for a record of " + host + " without a port, so it " + whom + ".",
                "hkshell netrc add " + host + login + " --password-stdin"));
    }

    private static Warning ofDefault() {
        return Warning.of(
                "curl_default",
                "curl sends the default record to every host that has no record of its own.",
                "add a record of the host, and it is sent to that host alone");
    }
}
