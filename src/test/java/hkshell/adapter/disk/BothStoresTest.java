package hkshell.adapter.disk;

import static hkshell.adapter.disk.TestHome.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.adapter.disk.SaveSteps.Step;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.engine.session.BothFiles.Both;
import hkshell.engine.session.Change;
import hkshell.kit.problem.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The netrc and accounts change together: all or nothing, also when a disk refuses or the program is killed. */
class BothStoresTest {
    private static final String NETRC = "machine a\n  login me\n  password old\n# end\n";
    private static final Pattern PASSWORD = Pattern.compile("password (\\S+)");
    private static final int KILLS = 8;

    @TempDir(factory = FastFolder.class)
    Path folder;

    private TestHome home;

    @BeforeEach
    void fresh() throws IOException {
        home = new TestHome(folder);
        home.write(NETRC);
    }

    private Parsed<Both> save(String token) {
        Disk disk = home.disk();
        NetrcStore netrc = new NetrcStore(disk, home.netrc);
        return new BothStores(disk, netrc, new AccountStore(disk, SwitchLoop.accounts(home)))
                .save(SwitchLoop.change(netrc.load(), token));
    }

    private boolean isPlanned() {
        return Files.exists(home.state.resolve("journal/unfinished"));
    }

    private String account(String name) throws IOException {
        Path file = SwitchLoop.accounts(home).resolve(name + ".netrc");
        return Files.exists(file) ? token(TestHome.text(file)) : "";
    }

    private static String token(String text) {
        Matcher password = PASSWORD.matcher(text);
        return password.find() ? password.group(1) : "";
    }

    private void refuse(int count, Step when) {
        int[] left = {count};
        home.disturbance = step -> {
            left[0] -= step == when ? 1 : 0;
            // A full disk lets files go.
            if (left[0] <= 0 && step != Step.DROP) {
                throw new FileSystemException("x", null, "No space left on device");
            }
        };
    }

    @Test
    void all_files_say_the_same_and_each_has_its_line_in_the_journal() throws IOException {
        Both both = save("new").value().orElseThrow();
        assertEquals(3, both.netrc().line());
        assertEquals(2, both.accounts().all().size());
        assertEquals(List.of("new", "new", "new"), List.of(token(home.text()), account("one"), account("two")));
        assertFalse(isPlanned());
        assertEquals(3, home.disk().journal.read().standing().size(), "account files are journaled like the netrc");
        assertEquals("good", told(home.store().undo()));
        assertEquals(NETRC, home.text());
    }

    @Test
    void what_is_planned_is_private() throws IOException {
        refuse(3, Step.JOURNAL);
        save("new");
        assertTrue(isPlanned());
        assertEquals("0600", TestHome.mode(home.state.resolve("journal/unfinished")));
    }

    @Test
    void a_first_file_that_refuses_leaves_nothing() throws IOException {
        refuse(1, Step.PLAN);
        assertEquals(
                "not_written: ~/.netrc was not changed: no space left on device. hint: free some space, then repeat",
                told(save("new")));
        refuse(1, Step.JOURNAL);
        assertFalse(save("new").isGood());
        home.disturbance = SaveSteps.UNWATCHED;
        assertFalse(isPlanned());
        home.store().load();
        assertEquals(List.of("old", "", ""), List.of(token(home.text()), account("one"), account("two")));
    }

    @Test
    void a_later_file_that_refuses_follows_when_it_can() throws IOException {
        refuse(3, Step.JOURNAL);
        assertFalse(save("new").isGood());
        assertEquals("old", token(home.text()));
        assertEquals("new", account("one"));
        home.store().load();
        assertEquals("old", token(home.text()), "the disk still refuses");
        home.disturbance = SaveSteps.UNWATCHED;
        assertEquals("new", token(new String(home.store().load().file().bytes())));
        assertEquals(List.of("new", "new", "new"), List.of(token(home.text()), account("one"), account("two")));
        assertFalse(isPlanned());
        assertEquals("good", told(home.store().undo()));
        assertEquals(NETRC, home.text());
    }

    @Test
    void what_another_program_has_written_since_stands() throws IOException {
        refuse(3, Step.JOURNAL);
        save("new");
        home.disturbance = SaveSteps.UNWATCHED;
        home.write("# theirs\n");
        home.store().load();
        assertEquals("# theirs\n", home.text());
        assertFalse(isPlanned());
    }

    @Test
    void what_another_program_writes_in_the_middle_stands_too() throws IOException {
        home.once(Step.RENAME, step -> home.write("# theirs\n" + NETRC));
        assertEquals("good", told(save("new")));
        assertEquals("# theirs\n" + NETRC.replace("old", "new"), home.text());
        assertFalse(isPlanned());
    }

    @Test
    void a_plan_that_is_no_plan_is_no_trouble() throws IOException {
        Files.createDirectories(home.state.resolve("journal"));
        for (String text : List.of("", "short", "\0\0\0\0\0\0\0\0 and more of the same length")) {
            TestHome.write(home.state.resolve("journal/unfinished"), text);
            assertTrue(home.store().load().isEditable());
            assertEquals("good", told(save("new" + text.length())));
            assertFalse(isPlanned());
        }
        Files.createDirectory(home.state.resolve("journal/unfinished"));
        assertTrue(home.store().load().isEditable());
    }

    @Test
    void a_change_that_fits_nothing_writes_nothing() {
        NetrcStore netrc = home.store();
        Change.EditBoth gone = new Change.EditBoth(
                netrc.load(),
                List.of(new NetrcEdit.Remove(NetrcEdit.Pick.first("nowhere"))),
                "x",
                List.of(SwitchLoop.account("one", "t")),
                List.of());
        Disk disk = home.disk();
        assertFalse(new BothStores(disk, netrc, new AccountStore(disk, SwitchLoop.accounts(home)))
                .save(gone)
                .isGood());
        assertFalse(Files.exists(SwitchLoop.accounts(home).resolve("one.netrc")));
    }

    @Test
    void killed() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<TestHome> homes = new ArrayList<>();
        for (int count = 0; count < KILLS; count++) {
            TestHome one = new TestHome(Files.createDirectory(folder.resolve("run" + count)));
            one.write(NETRC);
            homes.add(one);
            Process loop = SwitchLoop.start(one);
            InputStream dots = loop.getInputStream();
            for (int seen = random.nextInt(8); seen >= 0; seen--) {
                assertEquals('.', dots.read());
            }
            for (long end = System.nanoTime() + random.nextInt(12_000_000); System.nanoTime() < end; ) {
                Thread.onSpinWait();
            }
            loop.destroyForcibly();
            assertTrue(loop.waitFor(20, TimeUnit.SECONDS));
            assertEquals(128 + 9, loop.exitValue());
        }
        for (TestHome one : homes) {
            home = one;
            String token = token(new String(one.store().load().file().bytes()));
            assertEquals(List.of(token, token), List.of(account("one"), account("two")), "seed " + seed);
            assertEquals(NETRC.replace("old", token), one.text(), "seed " + seed);
            assertFalse(isPlanned());
            assertEquals("good", told(save("next")), "seed " + seed);
        }
    }
}
