package hkshell.domain.request.json;

import java.util.HashSet;
import java.util.Set;

/**
 * Which containers of a tree are open: a rule, and the nodes where a person chose otherwise. Kept by the screen beside the
 * tree; every change is a new one.
 */
public record Folds(Rule rule, Set<Integer> toggled) {
    /** The root is open, and the first member when the root is a list; the rest is folded. */
    public static final Folds START = new Folds(Rule.START, Set.of());

    public static final Folds ALL_OPEN = new Folds(Rule.ALL_OPEN, Set.of());

    /** Everything folded but the root. */
    public static final Folds ALL_FOLDED = new Folds(Rule.ALL_FOLDED, Set.of());

    /** What holds where nobody chose. */
    public enum Rule {
        START,
        ALL_OPEN,
        ALL_FOLDED
    }

    public Folds {
        toggled = Set.copyOf(toggled);
    }

    public boolean isOpen(JsonTree tree, int node) {
        return byRule(tree, node) != (!toggled.isEmpty() && toggled.contains(node));
    }

    private boolean byRule(JsonTree tree, int node) {
        return switch (rule) {
            case ALL_OPEN -> true;
            case ALL_FOLDED -> node == 0;
            case START -> node == 0 || node == 1 && tree.isArray(0);
        };
    }

    public Folds toggle(int node) {
        Set<Integer> other = new HashSet<>(toggled);
        if (!other.remove(node)) {
            other.add(node);
        }
        return new Folds(rule, other);
    }

    public Folds open(JsonTree tree, int node) {
        return isOpen(tree, node) ? this : toggle(node);
    }

    public Folds fold(JsonTree tree, int node) {
        return isOpen(tree, node) ? toggle(node) : this;
    }

    /** Everything above a node opened, so that it can be seen. */
    public Folds show(JsonTree tree, int node) {
        Folds shown = this;
        for (int up = tree.parent(node); up != JsonTree.NONE; up = tree.parent(up)) {
            shown = shown.open(tree, up);
        }
        return shown;
    }
}
