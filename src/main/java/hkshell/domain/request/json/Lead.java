package hkshell.domain.request.json;

import hkshell.domain.catalog.Catalog;
import hkshell.domain.catalog.Endpoint;
import hkshell.domain.catalog.PathPart;
import hkshell.domain.catalog.PathPattern;
import hkshell.domain.request.SecretNames;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which call a value of an answer leads to: the id or the name of a thing, an object that has one of these, or a link to
 * the API itself. It is a GET of a path, so that it goes where the API is and nowhere else.
 */
public final class Lead {
    private static final int LONGEST = 500;

    private final JsonTree tree;
    private final String target;
    private final Catalog catalog;
    private final URI api;

    /**
     * @param target path and query of the call that brought the answer
     * @param api the base of every path
     */
    public Lead(JsonTree tree, String target, Catalog catalog, URI api) {
        this.tree = tree;
        this.target = target;
        this.catalog = catalog;
        this.api = api;
    }

    /** The path to get; empty when the node leads nowhere else. */
    public Optional<String> from(int node) {
        if (node < 0 || SecretNames.everyValueOf(target)) {
            return Optional.empty();
        }
        Optional<String> path = tree.isObject(node) ? object(node, false) : value(node);
        return path.filter(to -> !to.equals(path(target)));
    }

    private static String path(String target) {
        int question = target.indexOf('?');
        return question < 0 ? target : target.substring(0, question);
    }

    private Optional<String> value(int node) {
        if (!tree.isString(node)) {
            return Optional.empty();
        }
        Optional<String> link = link(tree.text(node, LONGEST));
        if (link.isPresent() || !tree.isNamed(node)) {
            return link;
        }
        String field = tree.name(node, JsonLines.LONGEST_NAME);
        boolean byId = field.equals("id");
        return byId || field.equals("name") ? object(tree.parent(node), byId) : Optional.empty();
    }

    /** A path, or an address of the API itself, that the catalog knows a call for. */
    private Optional<String> link(String text) {
        String base = api + "/";
        String path = text.startsWith(base) ? text.substring(base.length() - 1) : text;
        boolean plain = path.startsWith("/") && path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '{' && c != '#');
        return plain && catalog.matching("GET", path(path)).isPresent() ? Optional.of(path) : Optional.empty();
    }

    private Optional<String> object(int object, boolean byId) {
        Optional<Identity> identity = Identity.of(tree, object);
        if (identity.isEmpty()) {
            return Optional.empty();
        }
        boolean useId = byId || identity.get().name().isEmpty();
        String name = useId ? identity.get().id() : identity.get().name();
        return PathPart.isOne(name) ? kind(object).flatMap(kind -> path(kind, name, object)) : Optional.empty();
    }

    /** What an object is: by its own name, or by what the call gives when it is the answer itself or one of its items. */
    private Optional<String> kind(int object) {
        if (tree.isNamed(object)) {
            return catalog.kind(tree.name(object, JsonLines.LONGEST_NAME));
        }
        boolean item = tree.parent(object) == 0 || object == 0;
        return item
                ? catalog.matching("GET", path(target)).map(Endpoint::gives).filter(gives -> !gives.isEmpty())
                : Optional.empty();
    }

    /** The first call that shows one of these and whose other holes are known, by the call before or by the answer. */
    private Optional<String> path(String kind, String name, int object) {
        for (Endpoint endpoint : catalog.showing(kind)) {
            List<String> holes = endpoint.path().holes();
            Map<String, String> values = new HashMap<>(around(object));
            values.putAll(catalog.filled("GET", path(target)));
            values.keySet().retainAll(holes.subList(0, holes.size() - 1));
            values.put(holes.get(holes.size() - 1), name);
            PathPattern filled = fill(endpoint.path(), values);
            if (filled.holes().isEmpty()) {
                return Optional.of(filled.toString());
            }
        }
        return Optional.empty();
    }

    /** Values from a path are encoded already. */
    private PathPattern fill(PathPattern path, Map<String, String> values) {
        Map<String, String> plain = new HashMap<>();
        values.forEach((hole, value) -> plain.put(hole, PathPart.decoded(value)));
        return path.fill(plain);
    }

    /** What the objects around it, and their members, are called, by kind. */
    private Map<String, String> around(int object) {
        Map<String, String> values = new HashMap<>();
        for (int up = object; up >= 0; up = tree.parent(up)) {
            if (tree.isObject(up)) {
                members(up, values);
            }
        }
        return values;
    }

    private void members(int object, Map<String, String> values) {
        int end = tree.next(object);
        for (int member = object + 1; member < end; member = tree.next(member)) {
            if (tree.isObject(member)) {
                Optional<String> kind = catalog.kind(tree.name(member, JsonLines.LONGEST_NAME));
                Optional<Identity> identity = Identity.of(tree, member);
                if (kind.isPresent() && identity.isPresent()) {
                    values.putIfAbsent(kind.get(), identity.get().shown());
                }
            }
        }
    }
}
