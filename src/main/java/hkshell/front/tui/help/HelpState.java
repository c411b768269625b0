package hkshell.front.tui.help;

import hkshell.domain.keymap.Key;
import hkshell.front.tui.widget.Filter;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The help screen's state: typing filters, Enter runs the row. */
public record HelpState(List<HelpRow> all, TextField field, ListPane list) {
    /** Rows moved by a page key; the exact height does not matter for moving. */
    private static final int PAGE = 10;

    public static HelpState open(List<HelpRow> all) {
        return new HelpState(all, TextField.empty(), ListPane.of(all.size()));
    }

    /** The rows that fit what is typed. */
    public List<HelpRow> shown() {
        List<String> labels = new ArrayList<>();
        all.forEach(row -> labels.add(row.searched()));
        List<HelpRow> shown = new ArrayList<>();
        for (int at : Filter.match(labels, field.text())) {
            shown.add(all.get(at));
        }
        return shown;
    }

    /** The state after a key that moves or types; empty when the key does neither. */
    public Optional<HelpState> press(Key key) {
        return list.move(key, PAGE)
                .map(moved -> new HelpState(all, field, moved))
                .or(() -> field.press(key).map(this::typed));
    }

    public HelpState paste(String text) {
        return typed(field.insert(text));
    }

    private HelpState typed(TextField other) {
        HelpState state = new HelpState(all, other, list);
        return new HelpState(all, other, ListPane.of(state.shown().size()));
    }

    public Optional<HelpRow> current() {
        List<HelpRow> shown = shown();
        return shown.isEmpty() ? Optional.empty() : Optional.of(shown.get(list.cursor()));
    }
}
