package hkshell.front.tui.widget;

import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Cell;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import java.util.List;
import java.util.Optional;

/**
 * What a field may become, as rows to go through: of the command line and of the Request pane.
 *
 * @param all the likeliest first
 * @param list the row that is meant, and what of them is seen
 */
public record Offers(List<Offer> all, ListPane list) {

    public Offers {
        all = List.copyOf(all);
    }

    public static Offers of(List<Offer> all) {
        return new Offers(all, ListPane.of(all.size()));
    }

    /** The one under the cursor; empty when there is none. */
    public Optional<Offer> current() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(list.cursor()));
    }

    public Offers with(ListPane other) {
        return new Offers(all, other);
    }

    /** So many further, around the ends; there is at least one. */
    public Offers step(int by, int height) {
        return with(list.to(Math.floorMod(list.cursor() + by, all.size()), height));
    }

    /**
     * A row each from the top.
     *
     * @param rows how many of them there is room for
     * @param marked whether one is chosen, which is then to be seen without colours too
     * @param names columns of the words; a longer one is cut
     */
    public void paint(Canvas canvas, int rows, boolean marked, int names) {
        int first = list.seenIn(rows).top();
        for (int row = 0; row < rows && first + row < all.size(); row++) {
            paintRow(canvas, row, all.get(first + row), marked && first + row == list.cursor(), names);
        }
    }

    private static void paintRow(Canvas canvas, int row, Offer offer, boolean cursor, int names) {
        int column = canvas.text(0, row, cursor ? "> " : "  ", Role.KEY);
        column = canvas.text(column, row, Fit.pad(offer.word(), names), Role.NAME);
        canvas.text(column + 1, row, Fit.cut(offer.about(), canvas.columns() - column - 1), Role.TEXT);
        if (cursor) {
            canvas.mark(canvas.rect().row(row), Cell.SELECTED);
        }
    }
}
