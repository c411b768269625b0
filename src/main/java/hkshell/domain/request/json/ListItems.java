package hkshell.domain.request.json;

import hkshell.domain.request.Body;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The members of an answer that is a list, each under what it is known by: its {@code id}, or all of it where it has none.
 * For who asks whether two answers list the same things.
 *
 * @param texts as they came, in their order; of things that are there twice the first. Empty where the list is too large
 *     to know each
 * @param count with those that are there twice
 * @param twice how many things are there once more
 */
public record ListItems(Map<String, String> texts, int count, int twice) {
    private static final int LONGEST_ID = 200;

    /** Empty when the body is no list, or no whole JSON. */
    static Optional<ListItems> of(Body body) {
        return of(JsonTree.read(body));
    }

    /** As of the body that the tree was read from. */
    public static Optional<ListItems> of(JsonTree tree) {
        // A tree reads neither all of what is large nor what is very deep.
        return ofWhole(tree).or(() -> JoinedArrays.count(tree.body()).map(count -> new ListItems(Map.of(), count, 0)));
    }

    private static Optional<ListItems> ofWhole(JsonTree tree) {
        if (tree.size() == 0 || tree.problem().isPresent() || !tree.isWhole() || !tree.isArray(0)) {
            return Optional.empty();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        int count = 0;
        for (int node = 1; node < tree.size(); node = tree.next(node)) {
            String text = text(tree, node);
            texts.putIfAbsent(key(tree, node, text), text);
            count++;
        }
        return Optional.of(new ListItems(texts, count, count - texts.size()));
    }

    private static String text(JsonTree tree, int node) {
        byte[] bytes = tree.body().slice(tree.valueStart(node), tree.valueEnd(node));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String key(JsonTree tree, int node, String text) {
        if (tree.isObject(node)) {
            for (int member = node + 1; member < tree.next(node); member = tree.next(member)) {
                if (tree.name(member, LONGEST_ID).equals("id") && !tree.isContainer(member)) {
                    return "id " + tree.text(member, LONGEST_ID);
                }
            }
        }
        return text;
    }

    /** Whether each of its things is known by something. */
    public boolean isKnown() {
        return texts.size() + twice == count;
    }

    /** How many of its things another list does not have. */
    public int without(ListItems other) {
        int missing = 0;
        for (String key : texts.keySet()) {
            missing += other.texts.containsKey(key) ? 0 : 1;
        }
        return missing;
    }
}
