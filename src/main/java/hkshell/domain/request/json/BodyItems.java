package hkshell.domain.request.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import hkshell.domain.request.Item;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.Source;
import hkshell.kit.problem.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A JSON object as the items of a line, {@code name=text} and {@code name:=json}: the way back from a saved text. */
public final class BodyItems {
    private static final Place NOWHERE = Place.at(0);

    private final String json;
    private final RequestLine before;
    private final List<Item> items = new ArrayList<>();

    private BodyItems(String json, RequestLine before) {
        this.json = json;
        this.before = before;
    }

    /** Empty for what is better one piece: no object, odd names, objects in it where no item was before. */
    public static Optional<List<Item>> of(String json, RequestLine before) {
        BodyItems read = new BodyItems(json, before);
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            return read.all(parser) ? Optional.of(read.items) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private boolean all(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (!ItemNames.isPlain(name) || token.isStructStart() && !before.hasBody()) {
                return false;
            }
            items.add(item(name, token, parser));
        }
        return !items.isEmpty();
    }

    private Item item(String name, JsonToken token, JsonParser parser) throws IOException {
        int from = (int) parser.currentTokenLocation().getCharOffset();
        if (token.isStructStart()) {
            parser.skipChildren();
            String spelled = json.substring(from, (int) parser.currentLocation().getCharOffset());
            return new Item.Json(name, new Source.Given(IndentedJson.oneLine(spelled)), NOWHERE);
        }
        String text = parser.getText();
        if (token != JsonToken.VALUE_STRING) {
            return new Item.Json(name, new Source.Given(text), NOWHERE);
        }
        if (text.startsWith("{{") && text.endsWith("}}")) {
            return hole(name, text.substring(2, text.length() - 2).strip());
        }
        // A line reads these as a file and as a question.
        boolean odd = text.startsWith("@") || text.equals("?");
        String spelled = json.substring(from, (int) parser.currentLocation().getCharOffset());
        return odd
                ? new Item.Json(name, new Source.Given(spelled), NOWHERE)
                : new Item.Field(name, new Source.Given(text), NOWHERE);
    }

    /** What the variable stood for, under the name that it has now; a new one is asked for. */
    private Item hole(String name, String hole) {
        for (Item item : before.items()) {
            if (item instanceof Item.Field field && field.name().equals(hole)) {
                return new Item.Field(name, field.value(), NOWHERE);
            }
            if (item instanceof Item.Json other && other.name().equals(hole)) {
                return new Item.Json(name, other.value(), NOWHERE);
            }
        }
        return new Item.Field(name, new Source.Asked(name), NOWHERE);
    }
}
