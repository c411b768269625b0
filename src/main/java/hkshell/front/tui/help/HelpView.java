package hkshell.front.tui.help;

import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Cell;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.widget.Frame;
import hkshell.front.tui.widget.ListPane;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.List;

/** How the help looks: over the whole screen, a field on top, a row an action. */
public final class HelpView {
    private HelpView() {}

    public static void paint(HelpState state, Glyphs glyphs, Canvas canvas) {
        canvas.clear();
        canvas.noCursor();
        Frame frame = Frame.of(canvas.rect(), 0, "Help", true)
                .with(Styled.of("Enter runs the row", Role.DIM))
                .with(Styled.of("Esc closes", Role.DIM));
        Frame.paint(canvas, glyphs, List.of(frame));
        Canvas inside = canvas.part(canvas.rect().inside(1));
        int column = inside.text(0, 0, "/ ", Role.KEY);
        state.field().paint(inside, column, 0, inside.columns() - column, true);
        List<HelpRow> rows = state.shown();
        if (rows.isEmpty()) {
            inside.text(0, 1, Fit.cut("Nothing fits. Fewer letters show more.", inside.columns()), Role.DIM);
        }
        int height = inside.rows() - 1;
        ListPane list = state.list().seenIn(height);
        for (int row = 0; row < height && list.top() + row < rows.size(); row++) {
            boolean cursor = list.top() + row == list.cursor();
            paintRow(inside, row + 1, rows.get(list.top() + row), cursor);
        }
    }

    private static void paintRow(Canvas canvas, int row, HelpRow help, boolean cursor) {
        int keys = canvas.columns() < 60 ? 8 : 14;
        int name = canvas.columns() < 60 ? 14 : 18;
        int column = canvas.text(0, row, cursor ? "> " : "  ", Role.KEY);
        column = canvas.text(column, row, Fit.pad(help.keys(), keys), Role.KEY);
        column = canvas.text(column, row, Fit.pad(help.name(), name), Role.NAME);
        canvas.text(column + 1, row, Fit.cut(help.sentence(), canvas.columns() - column - 1), Role.TEXT);
        if (cursor) {
            canvas.mark(canvas.rect().row(row), Cell.SELECTED);
        }
    }
}
