package hkshell.sandbox;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON as the API writes it, indented, and as it is sent to it. */
interface Json {
    void write(JsonGenerator json) throws IOException;

    /** The bytes of what a writer writes. */
    static byte[] bytes(Json writer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Separators spacing = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter(spacing);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        pretty.indentObjectsWith(lines);
        pretty.indentArraysWith(lines);
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes, JsonEncoding.UTF8)) {
            json.setPrettyPrinter(pretty);
            writer.write(json);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /**
     * The simple fields of an object, null as empty; what has members is left out.
     *
     * @throws IOException when it is no JSON object
     */
    static Map<String, Optional<String>> fields(byte[] body) throws IOException {
        Map<String, Optional<String>> fields = new LinkedHashMap<>();
        try (JsonParser json = new JsonFactory().createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (value.isStructStart()) {
                    json.skipChildren();
                } else {
                    fields.put(name, value == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(json.getText()));
                }
            }
        }
        return fields;
    }

    /** The texts of a list among an object's fields. */
    static List<String> texts(byte[] body, String field) throws IOException {
        List<String> texts = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(body)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = json.currentName().equals(field);
                if (json.nextToken() == JsonToken.START_ARRAY && wanted) {
                    while (json.nextToken() == JsonToken.VALUE_STRING) {
                        texts.add(json.getText());
                    }
                    return texts;
                }
                json.skipChildren();
            }
        }
        return texts;
    }
}
