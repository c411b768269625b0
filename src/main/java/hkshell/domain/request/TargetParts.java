package hkshell.domain.request;

import hkshell.domain.catalog.PathPart;
import hkshell.kit.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can be changed of a line's target: the values in its path, and the pairs of its query.
 *
 * @param path up to the question mark
 * @param pairs of the query, as they are spelled there
 */
public record TargetParts(String path, List<String> pairs) {
    public TargetParts {
        pairs = List.copyOf(pairs);
    }

    /**
     * A value in a path, such as the app's name in {@code /apps/example}.
     *
     * @param name after the list that it is in
     * @param segment its place in the path, counted between slashes
     */
    public record Value(String name, String value, int segment) {}

    public static TargetParts of(String target) {
        int question = target.indexOf('?');
        return question < 0
                ? new TargetParts(target, List.of())
                : new TargetParts(
                        target.substring(0, question),
                        List.of(target.substring(question + 1).split("&", -1)));
    }

    public String target() {
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    /** Each segment behind a list's name; a list has a name in the plural. */
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        String[] segments = path.split("/", -1);
        boolean whole = path.contains("://");
        for (int at = whole ? 4 : 2; at < segments.length; at++) {
            String list = segments[at - 1];
            boolean isValue = list.endsWith("s") && list.length() > 2 && !segments[at].isEmpty();
            boolean listIsValue =
                    !values.isEmpty() && values.get(values.size() - 1).segment() == at - 1;
            if (isValue && !listIsValue) {
                values.add(new Value(list.substring(0, list.length() - 1), segments[at], at));
            }
        }
        return values;
    }

    /** The path before a segment, its slash included. */
    public String upTo(int segment) {
        String[] segments = path.split("/", -1);
        return String.join("/", List.of(segments).subList(0, segment)) + "/";
    }

    public TargetParts withValue(int segment, String value) {
        String[] segments = path.split("/", -1);
        segments[segment] = value.replace("/", "%2F").replace("?", "%3F").replace("#", "%23");
        return new TargetParts(String.join("/", segments), pairs);
    }

    /** A pair's name and value, as the server reads them. */
    public Item.Query pair(int index) {
        String pair = pairs.get(index);
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        return new Item.Query(PathPart.decoded(name), PathPart.decoded(value), Place.at(0));
    }

    /** Another pair in the place of one, or none. */
    public TargetParts withPair(int index, Optional<Item.Query> other) {
        List<String> all = new ArrayList<>(pairs);
        if (other.isPresent()) {
            all.set(index, Target.pair(other.get()));
        } else {
            all.remove(index);
        }
        return new TargetParts(path, all);
    }
}
