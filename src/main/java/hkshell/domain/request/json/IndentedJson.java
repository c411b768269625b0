package hkshell.domain.request.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** JSON laid out for reading, its values as they were spelled: for a body on the screen, in an editor, in a saved file. */
public final class IndentedJson {
    private IndentedJson() {}

    /** The text as it is when it is not JSON. */
    public static String of(String json) {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indent);
        printer.indentArraysWith(indent);
        return copied(json, printer);
    }

    /** The way back: no more blanks than it needs. */
    public static String oneLine(String json) {
        return copied(json, null);
    }

    private static String copied(String json, @Nullable PrettyPrinter printer) {
        StringWriter text = new StringWriter();
        JsonFactory factory = new JsonFactory();
        try (JsonParser from = factory.createParser(json);
                JsonGenerator to = factory.createGenerator(text)) {
            if (printer != null) {
                to.setPrettyPrinter(printer);
            }
            while (from.nextToken() != null) {
                to.copyCurrentEventExact(from);
            }
        } catch (IOException notJson) {
            return json;
        }
        return text.toString();
    }
}
