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
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/** How the History pane looks: time, call, status, milliseconds, who. */
public final class HistoryView implements ScreenView<HistoryState> {
    private static final int NUMBERS = 14;

    @Override
    public void paint(HistoryState state, Scene scene, Canvas canvas) {
        List<Call> calls = state.shown();
        int rows = canvas.rows() - (state.finding().isPresent() ? 1 : 0);
        if (calls.isEmpty()) {
            String why = state.calls().isEmpty() ? "No calls yet; s sends one." : "No call matches the filter.";
            canvas.text(1, 0, Fit.cut(why, canvas.columns() - 1), Role.DIM);
        }
        ListPane list = state.list().seenIn(rows);
        for (int row = 0; row < rows && list.top() + row < calls.size(); row++) {
            int at = list.top() + row;
            paintCall(canvas, row, calls.get(at), scene.focused() && at == list.cursor());
        }
        state.finding().ifPresent(field -> {
            int column = canvas.text(0, rows, "/ ", Role.KEY);
            field.paint(canvas, column, rows, canvas.columns() - column, scene.focused());
        });
    }

    private static void paintCall(Canvas canvas, int row, Call call, boolean cursor) {
        int column = canvas.text(0, row, cursor ? ">" : " ", Role.KEY);
        column = canvas.text(column, row, clock(call) + "  ", Role.DIM);
        String account = Sanitize.line(call.account());
        int who = canvas.columns() > 60 ? 20 : 0;
        int room = Math.max(8, canvas.columns() - column - NUMBERS - who);
        String text = Sanitize.line(call.method() + " " + call.target());
        column = canvas.text(column, row, Fit.pad(text, room), Role.TEXT);
        String status = call.status() == 0 ? "  -" : Integer.toString(call.status());
        Role role = call.status() >= 200 && call.status() < 400 ? Role.OK : Role.ERROR;
        column = canvas.text(column + 1, row, status, role);
        canvas.textRight(column + 7, row, Long.toString(call.millis()), Role.DIM);
        if (who > 0) {
            canvas.text(column + 9, row, Fit.cut(account, who - 2), Role.DIM);
        }
        if (cursor) {
            canvas.mark(new Rect(0, row, canvas.columns(), 1), Cell.SELECTED);
        }
    }

    /** In UTC, as the file has it. */
    private static String clock(Call call) {
        ZonedDateTime at = call.at().atZone(ZoneOffset.UTC);
        return two(at.getHour()) + ":" + two(at.getMinute()) + ":" + two(at.getSecond());
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    @Override
    public List<Styled> badges(HistoryState state, Scene scene) {
        int shown = state.shown().size();
        String count = state.filter().isEmpty()
                ? Count.of(shown, "call")
                : shown + " of " + state.calls().size();
        return List.of(Styled.of(count, Role.DIM));
    }

    @Override
    public List<MenuItem> menu(HistoryState state, Scene scene) {
        return List.of(new MenuItem('r', "send again", "resend"), new MenuItem('/', "filter", "find"));
    }
}
