package hkshell.front.tui.lens;

import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Cell;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.widget.CutLine;
import hkshell.front.tui.widget.Frame;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.Notice;
import hkshell.kit.text.Count;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import hkshell.kit.text.Table;
import java.util.List;

/** How the grid looks: over all panes, a row an account, a cursor, and a mark on the row to compare with. */
public final class LensView {
    /** For the sentence about the row under the cursor. */
    private static final int FOOT = 3;

    /** Fewer rows have no room for it. */
    private static final int LEAST_WITH_FOOT = 10;

    private LensView() {}

    /** Rows of accounts that an area of so many rows shows. */
    public static int height(int rows) {
        return Math.max(1, rows - 3 - (rows < LEAST_WITH_FOOT ? 0 : FOOT));
    }

    public static void paint(LensState state, Glyphs glyphs, Canvas canvas) {
        canvas.clear();
        canvas.noCursor();
        String many = Count.of(state.seen().sights().size(), "account");
        Frame frame = Frame.of(canvas.rect(), 0, state.title(), true).with(Styled.of(many, Role.DIM));
        Frame.paint(canvas, glyphs, List.of(frame));
        Canvas inside = canvas.part(canvas.rect().inside(1));
        List<Styled> lines = state.table().lines(Table.ANY_WIDTH);
        CutLine.paint(inside.part(inside.rect().row(0)), 2, lines.get(0));
        int rows = height(canvas.rows());
        ListPane list = state.list().seenIn(rows);
        for (int row = 0; row < rows && list.top() + row < list.size(); row++) {
            int at = list.top() + row;
            boolean cursor = at == list.cursor();
            inside.text(0, row + 1, cursor ? glyphs.cursor() : " ", Role.KEY);
            boolean marked = state.other().filter(is -> is == at).isPresent();
            inside.text(1, row + 1, marked ? "x" : " ", Role.KEY);
            CutLine.paint(inside.part(inside.rect().row(row + 1)), 2, lines.get(at + 1));
            if (cursor) {
                inside.mark(inside.rect().row(row + 1), Cell.SELECTED);
            }
        }
        if (canvas.rows() >= LEAST_WITH_FOOT) {
            paintFoot(state, inside.part(inside.rect().tail(FOOT)));
        }
    }

    private static void paintFoot(LensState state, Canvas foot) {
        state.current().problem().ifPresent(problem -> {
            List<Styled> lines = Notice.lines(problem, foot.columns());
            Notice.paint(foot, lines);
        });
    }
}
