package hkshell.domain.request.json;

import hkshell.domain.request.Redactor;
import hkshell.domain.request.SecretNames;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.util.Arrays;
import java.util.List;

/**
 * A tree and its folds -> the lines that are visible. After them, when the body is no whole JSON, one sentence and the rest
 * of the body as text. Made again at each fold, which costs one step a visible line; a line's text is made when asked for.
 */
public final class JsonLines {
    /** How many characters of a name or a value a line holds at most. */
    static final int LONGEST_NAME = 200;

    static final int LONGEST_VALUE = 2000;

    private final JsonTree tree;
    private final Folds folds;
    private final JsonWords words;
    private final int[] rows;
    private final RawText rest;

    private JsonLines(JsonTree tree, Folds folds, boolean everyValue, RawText rest) {
        this.tree = tree;
        this.folds = folds;
        this.words = new JsonWords(tree, everyValue);
        this.rows = visible(tree, folds);
        this.rest = rest;
    }

    /** @param path of the call that brought the answer: on some every value is a secret */
    public static JsonLines of(JsonTree tree, Folds folds, String path) {
        boolean everyValue = SecretNames.everyValueOf(path);
        return new JsonLines(tree, folds, everyValue, RawText.rest(tree, everyValue, new Redactor(List.of())));
    }

    private static int[] visible(JsonTree tree, Folds folds) {
        int[] rows = new int[Math.min(tree.size(), 256)];
        int count = 0;
        for (int node = 0; node < tree.size(); ) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, count * 2);
            }
            rows[count++] = node;
            node = tree.children(node) == 0 || folds.isOpen(tree, node) ? node + 1 : tree.next(node);
        }
        return Arrays.copyOf(rows, count);
    }

    public JsonTree tree() {
        return tree;
    }

    public Folds folds() {
        return folds;
    }

    /** How many lines there are. */
    public int size() {
        return rows.length + (tree.problem().isPresent() ? 1 + rest.lines() : 0);
    }

    /** The node on a line, or -1 for text after the JSON. */
    public int node(int row) {
        return row < rows.length ? rows[row] : -1;
    }

    /** The line that shows a node, or the folded container it is in. */
    public int row(int node) {
        int at = Arrays.binarySearch(rows, node);
        return at >= 0 ? at : Math.max(0, -at - 2);
    }

    /** @param reveal whether a secret value is spelled out */
    public JsonLine line(int row, boolean reveal) {
        if (row >= rows.length) {
            return new JsonLine(-1, 0, after(row - rows.length, reveal), false, false, 0, false);
        }
        int node = rows[row];
        boolean foldable = tree.children(node) > 0;
        boolean open = foldable && folds.isOpen(tree, node);
        return new JsonLine(
                node,
                tree.depth(node),
                words.line(node, open, reveal),
                foldable,
                open,
                tree.children(node),
                words.isSecret(node));
    }

    /** Whether a node's value looks like a secret. */
    public boolean isSecret(int node) {
        return words.isSecret(node);
    }

    /** A node's value as a line says it, without its name. */
    public Styled value(int node, boolean reveal) {
        return words.value(node, reveal);
    }

    private Styled after(int index, boolean reveal) {
        if (index > 0) {
            int from = rest.start(index - 1);
            return rest.piece(from, Math.min(rest.end(index - 1), from + LONGEST_VALUE), reveal);
        }
        return Styled.of(Sanitize.line(tree.problem().map(Problem::sentence).orElse("")), Role.ERROR);
    }
}
