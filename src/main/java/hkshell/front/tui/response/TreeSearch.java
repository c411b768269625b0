package hkshell.front.tui.response;

import hkshell.domain.request.json.JsonTree;

/** Finds the next or the last node whose name or value has a text in it, unfolded or not. Masked values are not searched. */
final class TreeSearch {
    private final TreeTab tab;
    private final JsonTree json;
    private final BodySearch body;
    private final int length;

    TreeSearch(TreeTab tab, Sought wanted) {
        this.tab = tab;
        this.json = tab.json();
        this.body = new BodySearch(json.body(), wanted);
        this.length = wanted.text().length();
    }

    /** From an offset on; -1 when there is none. */
    int first(int from) {
        int at = body.first(from, json.rest());
        while (at >= 0) {
            int node = json.at(at);
            if (isText(node, at)) {
                return node;
            }
            boolean last = node + 1 >= json.size();
            at = body.first(last ? json.rest() : Math.max(at + 1, json.offset(node + 1)), json.rest());
        }
        return -1;
    }

    /** Before an offset; -1 when there is none. */
    int last(int before) {
        int at = body.last(Math.min(before, json.rest()));
        while (at >= 0) {
            int node = json.at(at);
            if (isText(node, at)) {
                return node;
            }
            at = body.last(node < 0 ? 0 : at >= end(node) ? end(node) : Math.min(at, json.valueStart(node)));
        }
        return -1;
    }

    /** Whether an offset is in a node's name, or in its value and that is shown. No match reaches into a masked value. */
    private boolean isText(int node, int at) {
        if (node < 0 || at < json.valueStart(node)) {
            return node >= 0
                    && (at + length <= json.valueStart(node) || !tab.lines().isSecret(node));
        }
        return at < end(node) && !tab.lines().isSecret(node);
    }

    /** A container's text is its bracket. */
    private int end(int node) {
        return json.isContainer(node) ? json.valueStart(node) + 1 : json.valueEnd(node);
    }
}
