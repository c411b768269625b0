package hkshell.front.tui.request;

import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Cell;
import hkshell.front.tui.widget.ListPane;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Secret;
import hkshell.kit.text.Width;
import java.util.List;

/** The rows below the line: the parts of the call, who set each, and the cursor. */
final class RowsView {
    private static final int WIDEST_NAME = 14;
    private static final int NARROWEST_NAME = 6;
    private static final int LEAST_VALUE = 8;

    /** Narrower than this, values do not stand in a column. */
    private static final int NARROW = 44;

    private RowsView() {}

    /** The line above them is row 0 of the list. */
    static void paint(List<RequestRow> rows, ListPane list, Scene scene, Canvas canvas) {
        int name = canvas.columns() < NARROW ? 0 : nameColumns(rows);
        // A row that was taken out may have been the last one.
        int cursor = list.withSize(rows.size() + 1).cursor() - 1;
        int first = new ListPane(rows.size(), Math.max(0, cursor), list.top())
                .seenIn(canvas.rows())
                .top();
        for (int row = 0; row < canvas.rows() && first + row < rows.size(); row++) {
            Canvas part = canvas.part(canvas.rect().row(row));
            paintRow(rows.get(first + row), name, part);
            if (scene.focused() && first + row == cursor) {
                part.text(0, 0, scene.glyphs().cursor(), Role.KEY);
                part.mark(part.rect(), Cell.SELECTED);
            }
        }
    }

    private static int nameColumns(List<RequestRow> rows) {
        int name = NARROWEST_NAME;
        for (RequestRow row : rows) {
            name = Math.max(name, Width.of(Sanitize.line(row.name())));
        }
        return Math.min(WIDEST_NAME, name);
    }

    /** Who set it keeps its place as long as the value keeps a few columns; the value is shortened in its middle. */
    private static void paintRow(RequestRow row, int columns, Canvas canvas) {
        String name = Fit.cut(Sanitize.line(row.name()), WIDEST_NAME);
        int column = canvas.text(1, 0, Fit.pad(name, Math.max(columns, Width.of(name))), Role.DIM) + 2;
        int room = Math.max(0, canvas.columns() - 1 - column);
        int most = Math.max(0, room - Math.min(LEAST_VALUE, Width.of(Sanitize.line(row.value()))) - 1);
        boolean fits = Width.of(Sanitize.line(row.who())) <= most;
        String who = Fit.cut(Sanitize.line(fits ? row.who() : row.brief()), most);
        int left = room - (who.isEmpty() ? 0 : Width.of(who) + 1);
        canvas.text(column, 0, value(row, left), row.role());
        canvas.textRight(canvas.columns() - 1, 0, who, Role.DIM);
    }

    /** Stars say as much without the word before them. */
    private static String value(RequestRow row, int columns) {
        String value = Sanitize.line(row.value());
        boolean stars = row.role() == Role.SECRET && Width.of(value) > columns;
        return stars ? Fit.head(Secret.MASK, Math.max(0, columns)) : Fit.middle(value, Math.max(0, columns));
    }
}
