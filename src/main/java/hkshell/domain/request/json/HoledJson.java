package hkshell.domain.request.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import hkshell.domain.request.SecretNames;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;

/**
 * A body with a variable in the place of each secret value, everything else as it was spelled.
 *
 * @param text laid out
 * @param values of the variables, as JSON
 */
public record HoledJson(String text, Map<String, String> values) {

    /** Empty for what is not JSON, which cannot be judged. */
    public static Optional<HoledJson> of(String json, String path) {
        HiddenValues values = new HiddenValues();
        StringWriter text = new StringWriter();
        JsonFactory factory = new JsonFactory();
        try (JsonParser from = factory.createParser(json);
                JsonGenerator to = factory.createGenerator(text)) {
            copy(from, to, SecretNames.everyValueOf(path), NamedSecrets.of(json), values);
        } catch (IOException notJson) {
            return Optional.empty();
        }
        return Optional.of(new HoledJson(IndentedJson.of(text.toString()), values.all()));
    }

    /** As a redactor judges: the nearest name above a value decides. */
    private static void copy(
            JsonParser from, JsonGenerator to, boolean every, NamedSecrets objects, HiddenValues values)
            throws IOException {
        String name = "";
        for (JsonToken token = from.nextToken(); token != null; token = from.nextToken()) {
            objects.follow(token);
            name = token == JsonToken.FIELD_NAME ? from.currentName() : name;
            boolean named = every || SecretNames.field(name) || objects.has(name);
            if (token == JsonToken.VALUE_STRING && (named || isSecret(from.getText()))) {
                to.writeString("{{" + values.hide(name, JsonText.quoted(from.getText())) + "}}");
            } else if (token.isNumeric() && named) {
                to.writeString("{{" + values.hide(name, from.getText()) + "}}");
            } else {
                to.copyCurrentEventExact(from);
            }
        }
    }

    /** By its characters: as a whole, or one word of it. */
    private static boolean isSecret(String text) {
        return SecretNames.value(text) || SecretNames.headerValue(text);
    }

    /** The values in a text again, in whose strings their variables stand. */
    public String filled(String changed) {
        String filled = changed;
        for (Map.Entry<String, String> one : values.entrySet()) {
            String hole = "{{" + one.getKey() + "}}";
            String value = one.getValue();
            String bare = value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
            filled = filled.replace('"' + hole + '"', value).replace(hole, bare);
        }
        return filled;
    }

    /** Without the values. */
    @Override
    public String toString() {
        return text;
    }
}
