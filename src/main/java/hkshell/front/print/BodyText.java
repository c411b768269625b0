package hkshell.front.print;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import hkshell.domain.request.Body;
import hkshell.domain.request.Response;
import hkshell.engine.Doc;
import hkshell.kit.text.Sanitize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The body of an answer on stdout: a pipe gets the bytes that came, a terminal gets lines that cannot drive it. */
final class BodyText {
    private BodyText() {}

    static void print(Body body, boolean terminal, PrintStream out) {
        byte[] bytes = body.bytes();
        if (bytes.length == 0) {
            return;
        }
        if (!terminal) {
            out.write(bytes, 0, bytes.length);
            if (bytes[bytes.length - 1] != '\n') {
                out.println();
            }
            return;
        }
        // What ends the last line begins no other.
        String text = body.text();
        for (String line : (text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1)) {
            out.println(Sanitize.line(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line));
        }
    }

    /** The body as exactly one line of JSON: the server's own when it is JSON, else its status and text. */
    static String oneLine(Response response) {
        return compact(response.body().bytes())
                .orElseGet(() -> JsonText.of(Doc.obj()
                        .with("status", response.status())
                        .with("text", response.body().text())));
    }

    /** The same JSON without white space between its tokens; numbers keep their spelling. */
    private static Optional<String> compact(byte[] bytes) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(bytes.length);
        JsonFactory json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .build())
                .build();
        int values = 0;
        try (JsonParser parser = json.createParser(bytes);
                JsonGenerator generator = json.createGenerator(line)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                // A value has ended when the parser is outside of all others again.
                values += parser.getParsingContext().inRoot() ? 1 : 0;
                if (token.isNumeric()) {
                    generator.writeNumber(parser.getText());
                } else {
                    generator.copyCurrentEvent(parser);
                }
            }
        } catch (IOException notJson) {
            return Optional.empty();
        }
        return values == 1 ? Optional.of(line.toString(StandardCharsets.UTF_8)) : Optional.empty();
    }
}
