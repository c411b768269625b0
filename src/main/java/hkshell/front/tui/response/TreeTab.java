package hkshell.front.tui.response;

import hkshell.domain.request.json.Folds;
import hkshell.domain.request.json.JsonLine;
import hkshell.domain.request.json.JsonLines;
import hkshell.domain.request.json.JsonTree;
import hkshell.domain.request.json.LongList;
import hkshell.front.tui.widget.ListPane;
import java.util.Optional;

/**
 * An answer as a tree that folds. The cursor stays on its node when something folds or unfolds.
 *
 * @param path of the call: on some every value is a secret
 * @param set the long list that it is a part of; while it goes on a last row says so
 */
record TreeTab(JsonLines lines, String path, ListPane list, Optional<LongList> set) {

    static TreeTab of(JsonTree tree, String path) {
        JsonLines lines = JsonLines.of(tree, Folds.START, path);
        return new TreeTab(lines, path, ListPane.of(lines.size()), Optional.empty());
    }

    /** The same as a part of a long list. */
    TreeTab with(LongList other) {
        TreeTab of = new TreeTab(lines, path, list, Optional.of(other));
        return of.at(list.withSize(of.rows(lines)));
    }

    /** With more of the list in it: what was there keeps its numbers, so cursor and folds stay where they were. */
    TreeTab grown(JsonTree json, LongList other) {
        JsonLines more = JsonLines.of(json, lines.folds(), path);
        TreeTab of = new TreeTab(more, path, list, Optional.of(other));
        return of.at(list.withSize(of.rows(more)));
    }

    /** Whether more of the list may come behind what is there. */
    boolean goesOn() {
        return set.filter(is -> is.next().isPresent() || is.pointsBack()).isPresent();
    }

    private int rows(JsonLines of) {
        return of.size() + (goesOn() ? 1 : 0);
    }

    /** Whether the row is the one that says that the list goes on. */
    boolean isTail(int row) {
        return goesOn() && row == lines.size();
    }

    JsonTree json() {
        return lines.tree();
    }

    /** Whether nothing of the body is JSON. */
    boolean isEmpty() {
        return json().size() == 0;
    }

    /** The node under the cursor; -1 on text after the JSON, and when there is none. */
    int node() {
        return list.isEmpty() ? -1 : lines.node(list.cursor());
    }

    /** Where in the body the cursor is. */
    int offset() {
        return node() < 0 ? json().rest() : json().offset(node());
    }

    /** After a moving or folding action; empty when it is none, or there is nothing to fold. */
    Optional<TreeTab> act(String action, int height) {
        return list.act(action, height).map(this::at).or(() -> switch (action) {
            case "unfold-all" -> Optional.of(with(Folds.ALL_OPEN, height));
            case "fold-all" -> Optional.of(with(Folds.ALL_FOLDED, height));
            case "enter", "left", "right" -> fold(action, height);
            default -> Optional.empty();
        });
    }

    private Optional<TreeTab> fold(String action, int height) {
        if (node() < 0) {
            return Optional.empty();
        }
        JsonLine line = lines.line(list.cursor(), false);
        boolean toggles = line.foldable() && (action.equals("enter") || line.open() == action.equals("left"));
        if (toggles) {
            return Optional.of(with(lines.folds().toggle(line.node()), height));
        }
        return switch (action) {
            case "right" -> Optional.of(at(list.down(1, height)));
            case "left" -> Optional.of(at(list.to(parentRow(), height)));
            default -> Optional.empty();
        };
    }

    private int parentRow() {
        int parent = json().parent(node());
        return parent < 0 ? 0 : lines.row(parent);
    }

    /** With the cursor on a node, and all that it is in unfolded. */
    TreeTab show(int node, int height) {
        TreeTab open = with(lines.folds().show(json(), node), height);
        return open.at(open.list.to(open.lines.row(node), height));
    }

    /** The same, and the node itself unfolded, with as much in sight of what is in it as there is room for. */
    TreeTab open(int node, int height) {
        TreeTab shown = show(node, height);
        TreeTab open = shown.with(shown.lines.folds().open(json(), node), height);
        int row = open.list.cursor();
        return open.at(new ListPane(open.list.size(), row, row).seenIn(height));
    }

    private TreeTab with(Folds folds, int height) {
        if (folds.equals(lines.folds())) {
            return this;
        }
        JsonLines folded = JsonLines.of(json(), folds, path);
        int row = node() < 0 ? rows(folded) - (list.size() - list.cursor()) : folded.row(node());
        return new TreeTab(folded, path, list.withSize(rows(folded)).to(row, height), set);
    }

    private TreeTab at(ListPane other) {
        return new TreeTab(lines, path, other, set);
    }
}
