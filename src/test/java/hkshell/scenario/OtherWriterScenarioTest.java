package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.fake.StepClock;
import hkshell.fake.Workbench;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.root.Model;
import java.io.IOException;
import java.nio.file.Path;
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
            screen.press("enter").see("changed on disk meanwhile").see("login    theirs");
            assertEquals(theirs, bench.text());
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
}
