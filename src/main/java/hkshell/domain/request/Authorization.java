package hkshell.domain.request;

import hkshell.kit.text.LosslessText;
import hkshell.kit.text.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A token ready to go out with one request.
 *
 * @param login who it belongs to; empty when nobody says
 * @param scheme how it is written: Bearer for the Heroku API, Basic for everybody else's
 */
public record Authorization(Scheme scheme, String login, Secret token, Credential from) {

    /** The token as it stands, as a URL spells it, and as the Basic scheme sends it with its login. */
    List<Secret> spellings() {
        String plain = token.reveal();
        List<Secret> spellings = new ArrayList<>(List.of(Secret.of(pair()), token));
        String inUrl = URLEncoder.encode(plain, StandardCharsets.UTF_8);
        if (!inUrl.equals(plain)) {
            spellings.add(Secret.of(inUrl));
            spellings.add(Secret.of(inUrl.replace("+", "%20")));
        }
        return spellings;
    }

    /** As the Basic scheme sends it, with its login, byte for byte: RFC 7617. */
    public String pair() {
        String plain = login + ":" + token.reveal();
        return Base64.getEncoder()
                .encodeToString(LosslessText.bytes(plain).orElseGet(() -> plain.getBytes(StandardCharsets.UTF_8)));
    }

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
