package hkshell.domain.heroku;

import com.fasterxml.jackson.databind.JsonNode;
import hkshell.kit.text.Secret;
import java.util.List;
import java.util.Optional;

/**
 * An OAuth authorization as the API tells it. The texts are the server's and not yet harmless.
 *
 * @param token whole in the answer that made it; in a list its two ends with stars between
 * @param expiresIn seconds from now on; empty for never
 * @param email of the user it belongs to; empty where the API does not say
 * @param created as the API writes a time
 * @param session whether it was made by a login in a browser
 */
public record HerokuAuthorization(
        String id,
        String description,
        List<String> scope,
        Secret token,
        Optional<Long> expiresIn,
        String email,
        String created,
        boolean session) {
    public HerokuAuthorization {
        scope = List.copyOf(scope);
    }

    /** Empty when it is none. */
    static Optional<HerokuAuthorization> read(JsonNode json) {
        JsonNode access = json.path("access_token");
        return JsonFields.word(json, "id")
                .map(id -> new HerokuAuthorization(
                        id,
                        JsonFields.text(json, "description"),
                        JsonFields.texts(json, "scope"),
                        Secret.of(JsonFields.text(access, "token")),
                        JsonFields.number(access, "expires_in"),
                        JsonFields.word(json.path("user"), "email").orElse(""),
                        JsonFields.text(json, "created_at"),
                        json.path("session").isObject()));
    }

    /** Whether it is the authorization of that token, as far as the stars let one see. */
    public boolean isOf(Secret whole) {
        return whole.isShownAs(token);
    }
}
