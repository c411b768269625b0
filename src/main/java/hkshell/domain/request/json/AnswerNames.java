package hkshell.domain.request.json;

import hkshell.domain.catalog.Catalog;
import hkshell.domain.catalog.Endpoint;
import hkshell.domain.catalog.Lesson;
import hkshell.domain.catalog.PathPart;
import hkshell.domain.catalog.Sighting;
import hkshell.domain.request.SecretNames;
import hkshell.kit.text.Sanitize;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An answer's tree and the call that brought it -> {@link Lesson}: the names in it, and the ones that were called. */
public final class AnswerNames {
    private static final int MOST = 3000;

    private final Catalog catalog;
    private final JsonTree tree;
    private final String call;
    private final long number;
    private final List<Sighting> seen = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    private AnswerNames(Catalog catalog, JsonTree tree, String call, long number) {
        this.catalog = catalog;
        this.tree = tree;
        this.call = call;
        this.number = number;
    }

    /**
     * @param target path and query of the call
     * @param number of the call, 0 when it has none
     */
    public static Lesson of(JsonTree tree, String method, String target, long number, Catalog catalog) {
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        AnswerNames names = new AnswerNames(catalog, tree, method + " " + path, number);
        List<Sighting> used = new ArrayList<>();
        Optional<Endpoint> endpoint = catalog.matching(method, path);
        catalog.filled(method, path)
                .forEach((hole, value) -> names.called(hole, value).ifPresent(used::add));
        if (endpoint.isPresent() && !SecretNames.everyValueOf(path) && tree.size() > 0) {
            names.answer(endpoint.get().gives());
            if (tree.isObject(0) || tree.isArray(0) && tree.children(0) == 1) {
                names.about(endpoint.get().gives()).ifPresent(used::add);
            }
        }
        return new Lesson(names.seen, used);
    }

    private Optional<Sighting> called(String hole, String part) {
        return SecretNames.field(hole) || part.equals("~")
                ? Optional.empty()
                : Optional.of(new Sighting(hole, PathPart.decoded(part), "", number, call));
    }

    private Optional<Sighting> about(String kind) {
        return seen.stream().filter(one -> one.kind().equals(kind)).findFirst();
    }

    private void answer(String gives) {
        if (tree.isObject(0)) {
            object(0, gives);
        }
        for (int node = 1; tree.isArray(0) && node < tree.size() && seen.size() < MOST; node = tree.next(node)) {
            if (tree.isObject(node)) {
                object(node, gives);
            }
        }
    }

    private void object(int node, String kind) {
        Identity.of(tree, node).ifPresent(identity -> add(kind, identity));
        int end = tree.next(node);
        for (int member = node + 1; member < end; member = tree.next(member)) {
            if (tree.isObject(member)) {
                String inner =
                        catalog.kind(tree.name(member, JsonLines.LONGEST_NAME)).orElse("");
                Identity.of(tree, member).ifPresent(identity -> add(inner, identity));
            }
        }
    }

    private void add(String kind, Identity identity) {
        String name = identity.shown();
        boolean harmless = name.equals(Sanitize.line(name)) && !SecretNames.value(name);
        // Each item names the same owner and region again.
        if (!kind.isEmpty() && seen.size() < MOST && harmless && PathPart.isOne(name) && known.add(kind + " " + name)) {
            seen.add(new Sighting(kind, name, identity.name().isEmpty() ? "" : identity.id(), number, call));
        }
    }
}
