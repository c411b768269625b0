package hkshell.domain.request;

import hkshell.kit.text.Secret;

/**
 * A token ready to go out with one request.
 *
 * @param login who it belongs to; empty when nobody says
 * @param scheme how it is written: Bearer for the Heroku API, Basic for everybody else's
 */
public record Authorization(Scheme scheme, String login, Secret token, Credential from) {

    /** The first word of the header. */
    public enum Scheme {
        BEARER("Bearer"),
        BASIC("Basic");

        private final String word;

        Scheme(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
