package hkshell.front.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.engine.Completer;
import hkshell.fake.ScriptedAsk;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tab in the line shell: the calls of the API, and the names that answers have shown. */
class LineCompletionTest {
    @TempDir
    Path folder;

    private Workbench bench;
    private String shown = "";

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** The line that Enter takes when these keys are pressed before it. */
    private String typed(String keys) throws IOException {
        ByteArrayOutputStream painted = new ByteArrayOutputStream();
        try (Terminal terminal = new ExternalTerminal(
                "test",
                "xterm",
                new ByteArrayInputStream((keys + "\r").getBytes(StandardCharsets.UTF_8)),
                painted,
                StandardCharsets.UTF_8)) {
            terminal.setSize(Size.of(120, 40));
            Completer completer = new Completer(bench.engine().table().rows(), List.of(), List.of());
            LineReader reader = TerminalRepl.reader(terminal, bench.engine(), completer, folder.resolve("lines"));
            String line = reader.readLine("> ");
            shown = painted.toString(StandardCharsets.UTF_8);
            return line;
        }
    }

    private void call(String line) {
        assertTrue(bench.engine().learn(bench.outcome(line, ScriptedAsk.pipe())), line);
    }

    @Test
    void b1_a_path_completes_part_by_part() throws IOException {
        assertEquals("get /account/rate-limits", typed("get /account/ra\t").strip());
        assertEquals("api PATCH /apps/x/config-vars ", typed("api PATCH /apps/x/conf\t"));
    }

    @Test
    void b1_two_tabs_list_what_can_follow() throws IOException {
        typed("get /apps/x/dy\t\t");
        assertTrue(shown.contains("(List dynos of an app)"), shown);
        assertTrue(shown.contains("(1 call below)"), shown);
    }

    @Test
    void b1_names_of_answers_complete() throws IOException {
        call("get /apps");
        assertEquals("get /apps/almanac-web", typed("get /apps/alm\t").strip());
        call("get /apps/example/dynos");
        assertEquals(
                "get /apps/example/dynos/clock.1",
                typed("get /apps/example/dynos/cl\t").strip());
    }

    @Test
    void b1_behind_the_path_fields_and_headers() throws IOException {
        assertEquals(
                "patch /apps/x maintenance:=", typed("patch /apps/x maint\t").strip());
        assertEquals("get /apps Range:", typed("get /apps Ra\t").strip());
    }

    @Test
    void b1_tab_that_finds_nothing_beeps() throws IOException {
        assertEquals("post /apps region=", typed("post /apps region=\t"));
        assertTrue(shown.contains("\u0007"), shown);
        typed("post /apps reg\t");
        assertFalse(shown.contains("\u0007"), shown);
    }
}
