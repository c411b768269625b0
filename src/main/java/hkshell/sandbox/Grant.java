package hkshell.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An authorization: a token, whose it is, and what it was made for. Immutable; a change makes another one.
 *
 * @param kind where it came from
 * @param expiresIn seconds from the time it was made, or 0 for never
 */
record Grant(
        String id,
        SandboxAccount account,
        String token,
        String description,
        List<String> scope,
        Kind kind,
        long expiresIn,
        Instant created) {

    /** What made it. */
    enum Kind {
        /** The one that the account has from the beginning, and that {@code ~} names. */
        DEFAULT,
        /** By hand, or by a password login. */
        MADE,
        /** By a login in a browser: it lives as long as that session. */
        SESSION
    }

    Grant with(String otherToken, Instant now) {
        return new Grant(id, account, otherToken, description, scope, kind, expiresIn, now);
    }

    Grant described(String other) {
        return new Grant(id, account, token, other, scope, kind, expiresIn, created);
    }

    boolean works(Instant now) {
        return expiresIn == 0 || now.isBefore(created.plusSeconds(expiresIn));
    }

    boolean isDefault() {
        return kind == Kind.DEFAULT;
    }

    boolean isSession() {
        return kind == Kind.SESSION;
    }

    String sessionId() {
        return Ids.of("session " + id);
    }

    /**
     * @param whole whether the token is told; the API tells it once, when it is made
     * @param now what is left of its time is told from here
     */
    void write(JsonGenerator json, boolean whole, Instant now) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("description", description);
        json.writeArrayFieldStart("scope");
        for (String one : scope) {
            json.writeString(one);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("access_token");
        json.writeStringField("id", Ids.of("access " + id));
        json.writeStringField("token", whole ? token : redacted());
        writeTime(json, now);
        json.writeEndObject();
        json.writeObjectFieldStart("user");
        json.writeStringField("id", account.id());
        json.writeStringField("email", account.email());
        json.writeEndObject();
        json.writeNullField("client");
        json.writeNullField("grant");
        json.writeNullField("refresh_token");
        json.writeFieldName("session");
        if (isSession()) {
            json.writeStartObject();
            json.writeStringField("id", sessionId());
            json.writeEndObject();
        } else {
            json.writeNull();
        }
        json.writeStringField("created_at", created.toString());
        json.writeStringField("updated_at", created.toString());
        json.writeEndObject();
    }

    /** As the API tells the session that it belongs to. */
    void writeSession(JsonGenerator json, Instant now) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", sessionId());
        json.writeStringField("description", description);
        writeTime(json, now);
        json.writeStringField("created_at", created.toString());
        json.writeStringField("updated_at", created.toString());
        json.writeEndObject();
    }

    private void writeTime(JsonGenerator json, Instant now) throws IOException {
        if (expiresIn > 0) {
            json.writeNumberField(
                    "expires_in",
                    Duration.between(now, created.plusSeconds(expiresIn)).toSeconds());
        } else {
            json.writeNullField("expires_in");
        }
    }

    /** Both ends and ten stars, as the API tells the tokens of a list. */
    private String redacted() {
        return token.substring(0, 5) + "**********" + token.substring(token.length() - 4);
    }
}
