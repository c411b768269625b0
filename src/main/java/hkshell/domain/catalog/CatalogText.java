package hkshell.domain.catalog;

import hkshell.kit.text.Sanitize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A catalog as lines, for the packed list and for the cache: {@code METHOD /path/{hole} = gives* | title | name:type ...}.
 * A {@code #} begins a comment; a {@code +} stands before what the API's schema lacks.
 */
public final class CatalogText {
    static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    static final int MOST = 5000;
    private static final int LONGEST = 300;
    private static final String NONE = "-";

    private CatalogText() {}

    /** Empty when a line is none: a list that is broken in one place may be broken in all. */
    public static Optional<Catalog> read(String text) {
        List<Endpoint> all = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Optional<Endpoint> endpoint = endpoint(line);
            if (endpoint.isEmpty() || all.size() == MOST) {
                return Optional.empty();
            }
            all.add(endpoint.get());
        }
        return Optional.of(new Catalog(all));
    }

    private static Optional<Endpoint> endpoint(String line) {
        boolean own = line.startsWith("+");
        String plain = own ? line.substring(1) : line;
        int blank = plain.indexOf(' ');
        int equals = plain.indexOf(" = ");
        int bar = plain.indexOf(" | ");
        if (blank < 0 || equals < blank || bar < equals + 3) {
            return Optional.empty();
        }
        int second = plain.indexOf(" | ", bar + 3);
        String gives = plain.substring(equals + 3, bar);
        boolean list = gives.endsWith("*");
        String kind = list ? gives.substring(0, gives.length() - 1) : gives;
        String method = plain.substring(0, blank);
        String path = plain.substring(blank + 1, Math.max(blank + 1, equals));
        return METHODS.contains(method) && isPath(path)
                ? Optional.of(new Endpoint(
                        method,
                        PathPattern.of(path),
                        title(plain.substring(bar + 3, second < 0 ? plain.length() : second)),
                        kind.equals(NONE) ? "" : Kind.of(kind),
                        list,
                        second < 0 ? List.of() : fields(plain.substring(second + 3)),
                        own))
                : Optional.empty();
    }

    /** Whether it is a path of the API: parts of plain letters, and holes. */
    static boolean isPath(String path) {
        if (!path.startsWith("/") || path.length() > LONGEST) {
            return false;
        }
        for (String part : PathPattern.of(path).parts()) {
            if (!PathPattern.isHole(part) && !part.chars().allMatch(CatalogText::isPlain)) {
                return false;
            }
        }
        return true;
    }

    static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '_'
                || c == '.'
                || c == '~';
    }

    static String title(String text) {
        String line = Sanitize.line(text).replace('|', '/').strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    private static List<ItemField> fields(String text) {
        List<ItemField> fields = new ArrayList<>();
        for (String word : text.split(" ")) {
            int colon = word.lastIndexOf(':');
            if (colon > 0 && word.chars().allMatch(c -> isPlain(c) || c == ':')) {
                fields.add(new ItemField(word.substring(0, colon), word.substring(colon + 1)));
            }
        }
        return fields;
    }

    /** What {@link #read} makes the same catalog of. */
    public static String of(Catalog catalog) {
        StringBuilder text = new StringBuilder();
        for (Endpoint one : catalog.endpoints()) {
            text.append(one.own() ? "+" : "")
                    .append(one.name())
                    .append(" = ")
                    .append(one.gives().isEmpty() ? NONE : one.gives())
                    .append(one.list() ? "*" : "")
                    .append(" | ")
                    .append(one.title().isEmpty() ? NONE : one.title());
            String separator = " | ";
            for (ItemField field : one.fields()) {
                text.append(separator).append(field.name()).append(':').append(field.type());
                separator = " ";
            }
            text.append('\n');
        }
        return text.toString();
    }
}
