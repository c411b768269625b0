package hkshell.domain.heroku;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import hkshell.domain.request.Body;
import java.io.IOException;

/**
 * The error that a body tells, as the Heroku API writes it: {@code {"id","message"}}, or with {@code "error"} for the
 * message where no version was asked for. Parts that are missing are empty; the texts are the server's and not yet
 * harmless.
 */
record HerokuError(String id, String message, String url, String app, String fields) {
    private static final int LONGEST = 300;
    private static final HerokuError NONE = new HerokuError("", "", "", "", "");

    static HerokuError of(Body body) {
        try (JsonParser json = new JsonFactory().createParser(body.stream())) {
            return json.nextToken() == JsonToken.START_OBJECT ? fields(json) : NONE;
        } catch (IOException e) {
            // An error page of something in between, or cut off: the status alone has to do.
            return NONE;
        }
    }

    private static HerokuError fields(JsonParser json) throws IOException {
        String id = "";
        String message = "";
        String url = "";
        String app = "";
        String fields = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.VALUE_STRING) {
                String text = json.getText();
                id = name.equals("id") ? text : id;
                message = name.equals("message") || name.equals("error") && message.isEmpty() ? text : message;
                url = name.equals("url") ? text : url;
            } else if (name.equals("app") && value == JsonToken.START_OBJECT) {
                app = name(json);
            } else if (name.equals("errors") || name.equals("fields")) {
                fields = words(json);
            } else {
                json.skipChildren();
            }
        }
        return new HerokuError(id, message, url, app, fields);
    }

    /** Names and texts of whatever begins here, in their order: {@code name: is taken}. Read to its end, for more follows. */
    private static String words(JsonParser json) throws IOException {
        StringBuilder words = new StringBuilder();
        int depth = 0;
        JsonToken token = json.currentToken();
        while (token != null) {
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            boolean enough = words.length() >= LONGEST;
            if (token == JsonToken.FIELD_NAME && !enough) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append(json.currentName())
                        .append(':');
            } else if (token == JsonToken.VALUE_STRING && !enough) {
                words.append(words.isEmpty() ? "" : " ").append(json.getText());
            }
            token = depth > 0 ? json.nextToken() : null;
        }
        return words.toString();
    }

    /** Of the object that begins here. */
    private static String name(JsonParser json) throws IOException {
        String name = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean isIt = json.currentName().equals("name");
            if (json.nextToken() == JsonToken.VALUE_STRING && isIt) {
                name = json.getText();
            } else {
                json.skipChildren();
            }
        }
        return name;
    }
}
