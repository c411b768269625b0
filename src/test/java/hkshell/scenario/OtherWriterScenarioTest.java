package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.StepClock;
import hkshell.fake.Workbench;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.root.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program writes the netrc while the screen is open. */
class OtherWriterScenarioTest {
    private static final String NETRC = """
            machine a.test
              login me
              password p1
            machine b.test
              login you
              password p2
            """;

    @TempDir
    Path folder;

    private final StepClock clock = new StepClock(Workbench.NOW.toEpochMilli());
    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder, clock.clock());
        bench.netrc(NETRC);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Scenario<Model> onTheFirstLogin() {
        Scenario<Model> screen = RootScenario.of(bench, clock, new Size(80, 24));
        screen.press("2").press(":").type("netrc list").press("enter", "esc");
        return screen.press("g", "l", "down");
    }

    @Test
    void what_they_made_of_the_same_field_stands() throws IOException {
        try (Scenario<Model> screen = onTheFirstLogin()) {
            screen.press("e", "ctrl-u").type("mine");
            String theirs = NETRC.replace("login me", "login theirs");
            bench.netrc(theirs);
            screen.press("enter").see("changed on disk meanwhile").see("Change it all the same?");
            screen.press("n").see("login    mine");
            screen.press("esc").see("login    theirs");
            assertEquals(theirs, bench.text());
        }
    }

    @Test
    void the_key_of_the_difference_shows_what_they_did_and_then_what_was_done_here() throws IOException {
        try (Scenario<Model> screen = onTheFirstLogin()) {
            bench.netrc(NETRC.replace("login you", "login theirs"));
            screen.press(":")
                    .type("netrc list")
                    .press("enter", "esc")
                    .press("=")
                    .see("-   login you")
                    .see("+   login theirs")
                    .seeNot("in the shell");
            screen.press("q", "g", "l", "down", "e", "ctrl-u")
                    .type("mine")
                    .press("enter")
                    .see("saved");
            screen.press("=").see("+   login mine").see("in the shell: hkshell");
        }
    }

    @Test
    void what_they_made_of_the_record_is_not_removed_with_it() throws IOException {
        try (Scenario<Model> screen = onTheFirstLogin()) {
            screen.press("d");
            String theirs = NETRC.replace("password p1", "password newer");
            bench.netrc(theirs);
            screen.press("y").see("changed on disk meanwhile");
            assertEquals(theirs, bench.text());
        }
    }

    @Test
    void what_they_made_of_other_records_stays_and_the_edit_is_made() throws IOException {
        try (Scenario<Model> screen = onTheFirstLogin()) {
            screen.press("e", "ctrl-u").type("mine");
            String theirs = "# first\n" + NETRC.replace("login you", "login theirs");
            bench.netrc(theirs);
            screen.press("enter").see("login saved");
            assertEquals(theirs.replace("login me", "login mine"), bench.text());
        }
    }

    /** As another program does, and no other run of hkshell begins. */
    private void theyWrite(String text) throws IOException {
        Path theirs = Files.writeString(folder.resolve("theirs"), text);
        Files.setPosixFilePermissions(theirs, PosixFilePermissions.fromString("rw-------"));
        Files.move(theirs, bench.file(), StandardCopyOption.REPLACE_EXISTING);
    }

    private Scenario<Model> watching() {
        Scenario<Model> screen = RootScenario.watching(bench, clock, new Size(80, 24));
        return screen.press("2", "g", "l", "down");
    }

    @Test
    void what_they_write_is_seen_without_a_key() throws IOException {
        try (Scenario<Model> screen = watching()) {
            screen.press("G").see(">▸ b.test");
            theyWrite("# new\nmachine c.test login x\n" + NETRC.replace("password p2", "password new"));
            screen.await("!!  The file was changed by another program: 3 lines.")
                    .see(">▸ b.test");
            screen.see("# new").see("▸ c.test");
        }
    }

    @Test
    void an_account_that_they_add_is_seen_without_a_key() {
        try (Scenario<Model> screen = watching()) {
            screen.seeNot("jo@home.test");
            bench.account("home", 1);
            screen.await("home  jo@home.test");
        }
    }

    @Test
    void a_field_stays_open_with_its_text_and_is_merged() throws IOException {
        try (Scenario<Model> screen = watching()) {
            screen.press("e", "ctrl-u").type("mine");
            String theirs = "# first\n" + NETRC.replace("login you", "login theirs");
            theyWrite(theirs);
            screen.await("changed by another program")
                    .see("login    mine")
                    .press("enter")
                    .see("login saved");
            assertEquals(theirs.replace("login me", "login mine"), bench.text());
        }
    }

    @Test
    void a_field_of_a_record_that_they_changed_is_refused_once_with_its_text() throws IOException {
        try (Scenario<Model> screen = watching()) {
            screen.press("e", "ctrl-u").type("mine");
            String theirs = NETRC.replace("password p1", "password newer");
            theyWrite(theirs);
            screen.await("changed by another program").see("login    mine").press("enter");
            screen.see("Changed by another program").see("login    mine");
            assertEquals(theirs, bench.text());
            screen.press("enter").see("login saved");
            assertEquals(theirs.replace("login me", "login mine"), bench.text());
        }
    }

    @Test
    void a_field_of_a_record_that_they_gave_another_login_stays_with_it() throws IOException {
        try (Scenario<Model> screen = watching()) {
            screen.press("down", "e").type("secret");
            theyWrite("# first\n" + NETRC.replace("login me", "login theirs"));
            screen.await("changed by another program").see("******").press("enter");
            screen.see("Changed by another program").press("enter").see("password saved");
            assertTrue(bench.text().contains("login theirs\n  password secret\n"), bench.text());
        }
    }

    @Test
    void what_was_typed_for_a_record_that_they_removed_is_offered_as_a_new_one() throws IOException {
        try (Scenario<Model> screen = watching()) {
            screen.press("e", "ctrl-u").type("mine");
            theyWrite(NETRC.substring(NETRC.indexOf("machine b")));
            screen.await("changed by another program").see("A new record").see("login:    mine");
            screen.press("enter").type("pw").press("enter").see("a.test added");
            assertTrue(bench.text().contains("machine a.test\n  login mine\n  password pw\n"), bench.text());
        }
    }

    @Test
    void a_file_that_comes_goes_and_changes_its_mode_is_seen() throws IOException {
        try (Scenario<Model> screen = watching()) {
            Files.delete(bench.file());
            screen.await("!!  The file is gone").see("no file");
            theyWrite(NETRC);
            screen.await("!!  The file is there now").see("▸ b.test");
            Files.setPosixFilePermissions(bench.file(), PosixFilePermissions.fromString("rw-r--r--"));
            screen.await("!!  Another program gave the file the mode 0644.").see("0644 wide");
            Files.delete(bench.file());
            Files.createDirectory(bench.file());
            screen.await("!!  ~/.netrc is a folder, not a file.");
            Files.delete(bench.file());
            theyWrite("machine z.test login z\n");
            screen.await("The file can be read again.").see("▸ z.test");
        }
    }

    @Test
    void own_edits_are_no_news() throws IOException {
        try (Scenario<Model> screen = watching()) {
            screen.press("e", "ctrl-u").type("mine").press("enter").see("login saved");
            theyWrite(bench.text() + "# more\n");
            screen.await("changed by another program: 1 line.");
        }
    }

    @Test
    void what_was_added_has_the_cursor_wherever_it_stands() throws IOException {
        bench.netrc("default login d password d\nmachine a.test\n  login me\n  password p\n");
        try (Scenario<Model> screen = RootScenario.of(bench, clock, new Size(100, 30))) {
            screen.press("2", "a")
                    .type("a.test")
                    .press("enter")
                    .type("erin")
                    .press("enter")
                    .type("pw")
                    .press("enter");
            screen.see("a.test (login erin) added").see("> 1 ▾ a.test").see("login     erin");
        }
    }

    @Test
    void what_is_taken_back_is_told_and_has_the_cursor() {
        try (Scenario<Model> screen = RootScenario.of(bench, clock, new Size(80, 24))) {
            screen.press("2", "a").type("c.test").press("enter").type("x").press("enter", "enter");
            screen.see("c.test added").see(">▾ c.test").press("g", "u");
            screen.see("Taken back: adding c.test").seeNot("▾ c.test");
            screen.press("U").see(">▾ c.test");
            screen.press("g", "l", "down", "down", "e").type("q").press("enter").see("password saved");
            screen.press("G", "u").see("Taken back: ").see(">  password");
        }
    }
}
