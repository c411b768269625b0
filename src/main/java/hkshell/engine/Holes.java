package hkshell.engine;

import hkshell.domain.catalog.PathPart;
import hkshell.domain.catalog.PathPattern;
import hkshell.domain.catalog.Sighting;
import hkshell.domain.request.Item;
import hkshell.domain.request.RequestLine;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The named holes of a line's path, such as {@code /apps/{app}/dynos}, and what fills them: an item {@code app==NAME} of the
 * line, else what was called or shown last in this run, else the setting {@code holes.app}, else a question.
 *
 * @param line with those holes filled whose values are known, and without the items that fill them
 * @param filled in the path's order
 * @param open the names of those that nothing fills
 */
public record Holes(RequestLine line, List<Filled> filled, List<String> open) {
    /** Of the names of settings. */
    public static final String SETTING = "holes.";

    private static final int MOST_CHOICES = 50;

    public Holes {
        filled = List.copyOf(filled);
        open = List.copyOf(open);
    }

    /**
     * One that is filled.
     *
     * @param from in few words
     */
    public record Filled(String hole, String value, String from) {}

    /** Nobody is asked. */
    public static Holes of(RequestLine line, Session session) {
        List<String> holes =
                line.target().startsWith("/") ? PathPattern.of(line.target()).holes() : List.of();
        List<Filled> filled = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String hole : holes) {
            Optional<Filled> value = typed(line, hole).or(() -> known(hole, session));
            value.ifPresentOrElse(filled::add, () -> open.add(hole));
        }
        return new Holes(filledIn(line, holes, filled), filled, open);
    }

    private static Optional<Filled> typed(RequestLine line, String hole) {
        for (Item item : line.items()) {
            if (item instanceof Item.Query query && query.name().equals(hole)) {
                return Optional.of(new Filled(hole, query.text(), "from the line"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Filled> known(String hole, Session session) {
        Optional<Sighting> last = session.guide().seen().last(hole);
        return last.map(seen -> new Filled(hole, seen.name(), seen.words()))
                .or(() -> session.settings()
                        .get(SETTING + hole)
                        .map(value -> new Filled(hole, value, "from setting " + SETTING + hole)));
    }

    private static RequestLine filledIn(RequestLine line, List<String> holes, List<Filled> filled) {
        if (holes.isEmpty()) {
            return line;
        }
        Map<String, String> values = new HashMap<>();
        filled.forEach(one -> values.put(one.hole(), one.value()));
        int question = line.target().indexOf('?');
        String query = question < 0 ? "" : line.target().substring(question);
        List<Item> items = new ArrayList<>(line.items());
        items.removeIf(item -> item instanceof Item.Query && holes.contains(item.name()));
        String path = PathPattern.of(line.target()).fill(values).toString();
        return new RequestLine(line.typedMethod(), path + query, items, line.data());
    }

    /** All filled: what is open is asked, of a person who chooses among the names that were seen. */
    public static Parsed<Holes> all(RequestLine line, Session session, Ask ask) {
        Holes now = of(line, session);
        Optional<Problem> wrong = now.wrong();
        if (wrong.isPresent()) {
            return Parsed.bad(wrong.get());
        }
        if (now.open.isEmpty()) {
            return Parsed.good(now);
        }
        String hole = now.open.get(0);
        if (!ask.person()) {
            return Parsed.bad(Problem.usage(
                    "Nothing says what stands for {" + hole + "} in the path.",
                    "add " + hole + "==NAME, or write the name in its place"));
        }
        return asked(hole, session, ask)
                .then(value -> PathPart.isOne(value)
                        ? all(now.with(hole, value), session, ask)
                                .map(rest -> rest.saying(new Filled(hole, value, "as you said")))
                        : Parsed.bad(Problem.cancelled()));
    }

    /** What is known of a hole and can be no part of a path, such as nothing. */
    public Optional<Problem> wrong() {
        return filled.stream()
                .filter(one -> !PathPart.isOne(one.value()))
                .map(one -> Problem.usage(
                        "'" + Sanitize.line(one.value()) + "' cannot stand in a path for {" + one.hole() + "}.",
                        "give another " + one.hole()))
                .findFirst();
    }

    /** The question for one name, of a person who chooses among those that were seen. */
    public static Parsed<String> asked(String hole, Session session, Ask ask) {
        List<String> names = session.guide().seen().of(hole).stream()
                .map(Sighting::name)
                .limit(MOST_CHOICES)
                .toList();
        String shown = Sanitize.line(hole);
        if (names.isEmpty()) {
            return ask.text("Which " + shown, "");
        }
        List<String> choices = new ArrayList<>(names);
        choices.add("another " + shown);
        return ask.choice("Which " + shown + "?", choices)
                .then(at -> at < names.size() ? Parsed.good(names.get(at)) : ask.text("Which " + shown, ""));
    }

    /** The line with that hole filled. */
    private RequestLine with(String hole, String value) {
        return filledIn(line, List.of(hole), List.of(new Filled(hole, value, "")));
    }

    private Holes saying(Filled one) {
        List<Filled> more = new ArrayList<>(filled);
        more.add(one);
        return new Holes(line, more, open);
    }
}
