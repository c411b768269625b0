package hkshell.front.tui.history;

import hkshell.front.tui.widget.ListPane;
import java.util.ArrayList;
import java.util.List;

/**
 * The Log pane's state.
 *
 * @param entries newest first, bounded
 * @param done how many there have been
 */
public record LogState(List<LogEntry> entries, int done, ListPane list) {
    private static final int MOST = 500;

    public static final LogState EMPTY = new LogState(List.of(), 0, ListPane.of(0));

    public LogState {
        entries = List.copyOf(entries);
    }

    public LogState plus(String line, String result, boolean failed) {
        List<LogEntry> all = new ArrayList<>();
        all.add(new LogEntry(done + 1, line, result, failed));
        all.addAll(entries.subList(0, Math.min(entries.size(), MOST - 1)));
        // The cursor stays on the entry it was on, unless it was on the newest.
        int cursor = list.cursor() == 0 ? 0 : list.cursor() + 1;
        return new LogState(all, done + 1, new ListPane(all.size(), Math.min(cursor, all.size() - 1), list.top()));
    }

    LogState with(ListPane other) {
        return new LogState(entries, done, other);
    }
}
