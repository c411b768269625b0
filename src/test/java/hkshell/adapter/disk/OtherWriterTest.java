package hkshell.adapter.disk;

import static hkshell.adapter.disk.TestHome.TWO;
import static hkshell.adapter.disk.TestHome.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.adapter.disk.SaveSteps.Step;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.NetrcFiles.Saved;
import hkshell.kit.problem.Parsed;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Another program writes the netrc while hkshell saves it: at each step, by each way of writing. */
class OtherWriterTest {
    private static final String THEIRS = TWO.replace("password p2", "password theirs");
    private static final String BOTH = THEIRS.replace("password old", "password ours");

    @TempDir(factory = FastFolder.class)
    Path folder;

    private TestHome home;

    @BeforeEach
    void fresh() throws IOException {
        home = new TestHome(folder);
        home.write(TWO);
    }

    /** As an editor with backups, or a shell, does it. */
    private void writeInto(String text) throws IOException {
        home.write(text);
    }

    /** As the careful ones do it. */
    private void renameOver(String text) throws IOException {
        Path fresh = home.home.resolve("other.tmp");
        TestHome.write(fresh, text);
        Files.move(fresh, home.netrc, StandardCopyOption.ATOMIC_MOVE);
    }

    @ParameterizedTest
    @EnumSource(names = {"JOURNAL", "CREATE", "WRITE", "SYNC", "KEEP", "CHECK", "RENAME"})
    void both_changes_stay_when_it_writes_into_the_file(Step when) throws IOException {
        home.once(when, step -> writeInto(THEIRS));

        assertEquals("good", told(home.put("api.heroku.com", "ours")));

        assertEquals(BOTH, home.text());
        assertEquals(List.of(), home.others());
    }

    @ParameterizedTest
    @EnumSource(names = {"JOURNAL", "CREATE", "WRITE", "SYNC", "KEEP", "CHECK"})
    void a_hard_link_made_meanwhile_stays_one(Step when) throws IOException {
        Path twin = home.home.resolve("twin");
        home.once(when, step -> Files.createLink(twin, home.netrc));

        assertEquals("good", told(home.put("api.heroku.com", "ours")));

        assertTrue(home.text().contains("password ours"));
        assertEquals(home.text(), TestHome.text(twin));
        assertEquals(List.of("twin"), home.others());
    }

    @ParameterizedTest
    @EnumSource(names = {"JOURNAL", "CREATE", "WRITE", "SYNC", "KEEP", "CHECK"})
    void both_changes_stay_when_it_renames_its_own_file(Step when) throws IOException {
        home.once(when, step -> renameOver(THEIRS));

        assertEquals("good", told(home.put("api.heroku.com", "ours")));

        assertEquals(BOTH, home.text());
        assertEquals(List.of(), home.others());
    }

    @Test
    void both_changes_stay_when_it_writes_into_the_old_file_after_our_rename() throws IOException {
        try (RandomAccessFile theirs = new RandomAccessFile(home.netrc.toFile(), "rw")) {
            home.once(Step.RECHECK, step -> {
                theirs.write(THEIRS.getBytes(StandardCharsets.ISO_8859_1));
                theirs.setLength(THEIRS.length());
            });

            assertEquals("good", told(home.put("api.heroku.com", "ours")));
        }

        assertEquals(BOTH, home.text());
        assertEquals(List.of(), home.others());
    }

    @Test
    void a_writer_that_is_in_the_middle_gets_its_file_back() throws IOException {
        FileMark before = FileMark.of(home.netrc);
        try (RandomAccessFile theirs = new RandomAccessFile(home.netrc.toFile(), "rw")) {
            home.once(Step.RECHECK, step -> {
                theirs.setLength(0);
                // Our second try begins with an empty file; its writer goes on.
                home.once(Step.CHECK, again -> theirs.write(THEIRS.getBytes(StandardCharsets.ISO_8859_1)));
            });

            Parsed<Saved> saved = add("c");

            assertEquals("good", told(saved));
        }

        assertEquals(THEIRS + "machine c\n  login me\n", home.text());
        assertFalse(before.isSameFile(FileMark.of(home.netrc)));
    }

    /** An hkshell on another machine that shares the folder sweeps what it takes for a killed save's. */
    @Test
    void the_same_when_the_second_name_is_swept_meanwhile() throws IOException {
        if (TestHome.isRoot(home.netrc)) {
            Files.setAttribute(home.netrc, "unix:uid", 65534);
        }
        TestHome.chmod(home.netrc, "rw-r-----");
        FileMark before = FileMark.of(home.netrc);
        home.once(Step.RENAME, step -> {
            writeInto(THEIRS);
            home.once(Step.RECHECK, later -> {
                assertEquals(1, home.others().size());
                Files.delete(home.home.resolve(home.others().get(0)));
            });
        });

        assertEquals("good", told(home.put("api.heroku.com", "ours")));

        assertEquals(BOTH, home.text());
        assertEquals("0640", TestHome.mode(home.netrc));
        assertTrue(before.hasOwnerOf(FileMark.of(home.netrc)));
        assertEquals(List.of(), home.others());
    }

    @Test
    void the_same_without_hard_links() throws IOException {
        boolean[] disturbed = {false};
        home.disturbance = step -> {
            if (step == Step.KEEP) {
                throw new IOException("no hard links here");
            }
            if (step == Step.RENAME && !disturbed[0]) {
                disturbed[0] = true;
                writeInto(THEIRS);
            }
        };

        assertEquals("good", told(home.put("api.heroku.com", "ours")));

        assertEquals(BOTH, home.text());
        assertEquals(List.of(), home.others());
    }

    @ParameterizedTest
    @EnumSource(names = {"JOURNAL", "CREATE", "WRITE", "KEEP", "CHECK", "RENAME"})
    void nothing_is_written_when_the_same_record_changed(Step when) throws IOException {
        String theirs = TWO.replace("password old", "password theirs");
        home.once(when, step -> writeInto(theirs));

        Parsed<Saved> saved = home.put("api.heroku.com", "ours");

        assertEquals("changed", saved.problem().orElseThrow().code());
        assertEquals(theirs, home.text());
        assertEquals(List.of(), home.others());
    }

    @Test
    void the_edit_is_made_for_what_was_seen() throws IOException {
        NetrcStore store = home.store();
        Netrc seen = store.load();
        writeInto("# new first line\n" + THEIRS);

        assertEquals("good", told(TestHome.put(store, seen, "api.heroku.com", "ours")));
        assertEquals("# new first line\n" + BOTH, home.text());

        assertEquals(
                "changed",
                TestHome.put(store, seen, "b", "ours").problem().orElseThrow().code());
        assertEquals("# new first line\n" + BOTH, home.text());
    }

    @Test
    void undo_goes_back_to_what_the_other_program_wrote() throws IOException {
        home.once(Step.RENAME, step -> writeInto(THEIRS));
        home.put("api.heroku.com", "ours");

        assertEquals("good", told(home.store().undo()));

        assertEquals(THEIRS, home.text());
        assertEquals(
                "nothing_to_undo", home.store().undo().problem().orElseThrow().code());
    }

    @Test
    void a_new_file_does_not_take_the_place_of_one_that_appeared() throws IOException {
        Files.delete(home.netrc);
        home.once(Step.RENAME, step -> writeInto(THEIRS));

        assertEquals("good", told(add("c")));

        assertEquals(THEIRS + "machine c\n  login me\n", home.text());
        assertEquals(List.of(), home.others());
    }

    @Test
    void a_file_that_vanished_is_not_made_again_for_a_record_it_had() throws IOException {
        home.once(Step.CHECK, step -> Files.delete(home.netrc));

        assertEquals("changed", home.put("b", "ours").problem().orElseThrow().code());

        assertFalse(Files.exists(home.netrc));
        assertEquals(List.of(), home.others());
    }

    @Test
    void a_file_that_became_a_folder_is_named_as_one() throws IOException {
        home.once(Step.CHECK, step -> {
            Files.delete(home.netrc);
            Files.createDirectory(home.netrc);
        });

        assertEquals("is_folder", home.put("b", "ours").problem().orElseThrow().code());

        assertEquals(List.of(), home.others());
    }

    @Test
    void a_mode_that_changed_meanwhile_is_kept() throws IOException {
        home.once(Step.CHECK, step -> TestHome.chmod(home.netrc, "rw-r-----"));

        assertEquals("0640", home.put("b", "ours").value().orElseThrow().netrc().mode());
        assertEquals("0640", TestHome.mode(home.netrc));
    }

    @Test
    void a_program_that_never_stops_writing_wins() throws IOException {
        int[] count = {0};
        home.disturbance = step -> {
            if (step == Step.CHECK) {
                writeInto(TWO + "# " + count[0]++ + "\n");
            }
        };

        Parsed<Saved> saved = home.put("b", "ours");

        assertEquals(
                "changed: ~/.netrc was not changed: another program keeps writing it. "
                        + "hint: repeat the edit when that program is done",
                told(saved));
        assertTrue(home.text().startsWith(TWO));
        assertEquals(List.of(), home.others());
    }

    @ParameterizedTest
    @EnumSource(names = {"BACKUP", "CHECK"})
    void a_hard_linked_file_is_looked_at_once_more_too(Step when) throws IOException {
        Path twin = Files.createLink(home.home.resolve("twin"), home.netrc);
        home.once(when, step -> writeInto(THEIRS));

        assertEquals("good", told(home.put("api.heroku.com", "ours")));

        assertEquals(BOTH, home.text());
        assertEquals(BOTH, TestHome.text(twin));
    }

    @Test
    void a_removal_by_undo_leaves_what_another_program_wrote() throws IOException {
        Files.delete(home.netrc);
        add("c");
        home.once(Step.RENAME, step -> writeInto(THEIRS));

        assertEquals("changed", home.store().undo().problem().orElseThrow().code());

        assertEquals(THEIRS, home.text());
        assertEquals(List.of(), home.others());
    }

    private Parsed<Saved> add(String host) {
        NetrcStore store = home.store();
        return store.edit(store.load(), List.of(new NetrcEdit.Add(host, "me", null, null)), "add " + host);
    }
}
