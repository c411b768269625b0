package hkshell.front.tui.history;

import hkshell.engine.CallSearch;
import hkshell.engine.session.Call;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.TextField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The History pane's state.
 *
 * @param calls newest first
 * @param filter what the list is filtered by; empty shows all
 * @param finding the open filter field
 * @param marked numbers of at most two calls that are to be compared, in the order of marking
 */
public record HistoryState(
        List<Call> calls, String filter, Optional<TextField> finding, ListPane list, List<Long> marked) {
    public static final HistoryState EMPTY =
            new HistoryState(List.of(), "", Optional.empty(), ListPane.of(0), List.of());

    private static final int PAIR = 2;

    public HistoryState {
        calls = List.copyOf(calls);
        marked = List.copyOf(marked);
    }

    /** @param newest in the order of time. The cursor stays on its call, unless that was the newest */
    public HistoryState with(List<Call> newest) {
        List<Call> all = new ArrayList<>(newest);
        Collections.reverse(all);
        List<Long> still = marked.stream()
                .filter(number -> all.stream().anyMatch(call -> call.number() == number))
                .toList();
        HistoryState state = new HistoryState(all, filter, finding, list, still);
        List<Call> shown = state.shown();
        int cursor = list.cursor() == 0 ? 0 : current().map(shown::indexOf).orElse(0);
        ListPane moved = new ListPane(shown.size(), Math.max(0, cursor), list.top());
        return state.with(moved.withSize(shown.size()));
    }

    HistoryState with(ListPane other) {
        return new HistoryState(calls, filter, finding, other, marked);
    }

    HistoryState filtered(String text, Optional<TextField> field) {
        HistoryState state = new HistoryState(calls, text, field, list, marked);
        return state.with(ListPane.of(state.shown().size()));
    }

    /** The field closed, what it found left. */
    HistoryState found() {
        return new HistoryState(calls, filter, Optional.empty(), list, marked);
    }

    HistoryState unmarked() {
        return new HistoryState(calls, filter, finding, list, List.of());
    }

    /** With the call's mark set or taken away; of three the first goes. */
    HistoryState toggled(Call call) {
        List<Long> numbers = new ArrayList<>(marked);
        if (!numbers.remove(Long.valueOf(call.number()))) {
            numbers.add(call.number());
        }
        int from = Math.max(0, numbers.size() - PAIR);
        return new HistoryState(calls, filter, finding, list, numbers.subList(from, numbers.size()));
    }

    boolean isMarked(Call call) {
        return marked.contains(call.number());
    }

    /** The calls that the filter wants. */
    List<Call> shown() {
        if (filter.isBlank()) {
            return calls;
        }
        CallSearch search = CallSearch.of(filter);
        return calls.stream().filter(search::wants).toList();
    }

    /** The call under the cursor. */
    Optional<Call> current() {
        List<Call> shown = shown();
        return shown.isEmpty() ? Optional.empty() : Optional.of(shown.get(list.cursor()));
    }
}
