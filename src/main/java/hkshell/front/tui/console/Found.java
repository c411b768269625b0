package hkshell.front.tui.console;

import hkshell.domain.request.Redactor.Span;
import hkshell.front.tui.paint.Size;
import hkshell.kit.text.Styled;
import java.util.List;
import java.util.Optional;

/**
 * What a search came upon.
 *
 * @param answer with the place in sight
 * @param around whether the search went on from the other end
 */
record Found(Answer answer, boolean around) {

    /** @param by 1 for the next match, -1 for the one before; empty when there is none at all */
    static Optional<Found> in(Answer answer, String wanted, int by, Size body) {
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        return switch (answer.tab()) {
            case TREE -> inTree(answer, new TreeSearch(answer.tree(), wanted), by, body);
            case RAW -> answer.raw().flatMap(raw -> inRaw(answer, raw, wanted, by, body));
            case HEADERS -> inHeaders(answer, wanted, by, body);
        };
    }

    private static Optional<Found> inTree(Answer answer, TreeSearch search, int by, Size body) {
        TreeTab tree = answer.tree();
        int after = tree.node() < 0 || tree.node() + 1 >= tree.json().size()
                ? tree.json().rest()
                : tree.json().offset(tree.node() + 1);
        int node = by > 0 ? search.first(after) : search.last(tree.offset());
        boolean around = node < 0;
        int found = around ? by > 0 ? search.first(0) : search.last(tree.json().rest()) : node;
        return found < 0
                ? Optional.empty()
                : Optional.of(new Found(answer.with(tree.show(found, body.rows())), around));
    }

    private static Optional<Found> inRaw(Answer answer, RawTab raw, String wanted, int by, Size body) {
        BodySearch search = new BodySearch(raw.text().body(), wanted);
        int here = raw.match() < 0 ? raw.seenIn(body).top() - (by > 0 ? 1 : 0) : raw.match();
        int at = by > 0 ? firstShown(raw, search, here + 1) : lastShown(raw, search, here);
        boolean around = at < 0;
        int size = raw.text().body().size();
        int found = around ? by > 0 ? firstShown(raw, search, 0) : lastShown(raw, search, size) : at;
        return found < 0 ? Optional.empty() : Optional.of(new Found(answer.with(raw.found(found, body)), around));
    }

    private static int firstShown(RawTab raw, BodySearch search, int from) {
        int size = raw.text().body().size();
        int at = search.first(from, size);
        Optional<Span> hidden = at < 0 ? Optional.empty() : raw.text().hidden(at);
        while (hidden.isPresent()) {
            at = search.first(hidden.get().to(), size);
            hidden = at < 0 ? Optional.empty() : raw.text().hidden(at);
        }
        return at;
    }

    private static int lastShown(RawTab raw, BodySearch search, int before) {
        int at = search.last(before);
        Optional<Span> hidden = at < 0 ? Optional.empty() : raw.text().hidden(at);
        while (hidden.isPresent()) {
            at = search.last(hidden.get().from());
            hidden = at < 0 ? Optional.empty() : raw.text().hidden(at);
        }
        return at;
    }

    private static Optional<Found> inHeaders(Answer answer, String wanted, int by, Size body) {
        List<Styled> rows = HeaderRows.of(answer, body.columns(), false);
        for (int step = 1; step <= rows.size(); step++) {
            int row = Math.floorMod(answer.heads() + by * step, rows.size());
            if (Highlight.at(rows.get(row).text(), wanted, 0) >= 0) {
                boolean around = by > 0 ? row <= answer.heads() : row >= answer.heads();
                return Optional.of(new Found(answer.withHeads(row), around));
            }
        }
        return Optional.empty();
    }
}
