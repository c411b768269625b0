package hkshell.domain.request;

/** Where a token comes from. Decides where it may go ({@link CredentialPolicy}) and is always shown beside the call. */
public sealed interface Credential {

    /** In words, such as {@code netrc line 2}. */
    String words();

    /** A record of the netrc file in use. It answers for its own host alone. */
    record Netrc(String host, int line) implements Credential {
        @Override
        public String words() {
            return "netrc line " + line;
        }
    }

    /** An account file of hkshell, chosen by {@code --account}. */
    record Account(String name) implements Credential {
        @Override
        public String words() {
            return "account " + name;
        }
    }

    /** The variable HEROKU_API_KEY. */
    record Environment() implements Credential {
        @Override
        public String words() {
            return "HEROKU_API_KEY";
        }
    }

    /** The Heroku CLI's entry in the keychain. */
    record Keychain(String account) implements Credential {
        @Override
        public String words() {
            return "keychain entry of " + account;
        }
    }

    /** Typed or piped in during this run, for one origin. */
    record Typed(String origin) implements Credential {
        @Override
        public String words() {
            return "typed for " + origin;
        }
    }
}
