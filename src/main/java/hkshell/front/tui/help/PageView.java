package hkshell.front.tui.help;

import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.widget.Frame;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.List;

/** How a page looks: the whole screen, with where one is in its title line. */
public final class PageView {
    private PageView() {}

    /** Rows of text that a screen of so many rows shows. */
    public static int height(int rows) {
        return Math.max(1, rows - 2);
    }

    public static void paint(PageState state, Glyphs glyphs, Canvas canvas) {
        canvas.clear();
        canvas.noCursor();
        Canvas inside = canvas.part(canvas.rect().inside(1));
        int field = state.finding().isPresent() ? 1 : 0;
        int rows = Math.max(0, inside.rows() - field);
        int top = state.scroll().to(state.scroll().top(), rows).top();
        int last = Math.min(state.lines().size(), top + rows);
        Frame frame = Frame.of(canvas.rect(), 0, state.title(), true)
                .with(Styled.of("to line " + last + " of " + state.lines().size(), Role.DIM))
                .with(Styled.of("/ finds, Esc closes", Role.DIM));
        Frame.paint(canvas, glyphs, List.of(frame));
        for (int row = 0; top + row < last; row++) {
            inside.text(1, row, state.lines().get(top + row));
        }
        state.finding().ifPresent(open -> {
            int column = inside.text(0, rows, "/ ", Role.KEY);
            open.paint(inside, column, rows, inside.columns() - column, true);
        });
    }
}
