package hkshell.front.tui.history;

import hkshell.front.tui.loop.MenuItem;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.ScreenView;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Cell;
import hkshell.front.tui.widget.ListPane;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.util.List;

/** How the Log pane looks: newest first, a number, the result, the line. */
public final class LogView implements ScreenView<LogState> {
    private static final int RESULT = 24;

    /** Two digits, so that nothing moves when the tenth comes. */
    private static final int LEAST_NUMBER = 3;

    @Override
    public void paint(LogState state, Scene scene, Canvas canvas) {
        if (state.entries().isEmpty()) {
            canvas.text(
                    1,
                    0,
                    Fit.cut("Nothing done yet. Each action leaves its line here.", canvas.columns() - 1),
                    Role.DIM);
            return;
        }
        int number = Math.max(LEAST_NUMBER, Integer.toString(state.done()).length() + 1);
        ListPane list = state.list().seenIn(canvas.rows());
        for (int row = 0; row < canvas.rows() && list.top() + row < list.size(); row++) {
            int at = list.top() + row;
            boolean cursor = scene.focused() && at == list.cursor();
            paintEntry(canvas, row, state.entries().get(at), number, cursor);
        }
    }

    private static void paintEntry(Canvas canvas, int row, LogEntry entry, int number, boolean cursor) {
        int column = canvas.text(0, row, cursor ? ">" : " ", Role.KEY);
        column = canvas.text(column, row, Fit.pad("#" + entry.number(), number) + " ", Role.DIM);
        String result = Fit.pad(Sanitize.line(entry.result()), Math.min(RESULT, canvas.columns() / 3));
        column = canvas.text(column, row, result, entry.failed() ? Role.ERROR : Role.OK);
        canvas.text(column + 1, row, Fit.cut(Sanitize.line(entry.line()), canvas.columns() - column - 1), Role.TEXT);
        if (cursor) {
            canvas.mark(canvas.rect().row(row), Cell.SELECTED);
        }
    }

    @Override
    public List<Styled> badges(LogState state, Scene scene) {
        return List.of(Styled.of(state.done() + " done", Role.DIM));
    }

    @Override
    public List<MenuItem> menu(LogState state, Scene scene) {
        return List.of(new MenuItem('c', "copy the line", "enter"));
    }
}
