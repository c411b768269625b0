package hkshell.front.tui.response;

import hkshell.domain.request.json.RawText;
import hkshell.front.tui.paint.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer as it came: its lines wrapped at the pane's edge or cut there, or its bytes where it is no text.
 *
 * @param top an offset in the row that is seen first
 * @param match the offset of what was found last, -1 after any other move
 * @param left how many bytes of each line stand left of the pane, where lines are cut
 */
record RawTab(RawText text, int top, int match, boolean wraps, int left) {

    static RawTab of(RawText text) {
        return new RawTab(text, 0, -1, true, 0);
    }

    /** The same place of a longer text. */
    RawTab over(RawText longer) {
        return new RawTab(longer, top, match, wraps, left);
    }

    boolean isBinary() {
        return text.body().isBinary();
    }

    /** Of a body that is not empty. */
    RawRows rowsIn(Size body) {
        return isBinary()
                ? new HexRows(text, body.columns())
                : wraps ? new WrappedRows(text, body.columns()) : new LineRows(text, left, body.columns());
    }

    /** With long lines wrapped, or cut. */
    RawTab wrapped(boolean other) {
        return new RawTab(text, top, match, other, 0);
    }

    /** Sideways by half a pane; not further than the longest line that is seen. */
    RawTab across(int by, Size body) {
        int longest = 0;
        for (int row : rows(body)) {
            longest = Math.max(longest, rowsIn(body).end(row) - row);
        }
        int step = Math.max(1, body.columns() / 2);
        boolean ends = by > 0 && left + body.columns() - 1 >= longest;
        return ends ? this : new RawTab(text, top, match, wraps, Math.max(0, left + by * step));
    }

    boolean isEmpty() {
        return text.lines() == 0;
    }

    RawTab at(int offset) {
        return new RawTab(text, offset, -1, wraps, left);
    }

    /** After a moving action; empty when it is none. */
    Optional<RawTab> act(String action, Size body) {
        int height = Math.max(1, body.rows());
        return switch (action) {
            case "up" -> by(-1, body);
            case "down" -> by(1, body);
            case "page-up" -> by(1 - Math.max(2, height), body);
            case "page-down" -> by(Math.max(2, height) - 1, body);
            case "half-up" -> by(-Math.max(1, height / 2), body);
            case "half-down" -> by(Math.max(1, height / 2), body);
            case "top" -> Optional.of(at(0));
            case "bottom" -> Optional.of(at(text.body().size()).seenIn(body));
            default -> Optional.empty();
        };
    }

    private Optional<RawTab> by(int steps, Size body) {
        if (isEmpty()) {
            return Optional.of(this);
        }
        RawRows rows = rowsIn(body);
        int row = rows.row(seenIn(body).top);
        for (int left = Math.abs(steps); left > 0; left--) {
            int other = steps < 0 ? rows.previous(row) : rows.next(row);
            row = other < 0 ? row : other;
        }
        return Optional.of(at(row).seenIn(body));
    }

    /** With no empty rows below the last, and the top at the beginning of a row. */
    RawTab seenIn(Size body) {
        if (isEmpty()) {
            return this;
        }
        RawRows rows = rowsIn(body);
        int lowest = rows.last();
        for (int left = body.rows() - 1; left > 0 && rows.previous(lowest) >= 0; left--) {
            lowest = rows.previous(lowest);
        }
        return new RawTab(text, Math.min(lowest, rows.row(top)), match, wraps, left);
    }

    /** With a found place in sight; the part seen does not move when it is there already. */
    RawTab found(int offset, Size body) {
        RawTab seen = seenIn(body);
        List<Integer> rows = seen.rows(body);
        RawRows all = rowsIn(body);
        boolean inSight = !rows.isEmpty() && offset >= seen.top && offset < all.end(rows.get(rows.size() - 1));
        int first = all.row(offset);
        for (int left = body.rows() / 3; left > 0 && all.previous(first) >= 0; left--) {
            first = all.previous(first);
        }
        int aside = offset - all.row(offset);
        boolean beside = wraps || aside >= left && aside < left + body.columns() - 1;
        int there = beside ? left : Math.max(0, aside - body.columns() / 3);
        return new RawTab(text, inSight ? seen.top : first, offset, wraps, there).seenIn(body);
    }

    /** Where the rows begin that are seen. */
    List<Integer> rows(Size body) {
        List<Integer> rows = new ArrayList<>();
        if (isEmpty()) {
            return rows;
        }
        RawRows all = rowsIn(body);
        int row = seenIn(body).top;
        while (row >= 0 && rows.size() < body.rows()) {
            rows.add(row);
            row = all.next(row);
        }
        return rows;
    }
}
