package hkshell.front.tui.root;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.domain.keymap.Area;
import hkshell.domain.keymap.Key;
import hkshell.domain.keymap.KeyMap;
import hkshell.engine.session.Session;
import hkshell.fake.Scenes;
import hkshell.front.tui.loop.MenuItem;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Looks;
import hkshell.front.tui.paint.Size;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A letter in the menu of a row does what it does without the menu, unless it does nothing there. */
class MenuLettersTest {
    private static final Session SESSION = Scenes.session("""
            machine a.test login me password made-up
            machine a.test login you password other account x
            machine b.test login me password made-up
            """);

    private final KeyMap keys = KeyMap.defaults();

    @Test
    void no_letter_has_two_meanings() {
        Desk desk = Desk.start(keys, Glyphs.UNICODE, Looks.PLAIN, new Size(120, 36), Scenes.NOON);
        Model start = Model.start(desk, SESSION);
        List<String> wrong = new ArrayList<>();
        for (Area pane : List.of(Area.ACCOUNTS, Area.NETRC)) {
            Panel<?> panel = start.panels().get(pane);
            for (int row = 0; row < 12; row++) {
                List<MenuItem> items = panel.menu(start.scene(pane));
                items.forEach(item -> wrong.addAll(clash(pane, item)));
                assertEquals(
                        items.size(),
                        items.stream().map(MenuItem::key).distinct().count());
                panel = panel.act(start.scene(pane), row % 3 == 0 ? "right" : "down")
                        .state();
            }
        }
        assertEquals(List.of(), wrong);
    }

    private List<String> clash(Area pane, MenuItem item) {
        return keys
                .find(Key.of(item.key()), pane)
                .filter(binding -> !binding.action().equals(item.action()))
                .map(binding -> pane + ": " + item.line() + " is " + binding.action())
                .stream()
                .toList();
    }
}
