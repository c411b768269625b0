package hkshell.domain.keymap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.engine.command.AllCommands;
import hkshell.kit.problem.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyMapTest {
    private final KeyMap keys = KeyMap.defaults();

    private String action(String key, Area area) {
        return keys.find(Key.of(key), area).map(Binding::action).orElse("none");
    }

    @Test
    void theAreasOwnRowGoesBeforeThatOfAnywhere() {
        assertEquals("again", action("r", Area.REQUEST));
        assertEquals("none", action("r", Area.RESPONSE));
        assertEquals("resend", action("r", Area.HISTORY));
        assertEquals("explain", action("S", Area.REQUEST));
    }

    @Test
    void textFieldsAreNotReachedByKeysOfAnywhere() {
        assertEquals("none", action("q", Area.TEXT));
        assertEquals("none", action("ctrl-u", Area.TEXT));
        assertEquals("text-help", action("f1", Area.TEXT));
        assertEquals("text-cancel", action("ctrl-g", Area.TEXT));
    }

    @Test
    void theDefaultsClaimNoKeyTwiceAndWarnOfNothing() {
        assertEquals(List.of(), KeyCheck.conflicts(keys.rows()));
        assertEquals(List.of(), KeyCheck.warnings(keys));
    }

    @Test
    void everyRowIsWholeAndAnActionHasOneInEachPlace() {
        Set<String> names = new HashSet<>();
        for (Binding row : keys.rows()) {
            assertTrue(names.add(row.action() + " in " + row.area()), row.action());
            assertTrue(row.sentence().endsWith("."), row.action());
            assertFalse(row.keys().isEmpty(), row.action());
        }
    }

    @Test
    void theCommandOfEveryRowIsOneOfTheTable() {
        Set<String> commands = new HashSet<>();
        for (Binding row : keys.rows()) {
            String words = String.join(" ", row.words());
            assertTrue(words.isEmpty() || AllCommands.table().find(words).isPresent(), words);
            commands.add(words);
        }
        assertEquals(Set.of("", "netrc undo", "netrc redo", "netrc edit", "repl", "accounts use"), commands);
    }

    @Test
    void otherKeysReplaceThoseOfTheAction() {
        KeyMap mine = keys.with(Map.of("find", List.of(Key.of("f7")))).value().orElseThrow();
        for (Area pane : List.of(Area.ACCOUNTS, Area.NETRC, Area.RESPONSE, Area.HISTORY)) {
            assertEquals("find", mine.find(Key.of("f7"), pane).orElseThrow().action());
        }
        assertEquals(List.of(), mine.panesOf(Key.of("/")));
        assertEquals(List.of(Area.ACCOUNTS, Area.NETRC, Area.REQUEST), mine.panesOf(Key.of("d")));
    }

    @Test
    void otherKeysReplaceThoseOfTheRow() {
        KeyMap mine = keys.with(Map.of("zoom", List.of(Key.of("Z"), Key.of("f5"))))
                .value()
                .orElseThrow();
        assertEquals("zoom", mine.find(Key.of("Z"), Area.LOG).orElseThrow().action());
        assertTrue(mine.find(Key.of("f"), Area.LOG).isEmpty());
        assertEquals("Z", mine.action("zoom").orElseThrow().label());
    }

    @Test
    void aKeyGivenTwiceIsAProblemThatNamesBoth() {
        Problem why = keys.with(Map.of("zoom", List.of(Key.of("q")))).problem().orElseThrow();
        assertEquals("The key q is given to both zoom and quit (Anywhere).", why.sentence());
    }

    @Test
    void anUnknownActionIsAProblem() {
        Problem why = keys.with(Map.of("fly", List.of(Key.of("q")))).problem().orElseThrow();
        assertEquals("There is no action named \"fly\".", why.sentence());
    }

    @Test
    void keysThatTerminalsKeepAreWarnedOf() {
        for (String key : List.of("ctrl-s", "ctrl-m", "ctrl-a", "ctrl-v", "alt-x", "f10", "ctrl-enter", "ctrl-space")) {
            KeyMap mine =
                    keys.with(Map.of("zoom", List.of(Key.of(key)))).value().orElseThrow();
            assertEquals(1, KeyCheck.warnings(mine).size(), key);
        }
        KeyMap fine = keys.with(Map.of("zoom", List.of(Key.of("f5"), Key.of("ctrl-t"))))
                .value()
                .orElseThrow();
        assertEquals(List.of(), KeyCheck.warnings(fine));
    }

    @Test
    void theRowsOfAnAreaLeaveOutWhatItsOwnCover() {
        List<String> names = keys.in(Area.HISTORY).stream().map(Binding::action).toList();
        assertEquals("enter", names.get(0));
        assertFalse(names.contains("delete"));
        assertTrue(names.contains("undo"));
        List<String> netrc = keys.in(Area.NETRC).stream().map(Binding::action).toList();
        assertEquals(netrc.indexOf("undo"), netrc.lastIndexOf("undo"));
    }
}
