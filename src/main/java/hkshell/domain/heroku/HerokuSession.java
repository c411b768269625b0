package hkshell.domain.heroku;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A login in a browser as the API tells it. The texts are the server's and not yet harmless.
 *
 * @param expiresIn seconds from now on; empty for never
 * @param created as the API writes a time
 */
public record HerokuSession(String id, String description, Optional<Long> expiresIn, String created) {

    static Optional<HerokuSession> read(JsonNode json) {
        return JsonFields.word(json, "id")
                .map(id -> new HerokuSession(
                        id,
                        JsonFields.text(json, "description"),
                        JsonFields.number(json, "expires_in"),
                        JsonFields.text(json, "created_at")));
    }
}
