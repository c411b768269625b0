package hkshell.front.tui.palette;

import hkshell.front.tui.loop.MenuItem;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Cell;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Rect;
import hkshell.front.tui.widget.Frame;
import hkshell.front.tui.widget.ListPane;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import hkshell.kit.text.Width;
import java.util.List;

/** How a menu looks: a box in the middle, one item a line. */
public final class MenuView {
    private static final int SIDES = 6;

    private MenuView() {}

    public static void paint(MenuState state, Glyphs glyphs, Canvas canvas) {
        int width = Width.of(state.title()) + SIDES;
        for (MenuItem item : state.items()) {
            width = Math.max(width, Width.of(Sanitize.line(item.line())) + SIDES);
        }
        int rows = Math.min(state.items().size(), Math.max(1, canvas.rows() - 2));
        Rect place = canvas.rect().centre(width, rows + 2);
        Canvas box = canvas.part(place);
        box.clear();
        canvas.noCursor();
        ListPane list = state.list().seenIn(rows);
        Frame frame = Frame.of(box.rect(), 0, state.title(), true);
        Frame.paint(box, glyphs, List.of(frame.with(Styled.of(more(list, rows), Role.DIM))));
        Canvas inside = box.part(box.rect().inside(1));
        for (int row = 0; row < rows; row++) {
            boolean cursor = list.top() + row == list.cursor();
            String label = Sanitize.line(state.items().get(list.top() + row).line());
            int column = inside.text(0, row, Styled.of(cursor ? "> " : "  ", Role.KEY));
            inside.text(column, row, Fit.cut(label, inside.columns() - column), Role.TEXT);
            if (cursor) {
                inside.mark(inside.rect().row(row), Cell.SELECTED);
            }
        }
    }

    /** Where items are out of sight; empty when all are seen. */
    private static String more(ListPane list, int rows) {
        int below = list.size() - list.top() - rows;
        String above = list.top() > 0 ? list.top() + " above" : "";
        return below <= 0 ? above : (above.isEmpty() ? "" : above + ", ") + below + " more below";
    }
}
