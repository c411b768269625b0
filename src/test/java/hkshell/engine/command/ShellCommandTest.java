package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.engine.CommandSpec;
import hkshell.engine.Outcome;
import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about hkshell itself. */
class ShellCommandTest {
    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private boolean armedIn(int minutes) {
        return bench.engine().session().isArmed(Workbench.NOW.plus(Duration.ofMinutes(minutes)));
    }

    @Test
    void arming_ends_by_itself_or_by_disarm() {
        assertFalse(armedIn(0));
        assertEquals("0\nerr: Writes go out for 5 minutes.", onScreen("arm"));
        assertTrue(armedIn(4));
        assertFalse(armedIn(5));
        assertEquals("0\n{\"armed\":1}", onScreen("arm 1 --json"));
        assertFalse(armedIn(1));
        assertEquals("0\nerr: Read-only.", onScreen("disarm"));
        assertFalse(armedIn(0));
        for (String minutes : List.of("0", "61", "-1", "x", "999999999999", "\"\"")) {
            assertEquals(2, bench.run("arm -- " + minutes).code(), minutes);
        }
        assertFalse(armedIn(0));
    }

    private String onScreen(String line) {
        return bench.run(line, ScriptedAsk.screen()).toString();
    }

    @Test
    void outside_of_the_screen_there_is_nothing_to_arm() {
        String said = "0\nerr: A write is explicit here and needs no arming; only the screen does.";
        assertEquals(said, bench.run("arm").toString());
        assertEquals(said, bench.run("disarm", ScriptedAsk.somebody()).toString());
        assertEquals("0\n{\"armed\":0}", bench.run("arm 5 --json").toString());
        assertFalse(armedIn(0));
    }

    @Test
    void a_theme_is_kept_for_the_next_run() {
        assertEquals("0\ndusk", bench.run("theme").toString());
        assertEquals("0\nerr: Theme mono.", bench.run("theme mono").toString());
        assertEquals("0\nmono", bench.again().run("theme").toString());
        assertEquals("theme = mono\n", bench.text(bench.config().resolve("settings.properties")));
        assertEquals("0\ntheme\ndusk\nlight\nmono   in use", bench.run("themes").toString());
        assertEquals(
                "2\nerr: There is no theme 'pink'.\nhint: the themes are dusk, light, mono",
                bench.run("theme pink").toString());
    }

    @Test
    void help_knows_every_row() {
        String all = bench.run("help").out();
        for (CommandSpec row : bench.engine().table().rows()) {
            assertTrue(all.contains(row.words()), row.words());
            Ran one = bench.run("help " + row.words());
            assertEquals(0, one.code(), row.words());
            assertTrue(one.out().contains(row.summary()), row.words());
            // Behind curl all words are curl's.
            if (!List.of("help", "curl").contains(row.words())) {
                assertEquals(one.out(), bench.run(row.words() + " --help").out(), row.words());
            }
        }
        assertTrue(bench.run("help netrc").out().contains("netrc undo"));
        assertEquals(
                "2\nerr: There is no command 'nope'.\nhint: hkshell help lists all commands",
                bench.run("help nope").toString());
    }

    @Test
    void every_row_answers_json_to_no_words_at_all() {
        for (CommandSpec row : bench.engine().table().rows()) {
            Ran ran = bench.run("--json " + row.words());
            int lines = (ran.out().isEmpty() ? 0 : ran.out().split("\n").length)
                    + (ran.err().isEmpty() ? 0 : ran.err().split("\n").length);
            boolean opens = List.of("repl", "sandbox", "quit").contains(row.words());
            assertTrue(lines == 1 || opens, row.words() + ": " + ran);
            boolean finds = ran.code() == 1 && List.of("netrc check", "doctor").contains(row.words());
            assertTrue(
                    ran.code() == 0 || finds || ran.err().startsWith("{\"error\":{\"code\":\""),
                    row.words() + ": " + ran);
        }
    }

    @Test
    void a_page_of_the_manual_is_markdown() {
        Ran ran = bench.run("docs keys");
        assertEquals(0, ran.code());
        assertTrue(ran.out().startsWith("# "), ran.out());
        assertEquals(2, bench.run("docs nope").code());
    }

    @Test
    void other_fronts_are_opened_by_the_front() {
        assertEquals(new Outcome.Open(Outcome.Front.QUIT, ""), bench.outcome("exit", ScriptedAsk.pipe()));
        assertEquals(
                new Outcome.Open(Outcome.Front.REPL, "stop-on-error"),
                bench.outcome("repl --stop-on-error", ScriptedAsk.pipe()));
        assertEquals(
                new Outcome.Open(Outcome.Front.SANDBOX, "8080"),
                bench.outcome("sandbox --port 8080", ScriptedAsk.pipe()));
        assertInstanceOf(Outcome.Failed.class, bench.outcome("sandbox --port 65536", ScriptedAsk.pipe()));
    }

    @Test
    void a_wrong_word_is_exit_2_with_the_nearest_right_one() {
        assertEquals(
                "2\nerr: There is no command 'netrc lst'.\nhint: did you mean 'netrc list'?",
                bench.run("netrc lst").toString());
        assertEquals(
                "2\nerr: {\"error\":{\"code\":\"unknown_command\",\"message\":\"There is no command 'tokn'.\",\"hint\":\"did you mean 'token'?\","
                        + "\"place\":{\"line\":1,\"column\":1,\"offset\":0}}}",
                bench.run("tokn --json").toString());
        assertEquals(2, bench.run("token --revel").code());
        assertEquals(2, bench.run("whoami me").code());
    }
}
