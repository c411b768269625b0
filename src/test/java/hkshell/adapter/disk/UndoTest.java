package hkshell.adapter.disk;

import static hkshell.adapter.disk.TestHome.TWO;
import static hkshell.adapter.disk.TestHome.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.engine.session.NetrcFiles.Saved;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Undo and redo across runs, and what the journal keeps. Each call of {@code store()} is a new run. */
class UndoTest {
    @TempDir(factory = FastFolder.class)
    Path folder;

    private TestHome home;

    @BeforeEach
    void fresh() throws IOException {
        home = new TestHome(folder);
        home.write(TWO);
    }

    @Test
    void edits_are_taken_back_in_later_runs_and_made_again() throws IOException {
        home.put("b", "one");
        home.put("api.heroku.com", "two");
        String after = home.text();

        Saved second = home.store().undo().value().orElseThrow();
        Saved first = home.store().undo().value().orElseThrow();

        assertEquals("password of api.heroku.com 3", second.what() + " " + second.line());
        assertEquals("password of b 6", first.what() + " " + first.line());
        assertEquals(TWO, home.text());
        assertEquals(TWO, new String(first.netrc().file().bytes(), StandardCharsets.ISO_8859_1));
        assertEquals(
                "nothing_to_undo: There is no edit of this netrc to take back. hint: netrc journal lists them",
                told(home.store().undo()));
        home.store().redo();
        assertEquals(
                "password of api.heroku.com",
                home.store().redo().value().orElseThrow().what());
        assertEquals(after, home.text());
        assertEquals(
                "nothing_to_redo: There is no edit of this netrc to make again. hint: netrc journal lists those that were taken back",
                told(home.store().redo()));
    }

    @Test
    void a_new_edit_ends_the_redo() throws IOException {
        home.put("b", "one");
        home.store().undo();
        home.put("b", "two");

        assertEquals(
                "nothing_to_redo", home.store().redo().problem().orElseThrow().code());
        home.store().undo();
        assertEquals(TWO, home.text());
        home.store().redo();
        assertTrue(home.text().contains("password two"));
    }

    @Test
    void a_file_that_an_edit_made_goes_and_comes() throws IOException {
        Files.delete(home.netrc);
        NetrcStore store = home.store();
        store.edit(store.load(), List.of(new NetrcEdit.Add("a", "me", null, null)), "add a");

        assertFalse(home.store().undo().value().orElseThrow().netrc().exists());
        assertFalse(Files.exists(home.netrc));
        assertTrue(home.store().redo().value().orElseThrow().netrc().exists());

        assertEquals("machine a\n  login me\n", home.text());
        assertEquals("0600", TestHome.mode(home.netrc));
    }

    @Test
    void each_file_has_its_own_edits() throws IOException {
        Path other = home.home.resolve("other");
        TestHome.write(other, TWO);
        NetrcStore others = new NetrcStore(home.disk(), other);
        home.put("b", "one");
        TestHome.put(others, others.load(), "b", "two");

        home.store().undo();

        assertEquals(TWO, home.text());
        assertTrue(TestHome.text(other).contains("password two"));
    }

    @Test
    void a_link_and_its_file_are_one() throws IOException {
        Path link = Files.createSymbolicLink(home.home.resolve("link"), home.netrc);
        home.put("b", "one");

        assertEquals("good", told(new NetrcStore(home.disk(), link).undo()));
        assertEquals(TWO, home.text());
    }

    @Test
    void bytes_that_are_no_text_come_back() throws IOException {
        String odd = "\357\273\277machine a login \377\376 password \0x\r\n\r\rmachine b password p2";
        home.write(odd);
        home.put("b", "neu \u00e4 \\ \"");

        home.store().undo();

        assertEquals(odd, home.text());
    }

    @Test
    void what_is_no_file_is_no_journal() throws IOException {
        Files.createDirectories(home.state.resolve("journal"));
        for (String target : List.of("/dev/zero", "..")) {
            Files.createSymbolicLink(journal(), Path.of(target));
            String refused = "no_journal: Nothing was changed, because " + journal() + " is no journal of hkshell's."
                    + " hint: put it aside: a new one is made, without the edits before";
            assertEquals(refused, told(home.store().undo()));
            assertEquals(refused, told(home.put("b", "one")));
            Files.delete(journal());
        }
        assertEquals(TWO, home.text());
    }

    @Test
    void the_journal_is_private() throws IOException {
        home.put("b", "one");

        assertEquals("0700", TestHome.mode(home.state));
        assertEquals("0700", TestHome.mode(home.state.resolve("journal")));
        assertEquals("0600", TestHome.mode(journal()));
        assertFalse(Files.readString(journal()).contains("p2"), "nor readable at a glance");
    }

    @Test
    void an_open_state_folder_is_closed() throws IOException {
        Files.createDirectories(home.state.resolve("journal"));
        TestHome.chmod(home.state, "rwxr-xr-x");
        TestHome.chmod(home.state.resolve("journal"), "rwxr-xr-x");

        home.put("b", "one");

        assertEquals("0700", TestHome.mode(home.state));
        assertEquals("0700", TestHome.mode(home.state.resolve("journal")));
    }

    @Test
    void a_torn_last_record_is_ignored_and_written_past() throws IOException {
        home.put("b", "one");
        byte[] whole = Files.readAllBytes(journal());
        for (int cut : new int[] {1, 3, 40, 100}) {
            Files.write(journal(), whole);
            Files.write(journal(), Arrays.copyOf(whole, cut), StandardOpenOption.APPEND);
            home.put("api.heroku.com", "two" + cut);

            assertEquals("good", told(home.store().undo()));
            assertTrue(home.text().contains("password one") && home.text().contains("password old"));
        }
        assertEquals("good", told(home.store().undo()));
        assertEquals(TWO, home.text());
    }

    @Test
    void a_line_that_a_disk_spoiled_is_left_out() throws IOException {
        home.put("b", "one");
        home.put("b", "two");
        List<String> lines = Files.readAllLines(journal());
        Files.writeString(
                journal(), lines.get(0).replace("password of b", "password of x") + "\n" + lines.get(1) + "\n");

        assertEquals("good", told(home.store().undo()));
        assertEquals(
                "nothing_to_undo", home.store().undo().problem().orElseThrow().code());
    }

    @Test
    void two_hundred_edits_are_kept() throws IOException {
        NetrcStore store = home.store();
        for (int count = 0; count < 210; count++) {
            assertTrue(TestHome.put(store, store.load(), "b", "n" + count).isGood());
        }
        int undone = 0;
        while (store.undo().isGood()) {
            undone++;
        }

        assertEquals(200, undone);
        assertTrue(home.text().contains("password n9\n"));
        assertEquals("good", told(store.redo()));
    }

    @Test
    void after_thirty_days_an_edit_is_forgotten() throws IOException {
        home.put("b", "one");
        home.later(Duration.ofDays(29));
        home.put("b", "two");
        home.later(Duration.ofDays(2));
        home.put("b", "three");

        assertEquals(2, home.disk().journal.read().standing().size());
    }

    @Test
    void large_edits_push_out_older_ones_but_never_the_newest() {
        JournalBook book = new JournalBook();
        for (long number = 1; number <= 4; number++) {
            ByteSplice splice = new ByteSplice(0, new byte[3000], new byte[0]);
            book.add(new JournalEntry(number, TestHome.NOW, home.netrc, "large", splice, LinePlace.UNKNOWN, "a", "b"));
        }

        assertFalse(book.trim(200, 20_000, TestHome.NOW));
        assertTrue(book.trim(200, 9_000, TestHome.NOW));
        assertEquals(2, book.size());
        assertTrue(book.trim(200, 10, TestHome.NOW));
        assertEquals(4, book.standing().get(0).number());
    }

    @Test
    void forgetting_leaves_nothing() throws IOException {
        home.put("b", "one");
        // As a run leaves it that is killed while it drops old edits.
        Path fresh = Files.copy(journal(), home.state.resolve("journal/journal.new"));

        assertEquals("good", told(home.disk().forgetEdits()));

        assertFalse(Files.exists(journal()));
        assertFalse(Files.exists(fresh));
        assertEquals(
                "nothing_to_undo", home.store().undo().problem().orElseThrow().code());
    }

    /** As after a save that was killed before it wrote the file: that edit never was. */
    @Test
    void what_the_file_shows_counts() throws IOException {
        home.put("b", "one");
        String one = home.text();
        home.put("b", "two");

        home.write(one);
        assertEquals("good", told(home.store().undo()));
        assertEquals(TWO, home.text());
    }

    @Test
    void an_undo_that_was_killed_before_the_journal_heard_of_it_can_be_made_again() throws IOException {
        home.put("b", "one");
        String one = home.text();
        home.store().undo();
        String told = Files.readString(journal());
        Files.writeString(journal(), told.substring(0, told.lastIndexOf("U\t")));

        assertEquals("good", told(home.store().redo()));
        assertEquals(one, home.text());
    }

    @Test
    void a_copy_that_somebody_has_put_back_is_not_overwritten_by_a_redo() throws IOException {
        home.put("b", "old");
        home.write(TWO);
        assertEquals(
                "nothing_to_redo", home.store().redo().problem().orElseThrow().code());

        home.put("b", "new");
        String edited = home.text();
        home.store().undo();
        assertEquals("good", told(home.store().redo()));
        assertEquals(edited, home.text());
    }

    private Path journal() {
        return home.state.resolve("journal/journal");
    }
}
