package hkshell.domain.request.saved;

import hkshell.domain.request.Item;
import hkshell.domain.request.JsonCheck;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.Source;
import hkshell.domain.request.json.BodyItems;
import hkshell.domain.request.json.HoledJson;
import hkshell.domain.request.json.IndentedJson;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The body of a request line as a text of many lines, and the way back into the line. Secrets, and what is asked for, are
 * variables in the text; who leaves them there keeps what they stand for.
 */
public final class EditedBody {
    private static final String WHOLE = "body";

    private EditedBody() {}

    /** Empty for no body. One that is not JSON is given as it is: for a screen, not for a file. */
    public static String text(RequestLine line) {
        if (line.data().orElse(null) instanceof Source.Given given
                && HoledJson.of(given.text(), line.target()).isEmpty()) {
            return given.text();
        }
        return new HttpBlock(SavedText.of(WHOLE, line).text()).body();
    }

    /** The line with that text as its body; a problem has its place in the text. */
    public static Parsed<RequestLine> line(String text, RequestLine before) {
        return line(text, text(before), before);
    }

    /** @param written the body's text before it was edited */
    static Parsed<RequestLine> line(String text, String written, RequestLine before) {
        String body = text.strip();
        if (body.equals(written.strip())) {
            return Parsed.good(before);
        }
        RequestLine bare = withoutBody(before);
        if (body.isEmpty()) {
            return Parsed.good(bare);
        }
        if (isHole(body, WHOLE) && before.data().isPresent()) {
            return Parsed.good(bare.withData(before.data()));
        }
        if (body.startsWith("< ")) {
            return Parsed.good(
                    bare.withData(Optional.of(Source.file(body.substring(2).strip()))));
        }
        if (!isJson(before)) {
            return Parsed.good(bare.withData(Optional.of(new Source.Given(body))));
        }
        Optional<JsonCheck.Fault> fault = JsonCheck.of(text);
        return fault.isPresent() ? Parsed.bad(wrong(fault.get(), text)) : json(text, bare, before);
    }

    private static Parsed<RequestLine> json(String text, RequestLine bare, RequestLine before) {
        Optional<List<Item>> fields = before.data().isEmpty() ? BodyItems.of(text, before) : Optional.empty();
        if (fields.isPresent()) {
            List<Item> all = new ArrayList<>(bare.items());
            all.addAll(fields.get());
            return Parsed.good(bare.with(all));
        }
        String filled = text;
        if (before.data().orElse(null) instanceof Source.Given given) {
            filled = HoledJson.of(given.text(), before.target())
                    .map(holed -> holed.filled(text))
                    .orElse(text);
        }
        Set<String> left = Braces.of(filled);
        left.removeAll(Braces.of(given(before)));
        return left.isEmpty()
                ? Parsed.good(bare.withData(Optional.of(new Source.Given(IndentedJson.oneLine(filled)))))
                : Parsed.bad(unknown(left.iterator().next(), text));
    }

    private static String given(RequestLine line) {
        return line.data().orElse(null) instanceof Source.Given given ? given.text() : "";
    }

    private static RequestLine withoutBody(RequestLine line) {
        return line.with(line.items().stream().filter(item -> !item.isBody()).toList())
                .withData(Optional.empty());
    }

    private static boolean isHole(String body, String name) {
        String hole = "{{" + name + "}}";
        return body.equals(hole) || body.equals('"' + hole + '"');
    }

    /** Whether nothing says that it is another type. */
    private static boolean isJson(RequestLine line) {
        return line.items().stream()
                .filter(item -> item instanceof Item.HeaderLine && item.name().equalsIgnoreCase("Content-Type"))
                .allMatch(item -> ((Item.HeaderLine) item).text().contains("json"));
    }

    private static Problem wrong(JsonCheck.Fault fault, String text) {
        Place place = place(text, fault.offset());
        String sentence = fault.early() ? "The JSON ends too early" : "This is not JSON";
        return Problem.usage(sentence + ": " + words(place) + ".", "JSON puts names and texts in double quotes")
                .at(place);
    }

    private static Problem unknown(String hole, String text) {
        Place place = place(text, Math.max(0, text.indexOf("{{" + hole)));
        Problem problem = unknown(hole);
        String sentence = problem.sentence().replace("}}.", "}}: " + words(place) + ".");
        return problem.saying(sentence).at(place);
    }

    static Problem unknown(String hole) {
        return Problem.usage("Nothing stands for {{" + Sanitize.line(hole) + "}}.", "put the value there");
    }

    static String words(Place place) {
        return "line " + place.line() + ", column " + place.column();
    }

    static Place place(String text, int offset) {
        int line = 1;
        int begin = 0;
        for (int at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', begin)) {
            line++;
            begin = at + 1;
        }
        return new Place(line, offset - begin + 1);
    }
}
