package hkshell.domain.request;

import java.util.List;

/** Where a token comes from. Decides where it may go ({@link CredentialPolicy}) and is always shown beside the call. */
public sealed interface Credential {

    /** In words, such as {@code netrc line 2}. */
    String words();

    /**
     * Whether a token from here may ever be sent to that origin, however it is asked for. Which one is sent, if any, and
     * whether the way there is private, is for {@link CredentialPolicy} to say.
     */
    boolean belongsTo(Origin origin);

    /**
     * A record of the netrc file in use. It answers for its own host alone.
     *
     * @param file what such a file is called: {@code netrc}, or {@code netrc.gpg} for an encrypted one
     */
    record Netrc(String host, int line, String file) implements Credential {
        public Netrc(String host, int line) {
            this(host, line, "netrc");
        }

        @Override
        public String words() {
            return file + " line " + line;
        }

        /** {@code default} names no host: the person who asks for it says where it goes. */
        @Override
        public boolean belongsTo(Origin origin) {
            return host.equals("default") || names(host, origin);
        }

        private static boolean names(String host, Origin origin) {
            String bare = origin.bareHost();
            return host.equalsIgnoreCase(origin.host())
                    || host.equalsIgnoreCase(bare)
                    || host.equalsIgnoreCase(origin.host() + ":" + origin.port())
                    || host.equalsIgnoreCase(bare + ":" + origin.port());
        }
    }

    /**
     * An account file of hkshell, chosen by {@code --account}. Its records answer for their own hosts too, as those of any
     * netrc do: so an account of an API elsewhere is good for that API.
     */
    record Account(String name, List<String> hosts) implements Credential {
        public Account {
            hosts = List.copyOf(hosts);
        }

        @Override
        public String words() {
            return "account " + name;
        }

        @Override
        public boolean belongsTo(Origin origin) {
            return origin.isHeroku()
                    || origin.isLoopback()
                    || hosts.stream().anyMatch(host -> Netrc.names(host, origin));
        }
    }

    /** The variable HEROKU_API_KEY. */
    record Environment() implements Credential {
        @Override
        public String words() {
            return "HEROKU_API_KEY";
        }

        @Override
        public boolean belongsTo(Origin origin) {
            return origin.isHeroku() || origin.isLoopback();
        }
    }

    /** The Heroku CLI's entry in the keychain. */
    record Keychain(String account) implements Credential {
        @Override
        public String words() {
            return "keychain entry of " + account;
        }

        @Override
        public boolean belongsTo(Origin origin) {
            return origin.isHeroku() || origin.isLoopback();
        }
    }

    /** Typed or piped in during this run, for one origin. */
    record Typed(String origin) implements Credential {
        @Override
        public String words() {
            return "your input";
        }

        @Override
        public boolean belongsTo(Origin other) {
            return other.toString().equals(origin);
        }
    }
}
