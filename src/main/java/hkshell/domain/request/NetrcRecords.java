package hkshell.domain.request;

import hkshell.kit.text.Secret;
import java.util.Optional;

/** The netrc file as {@link CredentialPolicy} asks it: which record answers for a machine name. */
public interface NetrcRecords {
    NetrcRecords NONE = new NetrcRecords() {
        @Override
        public Optional<Answer> machine(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Answer> other() {
            return Optional.empty();
        }
    };

    /**
     * The first record of exactly this machine name, case aside; never {@code default}.
     *
     * @param name a host, or {@code host:port}
     */
    Optional<Answer> machine(String name);

    /** The {@code default} record. */
    Optional<Answer> other();

    /**
     * What a record says.
     *
     * @param host its machine name, or {@code default}
     * @param line where it begins, from 1
     * @param login empty when it names none
     * @param password empty when it has none
     */
    record Answer(String host, int line, String login, Optional<Secret> password) {}
}
