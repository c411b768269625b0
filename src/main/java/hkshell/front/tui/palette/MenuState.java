package hkshell.front.tui.palette;

import hkshell.domain.keymap.Key;
import hkshell.front.tui.loop.MenuItem;
import hkshell.front.tui.widget.ListPane;
import java.util.List;
import java.util.Optional;

/** An open menu: what can be done with the row, or what can be copied. */
public record MenuState(String title, List<MenuItem> items, ListPane list) {

    public MenuState {
        items = List.copyOf(items);
    }

    public static MenuState of(String title, List<MenuItem> items) {
        return new MenuState(title, items, ListPane.of(items.size()));
    }

    public MenuState at(ListPane other) {
        return new MenuState(title, items, other);
    }

    /** The item that a key chooses. */
    public Optional<MenuItem> item(Key key) {
        for (MenuItem item : items) {
            if (key.types() && item.key() == key.character()) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    public MenuItem current() {
        return items.get(list.cursor());
    }
}
