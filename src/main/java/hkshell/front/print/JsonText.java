package hkshell.front.print;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hkshell.engine.Doc;
import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A {@link Doc} as one line of JSON. */
public final class JsonText {
    private JsonText() {}

    public static String of(Doc doc) {
        StringWriter text = new StringWriter();
        write(doc, text);
        return text.toString();
    }

    /** The same and a line end, piece by piece, so that a long document never stands in memory whole. */
    static void print(Doc doc, PrintStream out) {
        write(doc, new OutputStreamWriter(out, StandardCharsets.UTF_8));
        out.println();
    }

    private static void write(Doc doc, Writer to) {
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(new Harmless(to))
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)) {
            doc.accept(new Steps(json));
            json.flush();
            to.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Lets nothing through that a terminal would act on. */
    static final class Harmless extends FilterWriter {
        Harmless(Writer to) {
            super(to);
        }

        @Override
        public void write(char[] text, int from, int count) throws IOException {
            out.write(Sanitize.json(new String(text, from, count)));
        }

        @Override
        public void write(String text, int from, int count) throws IOException {
            out.write(Sanitize.json(text.substring(from, from + count)));
        }

        @Override
        public void write(int c) throws IOException {
            out.write(Sanitize.json(String.valueOf((char) c)));
        }
    }

    /** The object that goes to stderr with {@code --json}. */
    public static String of(Problem problem) {
        Doc.Obj error = Doc.obj()
                .with("code", problem.code())
                .with("message", problem.sentence())
                .with("hint", problem.hint());
        return of(Doc.obj()
                .with(
                        "error",
                        problem.place()
                                .map(is -> error.with("place", place(is)))
                                .orElse(error)));
    }

    /** The offset is the column counted from 0. */
    private static Doc.Obj place(Place place) {
        return Doc.obj()
                .with("line", place.line())
                .with("column", place.column())
                .with("offset", place.offset());
    }

    private record Steps(JsonGenerator json) implements Doc.Visitor<Void> {
        @Override
        public Void text(String value) {
            return write(() -> json.writeString(value));
        }

        @Override
        public Void num(long value) {
            return write(() -> json.writeNumber(value));
        }

        @Override
        public Void bool(boolean value) {
            return write(() -> json.writeBoolean(value));
        }

        @Override
        public Void nothing() {
            return write(json::writeNull);
        }

        @Override
        public Void arr(List<Doc> items) {
            write(json::writeStartArray);
            items.forEach(item -> item.accept(this));
            return write(json::writeEndArray);
        }

        @Override
        public Void obj(Map<String, Doc> fields) {
            write(json::writeStartObject);
            fields.forEach((name, value) -> {
                write(() -> json.writeFieldName(name));
                value.accept(this);
            });
            return write(json::writeEndObject);
        }

        private static Void write(Step step) {
            try {
                step.run();
            } catch (IOException impossible) {
                // The generator writes to memory.
                throw new UncheckedIOException(impossible);
            }
            return null;
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
