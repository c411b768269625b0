package hkshell.adapter.disk;

import static hkshell.adapter.disk.TestHome.TWO;
import static hkshell.adapter.disk.TestHome.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.adapter.disk.SaveSteps.Step;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.domain.netrc.NetrcFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edit is taken back, or made again, in a file that another program has written since: its change stays. */
class UndoBesideOthersTest {
    private static final String THEIRS = "machine c\n  login c\n  password p3\n";
    private static final String REFUSED =
            "changed: ~/.netrc is not what that edit left: somebody has changed the same lines since. "
                    + "hint: change it by an edit; hkshell netrc journal --forget gives up the edits before it";

    @TempDir(factory = FastFolder.class)
    Path folder;

    private TestHome home;

    @BeforeEach
    void fresh() throws IOException {
        home = new TestHome(folder);
        home.write(TWO);
    }

    @Test
    void a_record_that_another_program_added_stays() throws IOException {
        home.put("b", "one");
        home.write(home.text() + THEIRS);
        String both = home.text();

        assertEquals(
                "password of b; what another program has written since stays 6",
                home.store()
                        .undo()
                        .map(saved -> saved.what() + " " + saved.line())
                        .value()
                        .orElseThrow());
        assertEquals(TWO + THEIRS, home.text());

        assertEquals("good", told(home.store().redo()));
        assertEquals(both, home.text());
        assertEquals("good", told(home.store().undo()));
        assertEquals(TWO + THEIRS, home.text());
        assertEquals(
                "nothing_to_undo", home.store().undo().problem().orElseThrow().code());
    }

    @Test
    void what_stands_above_and_around_may_move() throws IOException {
        home.put("b", "one");
        home.write("# note\n\n" + THEIRS + home.text().replace("login you", "login jo"));

        assertEquals("good", told(home.store().undo()));

        assertEquals("# note\n\n" + THEIRS + TWO.replace("login you", "login jo"), home.text());
    }

    @Test
    void several_edits_go_one_by_one() throws IOException {
        home.put("b", "one");
        home.put("api.heroku.com", "two");
        home.write(THEIRS + home.text());

        assertEquals("good", told(home.store().undo()));
        assertEquals(THEIRS + TWO.replace("p2", "one"), home.text());
        assertEquals("good", told(home.store().undo()));
        assertEquals(THEIRS + TWO, home.text());
        home.store().redo();
        home.store().redo();
        assertEquals(THEIRS + TWO.replace("p2", "one").replace("old", "two"), home.text());
    }

    @Test
    void an_edit_whose_own_bytes_were_changed_is_refused() throws IOException {
        home.put("b", "one");
        home.write(home.text().replace("password one", "password other") + THEIRS);
        String theirs = home.text();

        assertEquals(REFUSED, told(home.store().undo()));
        assertEquals(REFUSED, told(home.store().undoStep()));
        assertEquals(theirs, home.text());
    }

    @Test
    void the_same_password_in_another_record_is_not_taken_for_it() throws IOException {
        home.put("b", "one");
        home.write("machine c\n  login you\n  password one\n");

        assertEquals(REFUSED, told(home.store().undo()));
        assertEquals("machine c\n  login you\n  password one\n", home.text());
    }

    @Test
    void the_right_one_of_two_records_alike_is_found() throws IOException {
        home.write(TWO + "machine b\n  login me\n  password p2\n");
        home.store()
                .edit(
                        home.store().load(),
                        List.of(NetrcEdit.Put.of(Pick.first("b").withLogin("me"), Field.Kind.PASSWORD, "one")),
                        "second");
        home.write(home.text().replace("password p2", "password one") + THEIRS);

        assertEquals("good", told(home.store().undo()));

        assertEquals(TWO.replace("p2", "one") + "machine b\n  login me\n  password p2\n" + THEIRS, home.text());
    }

    @Test
    void what_stands_twice_by_now_is_refused() throws IOException {
        home.put("b", "one");
        home.write(home.text() + home.text());

        assertEquals(
                "changed: ~/.netrc has been written by somebody since, and what that edit left stands in it more than once. "
                        + "hint: change it by an edit; hkshell netrc journal --forget gives up the edits before it",
                told(home.store().undo()));
    }

    @Test
    void a_removed_record_comes_back_between_its_neighbours() throws IOException {
        home.write(TWO + THEIRS);
        remove("b");
        home.write(home.text().replace("password old", "password new") + "# end\n");

        assertEquals("good", told(home.store().undo()));
        assertEquals(TWO.replace("password old", "password new") + THEIRS + "# end\n", home.text());
        assertEquals("good", told(home.store().redo()));
        assertFalse(home.text().contains("machine b"));
    }

    @Test
    void a_removed_last_record_comes_back_before_what_was_added_since() throws IOException {
        remove("b");
        home.write(home.text() + THEIRS);

        assertEquals("good", told(home.store().undo()));

        assertEquals(TWO + THEIRS, home.text());
    }

    @Test
    void a_file_without_its_last_line_end_may_have_got_one() throws IOException {
        home.write(TWO.strip());
        home.put("b", "one");
        home.write(home.text() + "\n" + THEIRS);

        assertEquals("good", told(home.store().undo()));

        assertEquals(TWO + THEIRS, home.text());
    }

    @Test
    void a_removed_record_that_another_program_has_written_again_is_not_doubled() throws IOException {
        remove("b");
        home.write(home.text() + "machine b\n  login you\n  password theirs\n");
        String theirs = home.text();

        assertEquals(REFUSED, told(home.store().undo()));
        assertEquals(theirs, home.text());
    }

    @Test
    void the_preview_is_what_is_done() throws IOException {
        home.put("b", "one");
        home.write(home.text() + THEIRS);

        byte[] shown = home.store().undoStep().value().orElseThrow().to().bytes();
        home.store().undo();

        assertEquals(home.text(), new String(shown, StandardCharsets.ISO_8859_1));
    }

    /** The run is killed when the file has it and the journal has not heard of it. */
    @Test
    void a_killed_undo_can_be_made_again() throws IOException {
        home.put("b", "one");
        home.write(home.text() + THEIRS);
        String both = home.text();
        home.store().undo();
        Path journal = home.state.resolve("journal/journal");
        String told = Files.readString(journal);
        Files.writeString(journal, told.substring(0, told.lastIndexOf("U\t")));

        assertEquals("good", told(home.store().redo()));
        assertEquals(both, home.text());
    }

    /** The other program writes between our look and our save: the undo is thought through again. */
    @Test
    void a_writer_in_the_middle_of_an_undo_loses_nothing() throws IOException {
        home.put("b", "one");
        home.once(Step.RENAME, step -> home.write(home.text() + THEIRS));

        assertEquals("good", told(home.store().undo()));

        assertEquals(TWO + THEIRS, home.text());
    }

    @Test
    void the_journal_holds_no_password_of_a_neighbour() throws IOException {
        home.put("b", "one");

        String journal = Files.readString(home.state.resolve("journal/journal"));
        for (String field : journal.split("\t")) {
            assertFalse(decoded(field).contains("old"), field);
        }
        assertTrue(journal.contains("password of b"));
    }

    private static String decoded(String field) {
        try {
            return new String(Base64.getDecoder().decode(field), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException plain) {
            return field;
        }
    }

    /** Another program puts records before, between and behind: they stay, and the rest is what it was. */
    @Test
    void a_thousand_files_that_others_have_written_since() {
        for (long seed = 1; seed <= 1000; seed++) {
            try {
                oneFile(new Random(seed));
            } catch (IOException | RuntimeException | AssertionError failed) {
                throw new AssertionError("seed " + seed, failed);
            }
        }
    }

    private void oneFile(Random random) throws IOException {
        String[] records = new String[3 + random.nextInt(3)];
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < records.length; at++) {
            records[at] = (random.nextBoolean() ? "\n" : "") + "machine h" + at + (random.nextBoolean() ? "\n  " : " ")
                    + "login me" + (random.nextBoolean() ? "\n  " : " ") + "password same\n";
            text.append(records[at]);
        }
        byte[] before = bytes(text.toString());
        int which = random.nextInt(records.length);
        NetrcEdit edit = random.nextBoolean()
                ? new NetrcEdit.Remove(Pick.first("h" + which))
                : NetrcEdit.Put.of(Pick.first("h" + which), Field.Kind.PASSWORD, "fresh");
        byte[] after = NetrcEditor.apply(NetrcFile.parse(before), edit)
                .value()
                .orElseThrow()
                .bytes();
        ByteSplice splice = ByteSplice.between(before, after);
        LinePlace place = LinePlace.parse(LinePlace.of(before, splice).word());
        String other = "machine other\n  login x\n  password " + "y" + "\n";
        boolean atTop = random.nextBoolean();
        String now = atTop ? other + latin(after) : latin(after) + other;

        int found = place.in(bytes(now), splice.inserted());

        String wished = atTop ? other + text : text + other;
        assertTrue(found >= 0, () -> "not found in " + now + " of " + text);
        assertEquals(wished, latin(splice.inverse().movedTo(found).apply(bytes(now))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin(byte[] text) {
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private void remove(String host) {
        NetrcStore store = home.store();
        store.edit(store.load(), List.of(new NetrcEdit.Remove(Pick.first(host))), "removing " + host);
    }
}
