package hkshell.front.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.engine.Completer;
import hkshell.fake.Workbench;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jline.reader.LineReader;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of completions below the prompt, for as long as it belongs there. */
class ListingReaderTest {
    private static final String CLEAR = "\033[H\033[2J";

    @TempDir
    Path folder;

    /** What is written when these keys are pressed, then ^L, which paints all that is to be seen anew, and Enter. */
    private String[] painted(String keys, String line) throws IOException {
        byte[] typed = (keys + "\f\r").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        try (Workbench bench = new Workbench(folder);
                Terminal terminal = new ExternalTerminal(
                        "test", "xterm", new ByteArrayInputStream(typed), shown, StandardCharsets.UTF_8)) {
            terminal.setSize(Size.of(200, 50));
            Completer completer = new Completer(bench.engine().table().rows(), List.of(), List.of());
            LineReader reader = TerminalRepl.reader(terminal, bench.engine(), completer, folder.resolve("lines"));
            assertEquals(line, reader.readLine("> "));
        }
        String text = shown.toString(StandardCharsets.UTF_8);
        int clear = text.lastIndexOf(CLEAR);
        assertTrue(clear >= 0, text);
        return new String[] {text.substring(0, clear), text.substring(clear)};
    }

    @Test
    void a_list_is_gone_with_the_line_that_it_was_for() throws IOException {
        String[] painted = painted("login --\t\t\025keys remove \t\t", "keys remove ");
        assertTrue(painted[0].contains("browser"), painted[0]);
        assertFalse(painted[1].contains("browser"), painted[1]);
    }

    @Test
    void tab_on_nothing_types_no_option() throws IOException {
        assertFalse(painted("keys add \t\t", "keys add ")[0].contains("yes"));
    }
}
