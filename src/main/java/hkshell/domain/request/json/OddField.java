package hkshell.domain.request.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hkshell.domain.catalog.Catalog;
import hkshell.domain.catalog.ItemField;
import hkshell.domain.request.Request;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A field of a request's body that is of another kind than the API wants, such as the text {@code "true"} where it wants
 * {@code true}.
 *
 * @param given in few words, such as {@code text}
 * @param wanted likewise, such as {@code true or false}
 * @param item how the line spells what is wanted, such as {@code maintenance:=true}
 */
public record OddField(String name, String given, String wanted, String item) {

    /** Those of a call that the catalog knows; what is empty or null is never odd. */
    public static List<OddField> of(Request request, Catalog catalog, URI api) {
        String url = request.uri().toString();
        if (request.body().isEmpty() || !url.startsWith(api + "/")) {
            return List.of();
        }
        String path = url.substring(api.toString().length()).split("\\?", 2)[0];
        return catalog.matching(request.method(), path)
                .map(call -> of(request, call.fields()))
                .orElse(List.of());
    }

    private static List<OddField> of(Request request, List<ItemField> fields) {
        try {
            JsonNode body = new ObjectMapper().readTree(request.body().bytes());
            List<OddField> odd = new ArrayList<>();
            for (ItemField field : fields) {
                of(field, body.path(field.name())).ifPresent(odd::add);
            }
            return odd;
        } catch (IOException notJson) {
            return List.of();
        }
    }

    private static Optional<OddField> of(ItemField field, JsonNode value) {
        String given = kind(value);
        String wanted = switch (field.type()) {
            case "boolean" -> "true or false";
            case "integer", "number" -> "a number";
            case "array" -> "a list";
            case "object" -> "an object";
            // A text is also what a field is taken for whose kind nothing says.
            default -> given;
        };
        return given.isEmpty() || given.equals(wanted)
                ? Optional.empty()
                : Optional.of(
                        new OddField(field.name(), given, wanted, field.name() + ":=" + example(field.type(), value)));
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "text";
            case BOOLEAN -> "true or false";
            case NUMBER -> "a number";
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            default -> "";
        };
    }

    private static String example(String type, JsonNode value) {
        return switch (type) {
            case "boolean" -> value.asText().equals("false") ? "false" : "true";
            case "array" -> "[...]";
            case "object" -> "{...}";
            default -> "NUMBER";
        };
    }

    /** Such as {@code text; the API wants true or false, maintenance:=true}. */
    public String words() {
        return given + "; the API wants " + wanted + ", " + item;
    }

    /** Such as {@code API wants true or false (:=)}. */
    public String brief() {
        return "API wants " + wanted + " (:=)";
    }
}
