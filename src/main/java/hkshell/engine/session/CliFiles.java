package hkshell.engine.session;

import hkshell.kit.problem.Parsed;
import hkshell.kit.text.Secret;
import java.util.List;
import java.util.Optional;

/** What the Heroku CLI keeps outside the netrc, as a port. Read, never written. */
public interface CliFiles {

    /** Whose token the CLI has in the keychain of the system; it looks there before it looks into the netrc. */
    Optional<String> keychainLogin();

    /** The accounts that {@code heroku accounts} knows, and why a file is not taken for one, without its content. */
    List<Parsed<CliAccount>> accounts();

    /**
     * One of them.
     *
     * @param name the file's
     * @param token empty when it stands in the keychain
     */
    record CliAccount(String name, String login, Optional<Secret> token) {}
}
