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
import java.time.Duration;
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
            paintEntry(canvas, row, state.entries().get(at), number, scene, cursor);
        }
    }

    private static void paintEntry(Canvas canvas, int row, LogEntry entry, int number, Scene scene, boolean cursor) {
        int column = canvas.text(0, row, cursor ? ">" : " ", Role.KEY);
        column = canvas.text(column, row, Fit.pad("#" + entry.number(), number) + " ", Role.DIM);
        String result = Fit.pad(Sanitize.line(result(entry, scene)), Math.min(RESULT, canvas.columns() / 3));
        Role role = entry.isUnderway() ? Role.WARN : entry.failed() ? Role.ERROR : Role.OK;
        column = canvas.text(column, row, result, role);
        canvas.text(column + 1, row, Fit.cut(Sanitize.line(entry.line()), canvas.columns() - column - 1), Role.TEXT);
        if (cursor) {
            canvas.mark(canvas.rect().row(row), Cell.SELECTED);
        }
    }

    private static String result(LogEntry entry, Scene scene) {
        return entry.since()
                .map(since -> "under way "
                        + Math.max(0, Duration.between(since, scene.now()).toSeconds()) + " s")
                .orElse(entry.result());
    }

    @Override
    public List<Styled> badges(LogState state, Scene scene) {
        long underway = state.entries().stream().filter(LogEntry::isUnderway).count();
        String done = state.done() + " done";
        return underway == 0
                ? List.of(Styled.of(done, Role.DIM))
                : List.of(Styled.of(underway + " under way", Role.WARN).plus(", " + done, Role.DIM));
    }

    @Override
    public List<MenuItem> menu(LogState state, Scene scene) {
        return state.underCursor().isPresent()
                ? List.of(new MenuItem('s', "stop it", "escape"))
                : List.of(new MenuItem('c', "copy the line", "enter"));
    }
}
