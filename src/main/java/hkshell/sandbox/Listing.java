package hkshell.sandbox;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A list that the API gives out in parts: at most 200 things unless the call's {@code Range} says otherwise, the rest by
 * {@code Next-Range}.
 *
 * @param attributes by which it can be cut, the first when the call names none
 */
record Listing<T>(List<T> things, Map<String, Function<T, String>> attributes, Answer.Writer<T> writer) {

    static <T> Listing<T> of(
            List<T> things, Function<T, String> id, Function<T, String> name, Answer.Writer<T> writer) {
        Map<String, Function<T, String>> attributes = new LinkedHashMap<>();
        attributes.put("id", id);
        attributes.put("name", name);
        return new Listing<>(things, attributes, writer);
    }

    /** Without a Range, what fits into one answer keeps the order it has. */
    Answer answer(Incoming call) throws IOException {
        Optional<String> header = call.header("Range");
        if (header.isEmpty() && things.size() <= Range.USUAL) {
            return headed(Answer.list(things, writer), Range.ALL, attribute(Range.ALL), things);
        }
        Optional<Range> range = header.isPresent() ? Range.of(header.get()) : Optional.of(Range.ALL);
        Optional<Function<T, String>> attribute = range.map(is -> attributes.get(is.attribute()));
        return attribute.isPresent() ? part(range.get(), attribute.get()) : unsatisfiable();
    }

    private Answer part(Range range, Function<T, String> attribute) throws IOException {
        Comparator<T> order = Comparator.comparing(attribute);
        List<T> wanted = things.stream()
                .filter(thing -> range.holds(attribute.apply(thing)))
                .sorted(range.down() ? order.reversed() : order)
                .toList();
        List<T> part = wanted.subList(0, Math.min(range.max(), wanted.size()));
        Answer answer = headed(Answer.list(part, writer), range, attribute, part);
        return part.size() == wanted.size()
                ? answer
                : answer.as(206).with("Next-Range", range.next(attribute.apply(part.get(part.size() - 1))));
    }

    private Answer headed(Answer answer, Range range, Function<T, String> attribute, List<T> part) {
        Answer able = answer.with("Accept-Ranges", String.join(", ", attributes.keySet()));
        if (part.isEmpty()) {
            return able;
        }
        String first = attribute.apply(part.get(0));
        String last = attribute.apply(part.get(part.size() - 1));
        return able.with("Content-Range", range.attribute() + " " + first + ".." + last);
    }

    private Function<T, String> attribute(Range range) {
        return Objects.requireNonNull(attributes.get(range.attribute()));
    }

    private Answer unsatisfiable() throws IOException {
        return Answer.error(
                416,
                "requested_range_not_satisfiable",
                "This list is cut by " + String.join(" or ", attributes.keySet()) + ": id ..; max=200");
    }
}
