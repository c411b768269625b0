package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code netrc diff}, {@code netrc journal}, and undo and redo without doing it. */
class DiffAndJournalTest {
    private static final String ONE = "machine a.test\n  login me\n  password secret-1\n";

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
        bench.netrc(ONE);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void nothing_was_edited() {
        says(
                "5\nerr: The journal has no edit of this netrc that stands.\nhint: netrc journal lists them",
                "netrc diff");
        says("0\nNo other program has changed the netrc since this run began or saved.", "netrc diff --disk");
        says("0\nerr: No edit can be taken back.", "netrc journal");
        says("0\n[]", "netrc journal --json");
    }

    @Test
    void the_last_edit_and_the_one_before() {
        bench.run("netrc set a.test --login us");
        bench.run("netrc set a.test --password-stdin", ScriptedAsk.pipe("secret-2"));

        says("""
                0
                --- before: a.test password, 2026-03-01T12:00:00Z
                +++ now
                  machine a.test
                    login us
                -   password ********
                +   password ********""", "netrc diff");
        says("""
                0
                --- before: a.test login, 2026-03-01T12:00:00Z, 2 edits back
                +++ now
                  machine a.test
                -   login me
                -   password ********
                +   login us
                +   password ********""", "netrc diff --back 2");
        assertEquals(5, bench.run("netrc diff --back 3").code());
        assertEquals(2, bench.run("netrc diff --back 0").code());
        assertEquals(2, bench.run("netrc diff --back 1 --disk").code());
        bench.again();
        assertTrue(bench.run("netrc diff").out().contains("a.test password"), "in a later run too");
    }

    @Test
    void another_program_has_written_since() throws IOException {
        bench.run("netrc set a.test --login us");
        Files.writeString(bench.file(), "# theirs\n", StandardOpenOption.APPEND);
        bench.engine().refresh();

        says("""
                0
                --- before: a.test login, 2026-03-01T12:00:00Z
                +++ now; another program has written it since the last edit
                  machine a.test
                -   login me
                +   login us
                    password ********
                + # theirs""", "netrc diff");
        says("""
                0
                --- as this run began with it or saved it
                +++ now, by another program
                    login us
                    password ********
                + # theirs""", "netrc diff --disk");

        bench.again();
        Ran later = bench.run("netrc diff");
        assertEquals(5, later.code());
        assertEquals(
                "What ~/.netrc was before 'a.test login' cannot be told: another program has written it since.\n"
                        + "hint: netrc journal lists the edits; netrc list shows what the file says",
                later.err());
    }

    @Test
    void for_scripts() {
        bench.run("netrc set a.test --login us");

        says(
                "0\n{\"since\":\"2026-03-01T12:00:00Z\",\"what\":\"a.test login\",\"byOthers\":false,\"changed\":true,"
                        + "\"line\":2,\"hunks\":[{\"line\":2,\"before\":[\"  login me\\n\"],\"after\":[\"  login us\\n\"]}]}",
                "netrc diff --json");
    }

    @Test
    void undo_and_redo_without_doing_it() {
        bench.run("netrc set a.test --login us");
        String after = bench.text();
        String undo = "0\n  machine a.test\n-   login us\n+   login me\n    password ********";

        says(undo, "netrc undo --dry-run");
        assertEquals(after, bench.text());
        assertEquals(5, bench.run("netrc redo --dry-run").code());
        bench.run("netrc undo");
        says("0\n  machine a.test\n-   login me\n+   login us\n    password ********", "netrc redo --dry-run");
        assertEquals(ONE, bench.text());
        assertEquals(5, bench.run("netrc undo --dry-run").code());
    }

    @Test
    void the_journal_tells_what_stands() {
        bench.run("netrc set a.test --login us");
        bench.run("netrc rename a.test b.test");
        bench.run("netrc undo");

        says("""
                0
                back  time                  state       edit
                      2026-03-01T12:00:00Z  taken back  renaming a.test to b.test
                1     2026-03-01T12:00:00Z  stands      a.test login""", "netrc journal");
        Ran json = bench.run("netrc journal --json");
        assertEquals(
                "[{\"time\":\"2026-03-01T12:00:00Z\",\"what\":\"renaming a.test to b.test\",\"file\":\"" + bench.file()
                        + "\",\"stands\":false},{\"time\":\"2026-03-01T12:00:00Z\",\"what\":\"a.test login\",\"file\":\""
                        + bench.file() + "\",\"stands\":true}]",
                json.out());
    }

    @Test
    void forgetting_asks_a_person_and_erases_the_secrets() throws IOException {
        bench.run("netrc set a.test --password-stdin", ScriptedAsk.pipe("secret-2"));
        Path journal = bench.home().resolve(".local/state/hkshell/journal/journal");
        assertTrue(Files.exists(journal));

        ScriptedAsk no = ScriptedAsk.somebody("no");
        assertEquals(
                "0\nerr: Nothing was forgotten.",
                bench.run("netrc journal --forget", no).toString());
        assertTrue(
                no.questions().get(0).startsWith("Forget 1 edit?"),
                no.questions().get(0));
        assertEquals(
                130, bench.run("netrc journal --forget", ScriptedAsk.somebody()).code());
        assertTrue(Files.exists(journal));

        says("0\n{\"forgotten\":1}", "netrc journal --forget --json");
        assertFalse(Files.exists(journal));
        assertEquals(5, bench.run("netrc undo").code());
        says(
                "0\nerr: Forgotten: 0 edits, with the secrets in them. None of them can be taken back any more.",
                "netrc journal --forget");
    }

    @Test
    void a_comment_on_the_records_line_goes_with_it_and_is_named() {
        bench.netrc("# stays\nmachine a.test login me password p # old: password gone\n# stays too\nmachine b.test\n");

        String dry = bench.run("netrc remove a.test --dry-run").out();
        assertTrue(dry.contains("- machine a.test login me password ******** # old: password"), dry);
        assertFalse(dry.contains("- # stays"), dry);
        Ran ran = bench.run("netrc remove a.test");
        assertTrue(
                ran.err().startsWith("a.test removed, with the comment on its line: # old: password"), ran.toString());
        assertEquals("# stays\n# stays too\nmachine b.test\n", bench.text());
    }

    private void says(String expected, String line) {
        assertEquals(expected, bench.run(line).toString());
    }
}
