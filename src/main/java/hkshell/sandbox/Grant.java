package hkshell.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;

/**
 * An authorization: a token, whose it is, and what it was made for.
 *
 * @param expiresIn seconds, or 0 for never
 */
record Grant(String id, SandboxAccount account, String token, String description, long expiresIn, Instant created) {

    /** @param whole whether the token is told; the API tells it once, when it is made */
    void write(JsonGenerator json, boolean whole) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("description", description);
        json.writeArrayFieldStart("scope");
        json.writeString("global");
        json.writeEndArray();
        json.writeObjectFieldStart("access_token");
        json.writeStringField("id", Ids.of("access " + id));
        json.writeStringField("token", whole ? token : redacted());
        if (expiresIn > 0) {
            json.writeNumberField("expires_in", expiresIn);
        } else {
            json.writeNullField("expires_in");
        }
        json.writeEndObject();
        json.writeObjectFieldStart("user");
        json.writeStringField("id", account.id());
        json.writeStringField("email", account.email());
        json.writeEndObject();
        json.writeNullField("client");
        json.writeNullField("grant");
        json.writeNullField("refresh_token");
        json.writeNullField("session");
        json.writeStringField("created_at", created.toString());
        json.writeStringField("updated_at", created.toString());
        json.writeEndObject();
    }

    /** Both ends and ten stars, as the API tells the tokens of a list. */
    private String redacted() {
        return token.substring(0, 5) + "**********" + token.substring(token.length() - 4);
    }
}
