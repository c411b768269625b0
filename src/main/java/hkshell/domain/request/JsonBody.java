package hkshell.domain.request;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The body items of a line -> one JSON object, fields in the order of the line, JSON values as they were spelled. */
final class JsonBody {

    /** One field, ready to write. */
    private record Pair(String name, String value, boolean raw) {}

    private JsonBody() {}

    static Parsed<Body> of(List<Item> items, Resolved resolved) {
        List<Pair> pairs = new ArrayList<>();
        boolean hidden = false;
        for (Item item : items) {
            if (!item.isBody()) {
                continue;
            }
            Parsed<Pair> pair = pair(item, resolved);
            if (pair.problem().isPresent()) {
                return Parsed.bad(pair.problem().get());
            }
            pair.value().ifPresent(pairs::add);
            hidden |= item instanceof Item.Field field && !field.value().isGiven();
        }
        byte[] bytes = write(pairs);
        return Parsed.good(hidden ? Body.hidden(bytes) : Body.of(bytes));
    }

    private static Parsed<Pair> pair(Item item, Resolved resolved) {
        if (item instanceof Item.Json json) {
            return text(resolved.of(json.value()), item).then(value -> checked(json, value));
        }
        Item.Field field = (Item.Field) item;
        return text(resolved.of(field.value()), item).map(value -> new Pair(item.name(), value, false));
    }

    /** Given JSON was checked as it was parsed; a file's is checked here. */
    private static Parsed<Pair> checked(Item.Json json, String value) {
        Optional<JsonCheck.Fault> fault = JsonCheck.of(value);
        return fault.isEmpty()
                ? Parsed.good(new Pair(json.name(), value.strip(), true))
                : Parsed.bad(fault.get().problem("The value of " + json.name()).at(json.where()));
    }

    private static Parsed<String> text(Body value, Item item) {
        try {
            return Parsed.good(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value.bytes()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Parsed.bad(Problem.usage(
                            "The value of " + Sanitize.line(item.name()) + " is not UTF-8 text.",
                            "JSON holds text only; -d @FILE sends a file as it is")
                    .at(item.where()));
        }
    }

    private static byte[] write(List<Pair> pairs) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            for (Pair pair : pairs) {
                json.writeFieldName(pair.name());
                if (pair.raw()) {
                    json.writeRawValue(pair.value());
                } else {
                    json.writeString(pair.value());
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
