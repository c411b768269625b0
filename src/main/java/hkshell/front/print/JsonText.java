package hkshell.front.print;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import hkshell.engine.Doc;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A {@link Doc} as one line of JSON. */
public final class JsonText {
    private JsonText() {}

    public static String of(Doc doc) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            doc.accept(new Writer(json));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Sanitize.json(text.toString());
    }

    /** The object that goes to stderr with {@code --json}. */
    public static String of(Problem problem) {
        Doc.Obj error = Doc.obj()
                .with("code", problem.code())
                .with("message", problem.sentence())
                .with("hint", problem.hint());
        return of(Doc.obj().with("error", error));
    }

    private record Writer(JsonGenerator json) implements Doc.Visitor<Void> {
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
