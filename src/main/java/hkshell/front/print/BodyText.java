package hkshell.front.print;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import hkshell.domain.request.Body;
import hkshell.domain.request.BodyForm;
import hkshell.domain.request.Response;
import hkshell.engine.Doc;
import hkshell.kit.text.Sanitize;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The body of an answer on stdout: a pipe gets the bytes that came, a terminal gets lines that cannot drive it. */
final class BodyText {
    private static final int PIECE = 1 << 13;
    private static final int LONGEST = 1 << 16;

    private BodyText() {}

    /** @param charset of the body; a pipe gets the bytes whatever it is */
    static void print(Body body, Charset charset, boolean terminal, PrintStream out) {
        try (InputStream bytes = body.stream()) {
            if (terminal) {
                lines(new InputStreamReader(bytes, charset), out);
            } else {
                bytes.transferTo(out);
                if (!body.isEmpty() && body.at(body.size() - 1) != '\n') {
                    out.println();
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** In pieces, so that a large one never stands in memory whole, be it one line. */
    private static void lines(Reader text, PrintStream out) throws IOException {
        char[] piece = new char[PIECE];
        StringBuilder line = new StringBuilder();
        boolean open = false;
        for (int got = text.read(piece); got >= 0; got = text.read(piece)) {
            for (int at = 0; at < got; at++) {
                if (piece[at] == '\n') {
                    boolean pair = line.length() > 0 && line.charAt(line.length() - 1) == '\r';
                    out.println(Sanitize.line(pair ? line.substring(0, line.length() - 1) : line.toString()));
                    line.setLength(0);
                    open = false;
                } else {
                    line.append(piece[at]);
                }
            }
            if (line.length() > LONGEST && !Character.isHighSurrogate(line.charAt(line.length() - 1))) {
                out.print(Sanitize.line(line.toString()));
                line.setLength(0);
                open = true;
            }
        }
        // What ends the last line begins no other.
        if (open || line.length() > 0) {
            out.println(Sanitize.line(line.toString()));
        }
    }

    /** The body as exactly one line of JSON: the server's own when it is JSON, else its status and what it says. */
    static void printLine(Response response, BodyForm form, boolean terminal, PrintStream out) {
        Body body = form.utf8(response.body());
        // Whether it is one value of JSON is known at its end, and nothing may have been printed by then.
        if (!compact(body, factory -> factory.createGenerator(OutputStream.nullOutputStream()))) {
            String line = JsonText.of(told(response.status(), body));
            out.println(terminal ? Sanitize.json(line) : line);
            return;
        }
        compact(
                body,
                factory -> terminal
                        ? factory.createGenerator(
                                new JsonText.Harmless(new OutputStreamWriter(out, StandardCharsets.UTF_8)))
                        : factory.createGenerator(out));
        out.println();
    }

    /** What is too large to be a string is told by its size. */
    private static Doc told(int status, Body body) {
        Doc.Obj doc = Doc.obj().with("status", status);
        if (body.isLarge()) {
            return doc.with("bytes", body.size());
        }
        return body.isBinary()
                ? doc.with("base64", Base64.getEncoder().encodeToString(body.bytes()))
                : doc.with("text", body.text());
    }

    /** Where JSON goes. */
    private interface Target {
        JsonGenerator of(JsonFactory factory) throws IOException;
    }

    /**
     * The same JSON without white space between its tokens; numbers keep their spelling. Whether it was one value; what
     * was written before the place where it is not stays.
     */
    private static boolean compact(Body body, Target target) {
        JsonFactory json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .build())
                .build();
        int values = 0;
        try (JsonParser parser = json.createParser(body.stream());
                JsonGenerator generator = target.of(json).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
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
            return false;
        }
        return values == 1;
    }
}
