package hkshell.domain.request.saved;

import hkshell.domain.request.Item;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.RequestLineParser;
import hkshell.domain.request.SecretNames;
import hkshell.domain.request.TargetParts;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request line as a {@code .http} text for an editor, and the way back. No secret is in the text; what was not written is
 * in the line again afterwards, and what was not changed is spelled as before.
 */
public final class EditedText {
    private static final String NAME = "request";
    private static final String ABOUT = """
            # Save and leave the editor to take the request back. A value in {{braces}} is not written here:
            # leave it and it stays as it was, or put another in its place.
            """;

    private final HttpBlock written;
    private final RequestLine before;

    private EditedText(RequestLine before) {
        this.before = before;
        this.written = new HttpBlock(SavedText.of(NAME, before).text());
    }

    public static String of(RequestLine line) {
        String text = SavedText.of(NAME, line).text();
        return "### " + NAME + "\n" + ABOUT + text.substring(text.indexOf("# @name"));
    }

    /** The line that the text asks for; a problem has its place in the text, and names it. */
    public static Parsed<RequestLine> line(String text, RequestLine before) {
        return new EditedText(before).line(text.replace("\r\n", "\n"));
    }

    /** A saved request as a line of its own: variables of its fields are asked for. */
    public static Parsed<RequestLine> line(HttpBlock block) {
        return line(block.text(), new RequestLine(Optional.of("GET"), "/", List.of(), Optional.empty()));
    }

    private Parsed<RequestLine> line(String text) {
        List<HttpBlock> requests = HttpFile.parse(text).requests();
        if (requests.size() != 1) {
            return Parsed.bad(Problem.usage(
                    requests.isEmpty() ? "No request is left in the text." : "There are several requests in the text.",
                    "one goes into the line"));
        }
        HttpBlock now = requests.get(0);
        return head(now)
                .mapProblem(problem -> at(problem, lineOf(text, text.indexOf(firstLine(now)))))
                .then(head -> EditedBody.line(now.body(), written.body(), head)
                        .mapProblem(problem -> moved(problem, lineOf(text, text.lastIndexOf(now.body())) - 1)))
                .map(this::ordered);
    }

    /** Items stand where those of their name stood. */
    private RequestLine ordered(RequestLine line) {
        List<Item> items = new ArrayList<>(line.items());
        items.sort(Comparator.comparing(this::rank));
        return line.with(items);
    }

    private int rank(Item item) {
        for (int at = 0; at < before.items().size(); at++) {
            Item old = before.items().get(at);
            if (old.name().equals(item.name()) && old.isBody() == item.isBody()) {
                return at;
            }
        }
        return before.items().size();
    }

    /** The line but for its body, which is still the one of before. */
    private Parsed<RequestLine> head(HttpBlock now) {
        boolean same = now.target().equals(written.target());
        if (!same && now.target().indexOf(' ') >= 0) {
            return Parsed.bad(Problem.usage(
                    "This is no request: a path has no blank, and nothing stands behind it.",
                    "METHOD PATH, such as GET /apps; %20 is a blank"));
        }
        List<String> words = new ArrayList<>(List.of(now.method().orElse("GET")));
        words.add(same ? before.target() : Braces.fill(now.target(), secrets(), false));
        for (String header : now.headers()) {
            int colon = header.indexOf(':');
            words.add(header.substring(0, colon).strip() + ":"
                    + header.substring(colon + 1).strip());
        }
        return RequestLineParser.parse(words).map(parsed -> {
            List<Item> items = new ArrayList<>(parsed.items());
            items.removeIf(item -> isWritten(item));
            before.items().stream().filter(item -> stays(item, same, parsed)).forEach(items::add);
            boolean typed = now.method().equals(written.method());
            return new RequestLine(
                    typed ? before.typedMethod() : parsed.typedMethod(), parsed.target(), items, before.data());
        });
    }

    /** The type that stands in the text for other programs alone. */
    private boolean isWritten(Item item) {
        return item instanceof Item.HeaderLine header
                && header.name().equalsIgnoreCase("Content-Type")
                && header.text().equals("application/json")
                && before.items().stream().noneMatch(other -> isHeader(other, "Content-Type"));
    }

    private static boolean stays(Item item, boolean sameTarget, RequestLine parsed) {
        if (item instanceof Item.Query) {
            return sameTarget;
        }
        boolean secret = item instanceof Item.HeaderLine && SecretNames.header(item.name());
        return item.isBody() || secret && parsed.items().stream().noneMatch(other -> isHeader(other, item.name()));
    }

    private static boolean isHeader(Item item, String name) {
        return item instanceof Item.HeaderLine && item.name().equalsIgnoreCase(name);
    }

    /** What the variables of the target stand for. */
    private Map<String, String> secrets() {
        Map<String, String> values = new HashMap<>();
        TargetParts parts = TargetParts.of(before.target());
        for (String pair : parts.pairs()) {
            int equals = pair.indexOf('=');
            values.put(pair.substring(0, Math.max(0, equals)), pair.substring(equals + 1));
        }
        for (Item item : before.items()) {
            if (item instanceof Item.Query query) {
                values.put(query.name(), SavedText.Writer.encoded(query.text()));
            }
        }
        return values;
    }

    private static String firstLine(HttpBlock block) {
        return block.requestLine().orElse("").split("[?&]", 2)[0];
    }

    private static int lineOf(String text, int offset) {
        return EditedBody.place(text, Math.max(0, offset)).line();
    }

    private static Problem at(Problem problem, int line) {
        return new Problem(
                problem.kind(),
                problem.code(),
                "Line " + line + ": " + problem.sentence(),
                problem.hint(),
                new Place(line, 1));
    }

    private static Problem moved(Problem problem, int lines) {
        if (problem.place().isEmpty()) {
            return problem;
        }
        Place in = problem.place().get();
        Place place = new Place(in.line() + lines, in.column());
        String sentence = problem.sentence().replace(EditedBody.words(in), EditedBody.words(place));
        return new Problem(problem.kind(), problem.code(), sentence, problem.hint(), place);
    }
}
