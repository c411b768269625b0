package hkshell.domain.request.saved;

import hkshell.domain.request.Item;
import hkshell.domain.request.Origin;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.RequestLineParser;
import hkshell.domain.request.Source;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    private final String text;
    private final HttpBlock written;
    private final RequestLine before;
    private final Origin api;
    private final Map<String, String> ofTarget;
    private final Map<String, String> ofHeaders;

    private EditedText(RequestLine before, Origin api) {
        SavedText.Writer writer = new SavedText.Writer(before, true);
        this.text = writer.write(NAME).text();
        this.written = new HttpBlock(text);
        this.before = before;
        this.api = api;
        this.ofTarget = writer.ofTarget();
        this.ofHeaders = writer.ofHeaders();
    }

    public static String of(RequestLine line) {
        String text = new EditedText(line, Origin.HEROKU).text;
        return "### " + NAME + "\n" + ABOUT + text.substring(text.indexOf("# @name"));
    }

    /**
     * The line that the text asks for; a problem has its place in the text, and names it.
     *
     * @param api where a path without a host leads
     */
    public static Parsed<RequestLine> line(String text, RequestLine before, Origin api) {
        return new EditedText(before, api).line(text.replace("\r\n", "\n"));
    }

    /** A saved request as a line of its own: variables of its fields are asked for. */
    public static Parsed<RequestLine> line(HttpBlock block) {
        return line(block.text(), new RequestLine(Optional.of("GET"), "/", List.of(), Optional.empty()), Origin.HEROKU);
    }

    private Parsed<RequestLine> line(String text) {
        List<HttpBlock> requests = HttpFile.parse(text).requests();
        if (requests.size() != 1) {
            return Parsed.bad(Problem.usage(
                    requests.isEmpty() ? "No request is left in the text." : "There are several requests in the text.",
                    "one goes into the line"));
        }
        HttpBlock now = requests.get(0);
        return HttpCheck.of(now)
                .then(this::staying)
                .then(this::head)
                .mapProblem(problem -> at(problem, lineOf(text, text.indexOf(firstLine(now)))))
                .then(head -> EditedBody.line(now.body(), written.body(), head)
                        .mapProblem(problem -> moved(problem, lineOf(text, text.lastIndexOf(now.body())) - 1)))
                .map(this::ordered);
    }

    /** The request, when nothing that is not written in it would go to another host than before. */
    private Parsed<HttpBlock> staying(HttpBlock now) {
        Set<String> along = Braces.of(now.target());
        along.retainAll(ofTarget.keySet());
        Set<String> more = Braces.of(String.join("\n", now.headers()));
        more.retainAll(ofHeaders.keySet());
        along.addAll(more);
        more = Braces.of(now.body());
        more.retainAll(hiddenInBody());
        along.addAll(more);
        if (along.isEmpty() || leadsTo(target(now)).equals(leadsTo(before.target()))) {
            return Parsed.good(now);
        }
        String names = "{{" + Sanitize.line(String.join("}}, {{", along)) + "}}";
        return Parsed.bad(Problem.usage(
                "This leads to another host than before, and no hidden value goes along: " + names + ".",
                "take it out, or put a value in its place"));
    }

    /** What a variable of the body stands for, but for what is asked when it is sent. */
    private Set<String> hiddenInBody() {
        Set<String> names = Braces.of(written.body());
        for (Item item : before.items()) {
            if (item instanceof Item.Field field && field.value() instanceof Source.Asked) {
                names.remove(field.name());
            }
        }
        return names;
    }

    private boolean isSame(HttpBlock now) {
        return now.target().equals(written.target());
    }

    private String target(HttpBlock now) {
        return isSame(now) ? before.target() : Braces.fill(now.target(), ofTarget, false);
    }

    /** Empty for an address that is none. */
    private Optional<Origin> leadsTo(String target) {
        int scheme = target.startsWith("/") ? -1 : target.indexOf("://");
        if (scheme < 0) {
            return Optional.of(api);
        }
        String[] parts = target.substring(scheme + 3).split("[/?#]", 2);
        try {
            URI uri = new URI(target.substring(0, scheme + 3) + parts[0]);
            return uri.getHost() == null ? Optional.empty() : Optional.of(Origin.of(uri));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
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
        List<String> words = new ArrayList<>(List.of(now.method().orElse("GET")));
        words.add(target(now));
        for (String header : now.headers()) {
            Set<String> left = Braces.of(header);
            left.removeAll(ofHeaders.keySet());
            left.removeAll(Braces.of(String.join("\n", written.headers())));
            if (!left.isEmpty()) {
                return Parsed.bad(EditedBody.unknown(left.iterator().next()));
            }
            words.add(HttpBlock.word(Braces.fill(header, ofHeaders, false)));
        }
        return RequestLineParser.parse(words).then(HttpCheck::headed).map(parsed -> {
            List<Item> items = new ArrayList<>(parsed.items());
            items.removeIf(this::isWritten);
            before.items().stream()
                    .filter(item -> item.isBody() || item instanceof Item.Query && isSame(now))
                    .forEach(items::add);
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

    private static boolean isHeader(Item item, String name) {
        return item instanceof Item.HeaderLine && item.name().equalsIgnoreCase(name);
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
