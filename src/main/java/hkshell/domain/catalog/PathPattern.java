package hkshell.domain.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path that may have named holes, such as {@code /apps/{app}/dynos}.
 *
 * @param parts what stands between the slashes
 */
public record PathPattern(List<String> parts) {

    public PathPattern {
        parts = List.copyOf(parts);
    }

    /** @param path begins with a slash; a query is left out */
    public static PathPattern of(String path) {
        int question = path.indexOf('?');
        String plain = question < 0 ? path : path.substring(0, question);
        List<String> parts = new ArrayList<>();
        int from = plain.startsWith("/") ? 1 : 0;
        for (int slash = plain.indexOf('/', from); slash >= 0; slash = plain.indexOf('/', from)) {
            parts.add(plain.substring(from, slash));
            from = slash + 1;
        }
        parts.add(plain.substring(from));
        return new PathPattern(parts);
    }

    /** Whether a part is a hole: a name of small letters, digits, dashes and underscores in braces. */
    public static boolean isHole(String part) {
        return part.length() > 2
                && part.startsWith("{")
                && part.endsWith("}")
                && part.chars().skip(1).limit(part.length() - 2L).allMatch(PathPattern::isNameChar);
    }

    private static boolean isNameChar(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }

    /** The name in a hole. */
    public static String hole(String part) {
        return part.substring(1, part.length() - 1);
    }

    /** The names of the holes, in the path's order. */
    public List<String> holes() {
        List<String> holes = new ArrayList<>();
        for (String part : parts) {
            if (isHole(part)) {
                holes.add(hole(part));
            }
        }
        return holes;
    }

    /** What fills each hole in a path; empty when it is a path of another shape. */
    public Optional<Map<String, String>> match(PathPattern path) {
        if (path.parts.size() != parts.size()) {
            return Optional.empty();
        }
        Map<String, String> filled = new HashMap<>();
        for (int at = 0; at < parts.size(); at++) {
            String part = path.parts.get(at);
            if (!fits(parts.get(at), part)) {
                return Optional.empty();
            }
            if (isHole(parts.get(at))) {
                filled.put(hole(parts.get(at)), part);
            }
        }
        return Optional.of(filled);
    }

    /** Whether a part of a path may stand where that part of a pattern does. */
    static boolean fits(String pattern, String part) {
        return isHole(pattern) ? !part.isEmpty() : pattern.equals(part);
    }

    /** With the holes filled that are known by name; values are made one part each, whatever is in them. */
    public PathPattern fill(Map<String, String> values) {
        List<String> filled = new ArrayList<>();
        for (String part : parts) {
            String value = isHole(part) ? values.get(hole(part)) : null;
            filled.add(value == null ? part : PathPart.encoded(value));
        }
        return new PathPattern(filled);
    }

    /** The same shape whatever the holes are called. */
    String shape() {
        StringBuilder shape = new StringBuilder();
        for (String part : parts) {
            shape.append('/').append(isHole(part) ? "{}" : part);
        }
        return shape.toString();
    }

    @Override
    public String toString() {
        return "/" + String.join("/", parts);
    }
}
