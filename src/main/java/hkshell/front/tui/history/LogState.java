package hkshell.front.tui.history;

import hkshell.front.tui.widget.ListPane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Log pane's state.
 *
 * @param entries what was begun last first, bounded
 * @param done how many have ended
 */
public record LogState(List<LogEntry> entries, int done, ListPane list) {
    private static final int MOST = 500;

    public static final LogState EMPTY = new LogState(List.of(), 0, ListPane.of(0));

    public LogState {
        entries = List.copyOf(entries);
    }

    /** One more is under way. */
    public LogState begun(long number, String line, Instant since) {
        List<LogEntry> all = new ArrayList<>();
        all.add(LogEntry.begun(number, line, since));
        all.addAll(entries.subList(0, Math.min(entries.size(), MOST - 1)));
        // The cursor stays on the entry it was on, unless it was on the newest.
        int cursor = list.cursor() == 0 ? 0 : list.cursor() + 1;
        return new LogState(all, done, new ListPane(all.size(), Math.min(cursor, all.size() - 1), list.top()));
    }

    /** It has ended, and keeps its place. */
    public LogState ended(long number, String line, String result, boolean failed) {
        List<LogEntry> all = new ArrayList<>();
        for (LogEntry entry : entries) {
            all.add(entry.number() == number ? LogEntry.ended(number, line, result, failed) : entry);
        }
        return new LogState(all, done + 1, list);
    }

    /** The entry under the cursor. */
    Optional<LogEntry> current() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(list.cursor()));
    }

    /** The number of the run under the cursor, while it is under way. */
    public Optional<Long> underCursor() {
        return current().filter(LogEntry::isUnderway).map(LogEntry::number);
    }

    LogState with(ListPane other) {
        return new LogState(entries, done, other);
    }
}
