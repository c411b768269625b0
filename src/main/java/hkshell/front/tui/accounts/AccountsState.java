package hkshell.front.tui.accounts;

import hkshell.engine.session.Call;
import hkshell.engine.session.Session;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.TextField;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The Accounts pane's state.
 *
 * @param finding the open find field
 * @param sought what was looked for last; empty when nothing was
 * @param seen when the API last answered each login
 * @param marked names of accounts that a call is to go out as
 */
public record AccountsState(
        List<AccountRow> rows,
        ListPane list,
        Optional<TextField> finding,
        String sought,
        Map<String, Instant> seen,
        Set<String> marked) {
    public static final AccountsState EMPTY =
            new AccountsState(List.of(), ListPane.of(0), Optional.empty(), "", Map.of(), Set.of());

    private static final int FIRST_REFUSAL = 400;

    public AccountsState {
        rows = List.copyOf(rows);
        seen = Map.copyOf(seen);
        marked = Set.copyOf(marked);
    }

    /**
     * Knowing what calls have been made.
     *
     * @param calls in the order of time
     */
    public AccountsState with(List<Call> calls, Session session) {
        Map<String, Instant> last = new HashMap<>();
        for (Call call : calls) {
            if (call.status() > 0 && call.status() < FIRST_REFUSAL) {
                last.put(call.account(), call.at());
            }
        }
        return new AccountsState(rows, list, finding, sought, last, marked).with(AccountRows.of(session, last));
    }

    AccountRow current() {
        return rows.isEmpty() ? AccountRow.adding() : rows.get(list.cursor());
    }

    /** The new rows, the cursor on the live one when that is another than before, else on the one where it was. */
    AccountsState with(List<AccountRow> other) {
        Optional<AccountRow> live =
                live(other).filter(now -> live(rows).filter(now::isSame).isEmpty());
        Optional<AccountRow> meant = live.or(() -> rows.isEmpty() ? Optional.empty() : Optional.of(current()));
        int cursor = list.cursor();
        for (int at = 0; at < other.size(); at++) {
            cursor = meant.filter(other.get(at)::isSame).isPresent() ? at : cursor;
        }
        return new AccountsState(other, new ListPane(other.size(), 0, list.top()), finding, sought, seen, marked)
                .at(cursor);
    }

    private static Optional<AccountRow> live(List<AccountRow> rows) {
        return rows.stream().filter(AccountRow::live).findFirst();
    }

    AccountsState with(ListPane other) {
        return new AccountsState(rows, other, finding, sought, seen, marked);
    }

    private AccountsState at(int row) {
        return with(new ListPane(rows.size(), Math.max(0, Math.min(row, rows.size() - 1)), list.top()));
    }

    /** The account under the cursor marked, or not any more. */
    AccountsState toggled() {
        Set<String> other = new TreeSet<>(marked);
        if (!other.remove(current().name())) {
            other.add(current().name());
        }
        return new AccountsState(rows, list, finding, sought, seen, other);
    }

    boolean isMarked(AccountRow row) {
        return row.kind() == AccountRow.Kind.ACCOUNT && marked.contains(row.name());
    }

    /** The marked accounts that are still there, in the order of the rows. */
    public List<String> markedNames() {
        return rows.stream().filter(this::isMarked).map(AccountRow::name).toList();
    }

    AccountsState finding(Optional<TextField> field) {
        return new AccountsState(rows, list, field, sought, seen, marked);
    }

    AccountsState seeking(String text) {
        return new AccountsState(rows, list, finding, text, seen, marked);
    }

    /**
     * The cursor on the nearest row whose name or login holds the text, round the ends; empty when there is none.
     *
     * @param from how far from the cursor to begin: 0 with its own row, 1 below, -1 above
     */
    Optional<AccountsState> seek(String text, int from) {
        String wanted = text.toLowerCase(Locale.ROOT);
        int step = from < 0 ? -1 : 1;
        for (int seen = 0; seen < rows.size() && !text.isEmpty(); seen++) {
            int at = Math.floorMod(list.cursor() + from + seen * step, rows.size());
            String shown = rows.get(at).name() + " " + rows.get(at).login();
            if (shown.toLowerCase(Locale.ROOT).contains(wanted)) {
                return Optional.of(at(at));
            }
        }
        return Optional.empty();
    }
}
