package hkshell.domain.request.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import hkshell.domain.request.SecretNames;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
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
        Map<String, String> values = new LinkedHashMap<>();
        StringWriter text = new StringWriter();
        JsonFactory factory = new JsonFactory();
        try (JsonParser from = factory.createParser(json);
                JsonGenerator to = factory.createGenerator(text)) {
            copy(from, to, SecretNames.everyValueOf(path), values);
        } catch (IOException notJson) {
            return Optional.empty();
        }
        return Optional.of(new HoledJson(IndentedJson.of(text.toString()), values));
    }

    /** As a redactor judges: the nearest name above a value decides. */
    private static void copy(JsonParser from, JsonGenerator to, boolean every, Map<String, String> values)
            throws IOException {
        String name = "";
        for (JsonToken token = from.nextToken(); token != null; token = from.nextToken()) {
            name = token == JsonToken.FIELD_NAME ? from.currentName() : name;
            boolean named = every || SecretNames.field(name);
            if (token == JsonToken.VALUE_STRING && (named || SecretNames.value(from.getText()))) {
                to.writeString("{{" + put(values, name, JsonText.quoted(from.getText())) + "}}");
            } else if (token.isNumeric() && named) {
                to.writeString("{{" + put(values, name, from.getText()) + "}}");
            } else {
                to.copyCurrentEventExact(from);
            }
        }
    }

    /** One more of the name has a number behind it, unless it is the same. */
    private static String put(Map<String, String> values, String name, String value) {
        String base = name.isEmpty() || name.contains("}") ? "value" : name;
        String hole = base;
        for (int more = 2; values.containsKey(hole) && !value.equals(values.get(hole)); more++) {
            hole = base + more;
        }
        values.put(hole, value);
        return hole;
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
