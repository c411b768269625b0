package hkshell.domain.heroku;

import com.fasterxml.jackson.databind.JsonNode;
import hkshell.domain.ssh.PublicKey;
import java.util.Optional;

/**
 * An SSH key that an account has, as the API tells it. The texts are the server's and not yet harmless.
 *
 * @param fingerprint MD5, pairs of hex digits with colons
 * @param publicKey the line as it was uploaded
 * @param created as the API writes a time
 */
public record HerokuKey(String id, String comment, String fingerprint, String publicKey, String created) {

    static Optional<HerokuKey> read(JsonNode json) {
        return JsonFields.word(json, "id")
                .map(id -> new HerokuKey(
                        id,
                        JsonFields.text(json, "comment"),
                        JsonFields.text(json, "fingerprint"),
                        JsonFields.text(json, "public_key"),
                        JsonFields.text(json, "created_at")));
    }

    /** The key itself; empty when the server's line is none that OpenSSH knows. */
    public Optional<PublicKey> key() {
        return PublicKey.parse(publicKey).value();
    }

    /** Whether it is this one, whatever the comments say. */
    public boolean is(PublicKey other) {
        return key().filter(other::equals).isPresent() || fingerprint.equals(other.md5());
    }
}
