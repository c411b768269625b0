package hkshell.front.tui.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a text in what can be seen of a file, folded or not, round its ends; passwords are never looked at. Answers
 * with the state that has the cursor on the match, its record unfolded when it has to be.
 */
final class NetrcFind {
    private final NetrcOutline outline;
    private final String text;
    private final boolean forward;

    private NetrcFind(NetrcOutline outline, String text, boolean forward) {
        this.outline = outline;
        this.text = text;
        this.forward = forward;
    }

    /** The first match from a row on, which is a candidate itself. */
    static Optional<NetrcState> at(NetrcState state, String text, int row) {
        return new NetrcFind(state.outline(), text, true).seek(state, row, 0);
    }

    /** The next match behind the cursor, or before it. */
    static Optional<NetrcState> beyond(NetrcState state, String text, boolean forward) {
        int step = forward ? 1 : -1;
        return new NetrcFind(state.outline(), text, forward)
                .seek(state, state.list().cursor(), step);
    }

    private Optional<NetrcState> seek(NetrcState state, int row, int step) {
        int count = outline.sheet().entries().size();
        if (text.isEmpty() || count == 0) {
            return Optional.empty();
        }
        int first = outline.indexAt(row);
        int start = unfolded(first, row) + step;
        for (int seen = 0; seen <= count; seen++) {
            int index = Math.floorMod(forward ? first + seen : first - seen, count);
            int found = inEntry(index, seen == 0 ? start : forward ? 0 : Integer.MAX_VALUE);
            if (found >= 0) {
                NetrcState open = found > 0 ? state.fold(index, true) : state;
                return Optional.of(open.at(open.outline().rowOf(index) + found));
            }
        }
        return Optional.empty();
    }

    /** The nearest match in an entry from one of its rows on, as if it were unfolded; -1 when there is none. */
    private int inEntry(int index, int start) {
        if (outline.sheet().entries().get(index) instanceof Entry.Login record
                && outline.findings().of(index).isEmpty()
                && !mayMatch(record)) {
            return -1;
        }
        List<NetrcRow> rows = outline.unfolded(index);
        int step = forward ? 1 : -1;
        for (int at = Math.min(start, rows.size() - (forward ? 0 : 1)); at >= 0 && at < rows.size(); at += step) {
            if (matches(rows.get(at))) {
                return at;
            }
        }
        return -1;
    }

    /** Without making rows, which would take most of the time in a large file. */
    private boolean mayMatch(Entry.Login record) {
        return !record.inside().isEmpty() || isIn(record.host()) || isIn(record.login()) || isIn(record.account());
    }

    private boolean isIn(Optional<Field> field) {
        return field.isPresent() && isIn(field.get().value());
    }

    /** Where a row stands in its entry once that is unfolded. */
    private int unfolded(int index, int row) {
        int below = row - outline.rowOf(index);
        if (outline.isOpen(index) || below == 0) {
            return below;
        }
        return Math.max(0, outline.unfolded(index).indexOf(outline.row(row).orElseThrow()));
    }

    private boolean matches(NetrcRow row) {
        return switch (row.kind()) {
            case RECORD ->
                row.record().map(Entry.Login::host).filter(this::isIn).isPresent();
            case FIELD ->
                row.field() != null
                        && row.field().kind() != Field.Kind.PASSWORD
                        && isIn(row.field().value());
            case COMMENT, STRAY, MACRO, MACRO_LINE -> isIn(row.text());
            // By its rule alone: the sentence names hosts and logins that stand elsewhere.
            case FINDING -> isIn(row.text().substring(0, row.text().indexOf(':') + 1));
            case MACRO_END -> false;
        };
    }

    private boolean isIn(String shown) {
        for (int at = 0; at <= shown.length() - text.length(); at++) {
            if (shown.regionMatches(true, at, text, 0, text.length())) {
                return true;
            }
        }
        return false;
    }
}
