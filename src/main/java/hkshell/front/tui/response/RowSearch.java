package hkshell.front.tui.response;

import hkshell.domain.request.Stop;
import java.util.function.IntFunction;

/** Looks through rows of text, from one on and around the end. */
final class RowSearch {
    private final int size;
    private final IntFunction<String> rows;
    private final Sought sought;
    private final Stop stop;

    RowSearch(int size, IntFunction<String> rows, Sought sought, Stop stop) {
        this.size = size;
        this.rows = rows;
        this.sought = sought;
        this.stop = stop;
    }

    /** The next row with a match behind one, or before it; -1 when there is none at all. */
    int next(int from, int by) {
        for (int step = 1; step <= size; step++) {
            int row = Math.floorMod(from + by * step, size);
            if (sought.isIn(rows.apply(row), stop)) {
                return row;
            }
        }
        return -1;
    }

    /** @param here the row that is looked at */
    Tally count(int here) {
        int all = 0;
        int at = 0;
        for (int row = 0; row < size; row++) {
            all += sought.isIn(rows.apply(row), stop) ? 1 : 0;
            at = row <= here ? all : at;
        }
        return new Tally(at, all);
    }

    static boolean around(int from, int found, int by) {
        return by > 0 ? found <= from : found >= from;
    }
}
