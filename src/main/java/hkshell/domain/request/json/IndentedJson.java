package hkshell.domain.request.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import hkshell.domain.request.Body;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;

/** JSON with a value a line, two blanks a level, as the API itself lays it out; its numbers stay as they were spelled. */
public final class IndentedJson {
    private IndentedJson() {}

    /** The body as it is when it is not JSON. */
    static Body of(Body json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.size() * 2 + 16);
        JsonFactory factory = JsonTreeReader.factory();
        try (JsonParser from = factory.createParser(json.stream());
                JsonGenerator to = factory.createGenerator(bytes).setPrettyPrinter(printer())) {
            copy(from, to);
        } catch (IOException notJson) {
            return json;
        }
        return Body.owned(bytes.toByteArray());
    }

    /** The text as it is when it is not JSON. */
    public static String of(String json) {
        StringWriter text = new StringWriter();
        JsonFactory factory = JsonTreeReader.factory();
        try (JsonParser from = factory.createParser(json);
                JsonGenerator to = factory.createGenerator(text).setPrettyPrinter(printer())) {
            copy(from, to);
        } catch (IOException notJson) {
            return json;
        }
        return text.toString();
    }

    /** The way back: no more blanks than it needs. */
    public static String oneLine(String json) {
        StringWriter text = new StringWriter();
        JsonFactory factory = JsonTreeReader.factory();
        try (JsonParser from = factory.createParser(json);
                JsonGenerator to = factory.createGenerator(text)) {
            copy(from, to);
        } catch (IOException notJson) {
            return json;
        }
        return text.toString();
    }

    private static PrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentArraysWith(lines);
        printer.indentObjectsWith(lines);
        return printer;
    }

    private static void copy(JsonParser from, JsonGenerator to) throws IOException {
        while (from.nextToken() != null) {
            if (from.currentToken().isNumeric()) {
                to.writeNumber(from.getText());
            } else {
                to.copyCurrentEvent(from);
            }
        }
    }
}
