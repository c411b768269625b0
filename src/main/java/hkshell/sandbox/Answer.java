package hkshell.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What goes back: a status, a type and a body.
 *
 * @param headers those of this answer alone; the door adds what every answer has
 */
record Answer(int status, String type, byte[] body, Map<String, String> headers) {

    Answer(int status, String type, byte[] body) {
        this(status, type, body, Map.of());
    }

    Answer as(int other) {
        return new Answer(other, type, body, headers);
    }

    Answer with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Answer(status, type, body, more);
    }

    static Answer json(int status, Json body) throws IOException {
        return new Answer(status, "application/json", Json.bytes(body));
    }

    static Answer ok(Json body) throws IOException {
        return json(200, body);
    }

    static Answer text(int status, String type, String body) {
        return new Answer(status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** How one thing is written. */
    interface Writer<T> {
        void write(T thing, JsonGenerator json) throws IOException;
    }

    static <T> Answer list(List<T> things, Writer<T> writer) throws IOException {
        return ok(json -> {
            json.writeStartArray();
            for (T thing : things) {
                writer.write(thing, json);
            }
            json.writeEndArray();
        });
    }

    static Answer error(int status, String id, String message) throws IOException {
        return error(status, id, "message", message);
    }

    /** The one error that the API tells under another key. */
    static Answer missingVersion() throws IOException {
        return error(400, "missing_version", "error", "The Accept header has to name a version of the API: version=3.");
    }

    static Answer unauthorized() throws IOException {
        return error(401, "unauthorized", "These credentials are not valid.");
    }

    static Answer noEndpoint() throws IOException {
        return error(
                404,
                "not_found",
                "The built-in API has no such call; hkshell catalog update takes the list of those that it has.");
    }

    static Answer noSuch(String resource) throws IOException {
        return json(404, json -> {
            json.writeStartObject();
            json.writeStringField("resource", resource);
            json.writeStringField("id", "not_found");
            json.writeStringField("message", "There is no such " + resource + ".");
            json.writeEndObject();
        });
    }

    /** The app wants the code once, at its pre-authorizations. */
    static Answer twoFactorOf(App app) throws IOException {
        return json(403, json -> {
            json.writeStartObject();
            json.writeStringField("id", "two_factor");
            json.writeStringField("message", "A second factor is needed for the app " + app.name() + ".");
            json.writeObjectFieldStart("app");
            json.writeStringField("id", app.id());
            json.writeStringField("name", app.name());
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    static Answer changedMeanwhile() throws IOException {
        return error(412, "precondition_failed", "It has changed: it no longer has the tag that If-Match names.");
    }

    static Answer badRequest() throws IOException {
        return error(400, "bad_request", "The body has to be a JSON object.");
    }

    private static Answer error(int status, String id, String key, String message) throws IOException {
        return json(status, json -> {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeStringField(key, message);
            json.writeEndObject();
        });
    }
}
