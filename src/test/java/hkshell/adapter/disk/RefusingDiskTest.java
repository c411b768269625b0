package hkshell.adapter.disk;

import static hkshell.adapter.disk.TestHome.TWO;
import static hkshell.adapter.disk.TestHome.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.adapter.disk.SaveSteps.Step;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.engine.session.NetrcFiles.Saved;
import hkshell.kit.problem.Parsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The disk is full, or fails, at each step of a save: no byte is lost, one sentence says it, and the next save works. */
class RefusingDiskTest {
    /**
     * Steps that a save can do without: it then loses only a part of its watchfulness, its haste, or its tidiness; and where
     * no new file can be made or take the name, the old one is overwritten.
     */
    private static final Set<Step> SPARE = EnumSet.of(Step.KEEP, Step.SYNC_FOLDER, Step.DROP, Step.CREATE, Step.RENAME);

    @TempDir(factory = FastFolder.class)
    Path folder;

    private TestHome home;

    @BeforeEach
    void fresh() throws IOException {
        home = new TestHome(folder);
        home.write(TWO);
    }

    private void fillUp(Step when) {
        home.disturbance = step -> {
            if (step == when) {
                throw new FileSystemException("x", null, "No space left on device");
            }
        };
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PLAN", "BACKUP", "OVERWRITE", "SYNC_OVERWRITTEN"})
    void a_save(Step when) throws IOException {
        fillUp(when);

        Parsed<Saved> saved = home.put("b", "new");

        assertTrue(home.steps.contains(when), "the step never came");
        assertUntouchedOr(saved, when);
        if (!saved.isGood() && when != Step.JOURNAL) {
            assertEquals(
                    "not_written: ~/.netrc was not changed: no space left on device. hint: free some space, then repeat",
                    told(saved));
        }
        assertNextSaveWorks();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PLAN", "CREATE", "OWNER", "WRITE", "SYNC", "KEEP", "RENAME", "RECHECK", "SYNC_FOLDER"})
    void a_save_in_place(Step when) throws IOException {
        Path twin = Files.createLink(home.home.resolve("twin"), home.netrc);
        fillUp(when);

        Parsed<Saved> saved = home.put("b", "a longer password");

        assertTrue(home.steps.contains(when), "the step never came");
        assertUntouchedOr(saved, when);
        assertEquals(home.text(), TestHome.text(twin));
        assertNextSaveWorks();
    }

    /** As of a file that a container has mounted into a folder: no other one can take its name. */
    @ParameterizedTest
    @EnumSource(names = {"CREATE", "RENAME"})
    void a_file_that_cannot_be_replaced_is_overwritten(Step when) throws IOException {
        FileMark before = FileMark.of(home.netrc);
        fillUp(when);

        assertEquals("good", told(home.put("b", "a-longer-password")));

        assertTrue(before.isSameFile(FileMark.of(home.netrc)));
        assertEquals(TWO.replace("p2", "a-longer-password"), home.text());
        assertEquals(List.of(), home.others());
        assertEquals("good", told(home.store().undo()));
        assertEquals(TWO, home.text());
        assertTrue(before.isSameFile(FileMark.of(home.netrc)));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PLAN", "BACKUP", "OVERWRITE", "SYNC_OVERWRITTEN", "KEEP", "RECHECK"})
    void a_new_file(Step when) throws IOException {
        Files.delete(home.netrc);
        fillUp(when);

        NetrcStore store = home.store();
        Parsed<Saved> saved = store.edit(store.load(), List.of(new NetrcEdit.Add("a", "me", null, null)), "add a");

        assertTrue(home.steps.contains(when), "the step never came");
        assertEquals(saved.isGood(), Files.exists(home.netrc));
        assertTrue(saved.isGood() || home.steps.contains(when), told(saved));
        assertNothingIsLeft(when);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PLAN", "BACKUP", "OVERWRITE", "SYNC_OVERWRITTEN"})
    void an_undo(Step when) throws IOException {
        home.put("b", "new");
        String after = home.text();
        fillUp(when);

        Parsed<Saved> undone = home.store().undo();

        assertTrue(home.steps.contains(when), "the step never came");
        assertEquals(undone.isGood() ? TWO : after, home.text());
        home.disturbance = SaveSteps.UNWATCHED;
        // A journal that could not be told is put right by what the file says.
        Parsed<Saved> next =
                undone.isGood() ? home.store().redo() : home.store().undo();
        assertEquals("good", told(next));
        assertEquals(undone.isGood() ? after : TWO, home.text());
    }

    @Test
    void a_full_state_folder_stops_the_edit_before_the_file() throws IOException {
        fillUp(Step.JOURNAL);

        Parsed<Saved> saved = home.put("b", "new");

        assertEquals("no_journal", saved.problem().orElseThrow().code());
        assertTrue(saved.problem().orElseThrow().sentence().endsWith("cannot be written: no space left on device."));
        assertEquals(List.of(Step.JOURNAL), home.steps);
    }

    @Test
    void a_state_folder_that_cannot_be_is_named() throws IOException {
        Files.createDirectories(home.state.getParent());
        Files.writeString(home.state, "a file in the way");

        assertEquals("no_journal", home.put("b", "new").problem().orElseThrow().code());
        assertEquals(TWO, home.text());
    }

    @Test
    void a_failed_edit_is_nothing_to_redo() throws IOException {
        home.put("b", "first");
        home.store().undo();
        fillUp(Step.WRITE);
        home.put("b", "second");
        home.disturbance = SaveSteps.UNWATCHED;

        assertEquals("good", told(home.store().redo()));

        assertTrue(home.text().contains("password first"));
    }

    /** A kill of the machine in the middle of an overwrite, played by a backup and a torn file. */
    @Test
    void a_torn_overwrite_is_taken_back_at_the_next_start() throws IOException {
        Path twin = Files.createLink(home.home.resolve("twin"), home.netrc);
        String next = TWO.replace("password old", "password a-much-longer-one");
        Path backup = home.state.resolve("journal/torn-" + StateFolder.keyOf(home.netrc.toRealPath()));
        home.disk()
                .journal
                .begin(home.disk().reader.read(home.netrc, 1000), next.getBytes(StandardCharsets.UTF_8), "x");
        for (int cut = 0; cut <= next.length(); cut++) {
            new TornWrite(
                            home.netrc.toRealPath(),
                            TWO.getBytes(StandardCharsets.UTF_8),
                            next.getBytes(StandardCharsets.UTF_8))
                    .keep(backup);
            String torn = next.substring(0, cut) + TWO.substring(Math.min(cut, TWO.length()));
            home.write(torn);

            assertTrue(home.store().load().isEditable());

            assertEquals(torn.equals(next) ? next : TWO, home.text(), "cut at " + cut);
            assertFalse(Files.exists(backup));
        }
        assertEquals(home.text(), TestHome.text(twin));
    }

    @Test
    void who_looks_while_another_process_overwrites_sees_the_file_whole() throws IOException {
        String next = TWO.replace("password old", "password a-much-longer-one");
        Path backup = home.state.resolve("journal/torn-" + StateFolder.keyOf(home.netrc.toRealPath()));
        Files.createDirectories(backup.getParent());
        DiskLock theirs = home.disk().lock;
        theirs.take();
        new TornWrite(
                        home.netrc.toRealPath(),
                        TWO.getBytes(StandardCharsets.UTF_8),
                        next.getBytes(StandardCharsets.UTF_8))
                .keep(backup);
        for (int cut = 0; cut <= next.length(); cut++) {
            String torn = next.substring(0, cut) + TWO.substring(Math.min(cut, TWO.length()));
            home.write(torn);

            assertEquals(torn.equals(next) ? next : TWO, shown(), "cut at " + cut);
            assertEquals(torn, home.text(), "it is theirs to finish");
        }
        theirs.release();
    }

    private String shown() {
        return new String(home.store().load().file().bytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_torn_overwrite_that_somebody_mended_is_left_alone() throws IOException {
        Path backup = home.state.resolve("journal/torn-" + StateFolder.keyOf(home.netrc.toRealPath()));
        Files.createDirectories(backup.getParent());
        String next = TWO.replace("old", "new");
        new TornWrite(
                        home.netrc.toRealPath(),
                        TWO.getBytes(StandardCharsets.UTF_8),
                        next.getBytes(StandardCharsets.UTF_8))
                .keep(backup);
        home.write(TWO.replace("old", "xyz"));

        home.store().load();

        assertEquals(TWO.replace("old", "xyz"), home.text());
        assertFalse(Files.exists(backup));
    }

    @Test
    void half_a_backup_means_that_the_file_was_not_touched() throws IOException {
        Path backup = home.state.resolve("journal/torn-" + StateFolder.keyOf(home.netrc.toRealPath()));
        Files.createDirectories(backup.getParent());
        new TornWrite(
                        home.netrc.toRealPath(),
                        "other".getBytes(StandardCharsets.UTF_8),
                        TWO.getBytes(StandardCharsets.UTF_8))
                .keep(backup);
        byte[] whole = Files.readAllBytes(backup);
        Files.write(backup, Arrays.copyOf(whole, whole.length / 2));

        home.store().load();

        assertEquals(TWO, home.text());
        assertFalse(Files.exists(backup));
    }

    private void assertUntouchedOr(Parsed<Saved> saved, Step when) throws IOException {
        boolean needed = home.steps.contains(when) && !SPARE.contains(when);
        assertEquals(!needed, saved.isGood(), told(saved));
        assertEquals(saved.isGood(), !home.text().equals(TWO));
        assertNothingIsLeft(when);
    }

    /** What could not be removed is removed by the next start. */
    private void assertNothingIsLeft(Step when) throws IOException {
        home.disturbance = SaveSteps.UNWATCHED;
        if (when == Step.DROP) {
            assertTrue(home.store().load().isEditable());
        }
        assertFalse(home.others().toString().contains(".hkshell"), "no second names are left");
    }

    private void assertNextSaveWorks() throws IOException {
        home.disturbance = SaveSteps.UNWATCHED;
        String before = home.text();
        assertEquals("good", told(home.put("api.heroku.com", "next")));
        assertEquals(before.replace("password old", "password next"), home.text());
        assertEquals("good", told(home.store().undo()));
        assertEquals(before, home.text());
    }
}
