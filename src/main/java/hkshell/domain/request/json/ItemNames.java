package hkshell.domain.request.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import hkshell.domain.request.Body;
import hkshell.domain.request.Header;
import hkshell.domain.request.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a request was made of, by name alone, as a request line spells it: {@code name=} for a text in the body, {@code
 * name:=} for any other JSON, {@code Header:} for a header that the person set, {@code -d} for a body without names.
 */
public final class ItemNames {
    /** A body that has no names, or more than anybody would type again. */
    public static final String WHOLE = "-d";

    private static final int MOST = 64;
    private static final int LARGEST = 1 << 20;

    private ItemNames() {}

    public static List<String> of(Request request) {
        List<String> names = new ArrayList<>();
        if (!request.body().isEmpty()) {
            names.addAll(ofBody(request.body()).orElse(List.of(WHOLE)));
        }
        for (Header header : request.headers()) {
            if (header.by() == Header.By.YOU) {
                names.add(header.name() + ":");
            }
        }
        return names;
    }

    /** Empty when it is not one whole object of which each field can be an item. */
    private static Optional<List<String>> ofBody(Body body) {
        if (body.size() > LARGEST) {
            return Optional.empty();
        }
        try (JsonParser parser = new JsonFactory().createParser(body.stream())) {
            Optional<List<String>> names =
                    parser.nextToken() == JsonToken.START_OBJECT ? fields(parser) : Optional.empty();
            return names.isPresent() && parser.nextToken() == null ? names : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<List<String>> fields(JsonParser parser) throws IOException {
        List<String> names = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
            parser.skipChildren();
            if (!isPlain(name) || names.size() == MOST) {
                return Optional.empty();
            }
            names.add(name + (text ? "=" : ":="));
        }
        return Optional.of(names);
    }

    /** Whether a line would read it back as the same name. */
    public static boolean isPlain(String name) {
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            if (c <= ' ' || c == 0x7f || "=:@\\[]\"'".indexOf(c) >= 0) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
