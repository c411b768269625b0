package hkshell.front.tui.help;

import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.widget.Frame;
import hkshell.front.tui.widget.Scroller;
import hkshell.front.tui.widget.WrappedLines;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.List;

/** How a page looks: over all panes, with where one is in its title line. */
public final class PageView {
    /** The frame on both sides, and a blank before the text. */
    public static final int SIDES = 3;

    private PageView() {}

    /** Rows of text that an area of this size shows. */
    static int height(Size area) {
        return Math.max(1, area.rows() - 2);
    }

    /** The page's rows in an area of this size. */
    static List<Styled> rows(PageState state, Size area) {
        return WrappedLines.of(state.lines(), Math.max(1, area.columns() - SIDES));
    }

    public static void paint(PageState state, Glyphs glyphs, Canvas canvas) {
        canvas.clear();
        canvas.noCursor();
        Canvas inside = canvas.part(canvas.rect().inside(1));
        List<Styled> rows = rows(state, canvas.size());
        int field = state.finding().isPresent() ? 1 : 0;
        int height = Math.max(0, inside.rows() - field);
        int top = new Scroller(rows.size(), 0).to(state.top(), height).top();
        int last = Math.min(rows.size(), top + height);
        Frame frame = Frame.of(canvas.rect(), 0, state.title(), true)
                .with(Styled.of("to line " + last + " of " + rows.size(), Role.DIM));
        Frame.paint(canvas, glyphs, List.of(frame));
        for (int row = 0; top + row < last; row++) {
            inside.text(1, row, rows.get(top + row));
        }
        state.finding().ifPresent(open -> {
            int column = inside.text(0, height, "/ ", Role.KEY);
            open.paint(inside, column, height, inside.columns() - column, true);
        });
    }
}
