package hkshell.front.tui.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.keymap.Area;
import hkshell.domain.keymap.Key;
import hkshell.domain.keymap.KeyMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputTest {
    @Test
    void focusGoesAroundAndBack() {
        Focus focus = Focus.on(Area.ACCOUNTS);
        assertEquals(Area.HISTORY, focus.previous().pane());
        assertEquals(Area.NETRC, focus.next().pane());
        assertEquals(Area.ACCOUNTS, focus.next().back().pane());
        assertEquals(Area.NETRC, focus.next().back().back().pane());
        assertSame(focus, focus.to(Area.ACCOUNTS));
    }

    @Test
    void hintsComeFromTheLiveKeysTheBestFirst() {
        KeyMap keys = KeyMap.defaults()
                .with(Map.of("help", List.of(Key.of("f2"))))
                .value()
                .orElseThrow();
        List<Hint> hints = KeyHints.of(keys, Area.ACCOUNTS);
        assertEquals("F2 help", hints.get(0).label());
        assertEquals(": command", hints.get(1).label());
        assertTrue(hints.stream().anyMatch(hint -> hint.label().equals("t test")));
        assertTrue(KeyHints.of(keys, Area.NETRC).stream()
                .noneMatch(hint -> hint.label().equals("t test")));
    }
}
