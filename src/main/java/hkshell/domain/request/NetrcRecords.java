package hkshell.domain.request;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcFile;
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

    /** The records of a netrc file. */
    static NetrcRecords of(NetrcFile file) {
        return of(file, "netrc");
    }

    /** @param called what such a file is called: {@code netrc}, or {@code netrc.gpg} for an encrypted one */
    static NetrcRecords of(NetrcFile file, String called) {
        return new NetrcRecords() {
            @Override
            public Optional<Answer> machine(String name) {
                return file.find(name).map(record -> Answer.of(record, called));
            }

            @Override
            public Optional<Answer> other() {
                return file.defaultRecord().map(record -> Answer.of(record, called));
            }
        };
    }

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
     * @param file what the file is called
     */
    record Answer(String host, int line, String login, Optional<Secret> password, String file) {
        private static Answer of(Entry.Login record, String file) {
            String login = record.login().map(Field::value).orElse("");
            return new Answer(
                    record.host(), record.line(), login, record.password().map(Field::secret), file);
        }
    }
}
