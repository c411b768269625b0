package hkshell.domain.request.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import hkshell.domain.request.Body;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** JSON with a value a line, two blanks a level, as the API itself spells it. */
final class PrettyJson {
    private PrettyJson() {}

    /** What is no JSON stays as it is. */
    static Body of(Body json) {
        ByteArrayOutputStream pretty = new ByteArrayOutputStream(json.size() * 2 + 16);
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentArraysWith(lines);
        printer.indentObjectsWith(lines);
        JsonFactory factory = JsonTreeReader.factory();
        try (JsonParser from = factory.createParser(json.stream());
                JsonGenerator to = factory.createGenerator(pretty).setPrettyPrinter(printer)) {
            while (from.nextToken() != null) {
                if (from.currentToken().isNumeric()) {
                    to.writeNumber(from.getText());
                } else {
                    to.copyCurrentEvent(from);
                }
            }
        } catch (IOException notJson) {
            return json;
        }
        return Body.owned(pretty.toByteArray());
    }
}
