package hkshell.front.tui.history;

import hkshell.engine.session.Call;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.TextField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The History pane's state.
 *
 * @param calls newest first
 * @param filter what the list is filtered by; empty shows all
 * @param finding the open filter field
 */
public record HistoryState(List<Call> calls, String filter, Optional<TextField> finding, ListPane list) {
    public static final HistoryState EMPTY = new HistoryState(List.of(), "", Optional.empty(), ListPane.of(0));

    public HistoryState {
        calls = List.copyOf(calls);
    }

    /** @param newest in the order of time */
    public HistoryState with(List<Call> newest) {
        List<Call> all = new ArrayList<>(newest);
        Collections.reverse(all);
        HistoryState state = new HistoryState(all, filter, finding, list);
        return state.with(list.withSize(state.shown().size()));
    }

    HistoryState with(ListPane other) {
        return new HistoryState(calls, filter, finding, other);
    }

    HistoryState filtered(String text, Optional<TextField> field) {
        HistoryState state = new HistoryState(calls, text, field, list);
        return state.with(ListPane.of(state.shown().size()));
    }

    /** The calls that match the filter: method, path, status or login. */
    List<Call> shown() {
        if (filter.isEmpty()) {
            return calls;
        }
        String wanted = filter.toLowerCase(Locale.ROOT);
        List<Call> shown = new ArrayList<>();
        for (Call call : calls) {
            String text = call.method() + " " + call.target() + " " + call.status() + " " + call.account();
            if (text.toLowerCase(Locale.ROOT).contains(wanted)) {
                shown.add(call);
            }
        }
        return shown;
    }

    /** The call under the cursor. */
    Optional<Call> current() {
        List<Call> shown = shown();
        return shown.isEmpty() ? Optional.empty() : Optional.of(shown.get(list.cursor()));
    }
}
