package hkshell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.engine.command.AllCommands;
import hkshell.fake.Scenes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The line that is shown after a request was saved or a saved one was sent: without what may be a secret in it. */
class SavedLineTest {
    @Test
    void d4_neither_values_nor_items_are_shown_again() {
        ShellLine line = new ShellLine(AllCommands.table().rows(), Scenes.session(""));
        assertEquals(
                "hkshell saved add x ...", line.line(List.of("saved", "add", "x", "POST", "/a", "password=s3cret")));
        assertEquals("hkshell saved run x ...", line.line(List.of("saved", "run", "x", "token=s3cret")));
        assertEquals("hkshell saved run x", line.line(List.of("saved", "run", "x")));
    }
}
