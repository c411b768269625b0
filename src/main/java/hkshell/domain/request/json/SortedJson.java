package hkshell.domain.request.json;

import hkshell.domain.request.Redactor;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * JSON to be compared: a value a line, the fields of each object by name, strings and blanks spelled one way.
 *
 * @param text as it is
 * @param shown the same, line for line, with its secrets masked
 */
public record SortedJson(String text, String shown) {

    /** @param known secrets that are masked wherever they stand */
    public static SortedJson of(JsonLines lines, Redactor known) {
        Writer writer = new Writer(lines, known);
        if (lines.tree().size() > 0) {
            writer.value(0, 0, "");
        }
        return new SortedJson(writer.text.toString(), writer.shown.toString());
    }

    private static final class Writer {
        private final JsonLines lines;
        private final JsonTree tree;
        private final Redactor known;
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder shown = new StringBuilder();

        Writer(JsonLines lines, Redactor known) {
            this.lines = lines;
            this.tree = lines.tree();
            this.known = known;
        }

        /** Not deeper than the tree, which ends at a thousand levels. */
        void value(int node, int depth, String end) {
            if (!tree.isContainer(node)) {
                scalar(node, end);
            } else if (tree.children(node) == 0) {
                both((tree.isArray(node) ? "[]" : "{}") + end + "\n");
            } else {
                both(tree.isArray(node) ? "[\n" : "{\n");
                members(node, depth + 1);
                both("  ".repeat(depth) + (tree.isArray(node) ? "]" : "}") + end + "\n");
            }
        }

        private void members(int container, int depth) {
            List<Integer> members = new ArrayList<>();
            for (int node = container + 1; node < tree.next(container); node = tree.next(node)) {
                members.add(node);
            }
            if (tree.isObject(container)) {
                // Stable: a name that is there twice keeps its order.
                members.sort(Comparator.comparing(node -> tree.name(node, Integer.MAX_VALUE)));
            }
            for (int at = 0; at < members.size(); at++) {
                int node = members.get(at);
                both("  ".repeat(depth));
                if (tree.isNamed(node)) {
                    String name = JsonText.quoted(tree.name(node, Integer.MAX_VALUE)) + ": ";
                    text.append(name);
                    shown.append(known.text(name));
                }
                value(node, depth, at + 1 < members.size() ? "," : "");
            }
        }

        private void scalar(int node, String end) {
            String plain = tree.text(node, Integer.MAX_VALUE);
            String spelled = (tree.isString(node) ? JsonText.quoted(plain) : plain) + end + "\n";
            text.append(spelled);
            shown.append(lines.isSecret(node) ? "\"" + Secret.MASK + "\"" + end + "\n" : known.text(spelled));
        }

        private void both(String piece) {
            text.append(piece);
            shown.append(piece);
        }
    }
}
