package hkshell.front.tui.history;

import hkshell.engine.session.Call;
import hkshell.front.tui.paint.Canvas;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Where the parts of a call stand in a row: the status and who it went out as at every width.
 *
 * @param number columns of the widest number
 * @param who columns of the login
 */
record HistoryColumns(int number, int who, boolean wide) {
    private static final int WIDE = 60;
    private static final int MARKS = 2;
    private static final int CLOCK = 10;
    private static final int STATUS = 4;
    private static final int MILLIS = 10;

    /** @param calls newest first */
    static HistoryColumns of(List<Call> calls, int columns) {
        long highest = calls.isEmpty() ? 0 : calls.get(0).number();
        boolean wide = columns >= WIDE;
        return new HistoryColumns(Long.toString(highest).length(), wide ? 20 : columns / 3, wide);
    }

    void paint(Canvas canvas, int row, Call call, Instant now) {
        canvas.textRight(MARKS + number, row, Long.toString(call.number()), Role.KEY);
        int column = MARKS + number + 1;
        if (wide) {
            canvas.text(column, row, clock(call.at(), now), Role.DIM);
            column += CLOCK;
        }
        int room = Math.max(6, canvas.columns() - column - STATUS - (wide ? MILLIS : 0) - who - 1);
        column = canvas.text(column, row, Fit.pad(Sanitize.line(call.method() + " " + call.target()), room), Role.TEXT);
        boolean fine = call.status() >= 200 && call.status() < 400;
        String status = call.status() == 0 ? "  -" : Integer.toString(call.status());
        canvas.text(column + 1, row, status, fine ? Role.OK : Role.ERROR);
        column += STATUS;
        if (wide) {
            column += MILLIS;
            canvas.textRight(column, row, call.millis() + " ms", Role.DIM);
        }
        canvas.text(column + 1, row, Fit.cut(Sanitize.line(call.account()), who), Role.DIM);
    }

    /** In UTC, as the file has it: the time of today, the day of any other. */
    private static String clock(Instant instant, Instant now) {
        ZonedDateTime at = instant.atZone(ZoneOffset.UTC);
        return at.toLocalDate().equals(now.atZone(ZoneOffset.UTC).toLocalDate())
                ? two(at.getHour()) + ":" + two(at.getMinute()) + ":" + two(at.getSecond())
                : two(at.getMonthValue()) + "-" + two(at.getDayOfMonth());
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
