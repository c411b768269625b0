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
    void ofLogAndHistoryTheWayBackIsToThePaneBeforeBoth() {
        Focus focus = Focus.on(Area.ACCOUNTS).to(Area.NETRC).to(Area.LOG).to(Area.HISTORY);
        assertEquals(Area.NETRC, focus.back().pane());
        assertEquals(Area.NETRC, focus.to(Area.LOG).back().pane());
    }

    private static String line(Area pane) {
        return String.join(
                "  ",
                KeyHints.of(KeyMap.defaults(), pane).stream()
                        .limit(8)
                        .map(Hint::label)
                        .toList());
    }

    @Test
    void eachPaneSpeaksOfItsOwnKeysFirst() {
        assertEquals("Enter use  a add  t test  / find  r repair  ? help  q quit  : command", line(Area.ACCOUNTS));
        assertEquals("e edit  a add  d del  u undo  * show  / find  S who  U redo", line(Area.NETRC));
        assertEquals("s send  e edit  y copy  c curl  [ ] view  W arm  S explain  u undo", line(Area.REQUEST));
        assertEquals("/ find  | filter  [ ] view  y copy  c curl  J K scroll  * reveal  ? help", line(Area.RESPONSE));
        assertEquals(
                "Enter copy the line  ? help  q quit  : command  x menu  Tab pane  s send  y copy", line(Area.LOG));
        assertEquals("Enter look  r again  e edit  = diff  Space mark  / find  ? help  q quit", line(Area.HISTORY));
        assertEquals("Enter ok  Esc cancel", line(Area.TEXT));
    }

    @Test
    void hintsComeFromTheLiveKeys() {
        KeyMap keys = KeyMap.defaults()
                .with(Map.of("help", List.of(Key.of("f2"))))
                .value()
                .orElseThrow();
        List<Hint> hints = KeyHints.of(keys, Area.ACCOUNTS);
        assertTrue(hints.stream().anyMatch(hint -> hint.label().equals("F2 help")));
        assertTrue(hints.stream().anyMatch(hint -> hint.label().equals("t test")));
        assertTrue(KeyHints.of(keys, Area.NETRC).stream()
                .noneMatch(hint -> hint.label().equals("t test")));
    }
}
