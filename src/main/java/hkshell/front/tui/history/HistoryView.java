package hkshell.front.tui.history;

import hkshell.engine.session.Call;
import hkshell.front.tui.loop.MenuItem;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.ScreenView;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Cell;
import hkshell.front.tui.paint.Rect;
import hkshell.front.tui.widget.ListPane;
import hkshell.kit.text.Count;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.List;

/** How the History pane looks: number, time, call, status, milliseconds, who; where it is narrow without time and milliseconds. */
public final class HistoryView implements ScreenView<HistoryState> {
    @Override
    public void paint(HistoryState state, Scene scene, Canvas canvas) {
        List<Call> calls = state.shown();
        int rows = canvas.rows() - (state.finding().isPresent() ? 1 : 0);
        if (calls.isEmpty()) {
            String why = state.calls().isEmpty() ? "No calls yet; s sends one." : "No call matches the filter.";
            canvas.text(1, 0, Fit.cut(why, canvas.columns() - 1), Role.DIM);
        }
        HistoryColumns columns = HistoryColumns.of(calls, canvas.columns());
        ListPane list = state.list().seenIn(rows);
        for (int row = 0; row < rows && list.top() + row < calls.size(); row++) {
            int at = list.top() + row;
            Call call = calls.get(at);
            boolean cursor = scene.focused() && at == list.cursor();
            canvas.text(0, row, cursor ? ">" : " ", Role.KEY);
            canvas.text(1, row, state.isMarked(call) ? "*" : " ", Role.WARN);
            columns.paint(canvas, row, call, scene.now());
            if (cursor) {
                canvas.mark(new Rect(0, row, canvas.columns(), 1), Cell.SELECTED);
            }
        }
        state.finding().ifPresent(field -> {
            int column = canvas.text(0, rows, "/ ", Role.KEY);
            field.paint(canvas, column, rows, canvas.columns() - column, scene.focused());
        });
    }

    @Override
    public List<Styled> badges(HistoryState state, Scene scene) {
        int shown = state.shown().size();
        String count = state.filter().isEmpty()
                ? Count.of(shown, "call")
                : shown + " of " + state.calls().size();
        Styled badge = Styled.of(count, Role.DIM);
        return scene.session().settings().keepsHistory()
                ? List.of(badge)
                : List.of(Styled.of("off: this run only", Role.WARN), badge);
    }

    @Override
    public List<MenuItem> menu(HistoryState state, Scene scene) {
        return List.of(
                new MenuItem('o', "look at the answer, or ask for it again", "enter"),
                new MenuItem('r', "send again", "resend"),
                new MenuItem('e', "edit and send", "edit"),
                new MenuItem('m', "mark, to compare", "mark"),
                new MenuItem('=', "compare the marked two, or with the same call before", "diff"),
                new MenuItem('/', "filter", "find"));
    }
}
