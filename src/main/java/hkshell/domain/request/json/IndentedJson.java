package hkshell.domain.request.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;

/** JSON laid out for reading, its values as they were spelled: for a body on the screen, in an editor, in a saved file. */
public final class IndentedJson {
    private IndentedJson() {}

    /** The text as it is when it is not JSON. */
    public static String of(String json) {
        StringWriter text = new StringWriter();
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indent);
        printer.indentArraysWith(indent);
        JsonFactory factory = new JsonFactory();
        try (JsonParser from = factory.createParser(json);
                JsonGenerator to = factory.createGenerator(text).setPrettyPrinter(printer)) {
            while (from.nextToken() != null) {
                to.copyCurrentEventExact(from);
            }
        } catch (IOException notJson) {
            return json;
        }
        return text.toString();
    }
}
