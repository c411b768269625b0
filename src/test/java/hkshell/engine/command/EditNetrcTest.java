package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.adapter.process.LocalPrograms;
import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code netrc edit} with a shell script as the editor, on a real disk. */
class EditNetrcTest {
    private static final String TWO =
            "machine a.test\n  login me\n  password one\nmachine b.test\n  login you\n  password two\n";

    @TempDir
    Path folder;

    private Workbench bench;
    private LocalPrograms programs;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
        bench.netrc(TWO);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void an_untouched_file_comes_back_as_it_was() throws IOException {
        byte[] odd = {'m', 0, '\r', '\n', -1, -2, '#', '\t', '"', '\r', 'x'};
        Files.write(bench.file(), odd);
        editor("exit 0");

        assertEquals("0\nerr: Nothing was changed.", edit("netrc edit").toString());
        assertArrayEquals(odd, Files.readAllBytes(bench.file()));
        assertEquals("0\n{\"changed\":false}", edit("netrc edit --json").toString());
        assertEquals(5, bench.run("netrc undo").code(), "nothing to take back");
    }

    @Test
    void a_change_is_saved_and_can_be_taken_back() throws IOException {
        editor("printf '# a\\000b\\n' >> \"$1\"");

        Ran ran = bench.run("netrc edit", somebody("1"));

        assertTrue(ran.toString().startsWith("0\nerr: The netrc is saved as you edited it.\n"), ran.toString());
        byte[] after = Files.readAllBytes(bench.file());
        assertEquals(0, after[after.length - 3]);
        assertEquals(
                "0\nerr: Taken back: edit with an editor.",
                bench.run("netrc undo").toString());
        assertEquals(TWO, bench.text());
        assertTrue(rooms().isEmpty(), "no text is left behind");
    }

    @Test
    void a_dry_run_shows_the_change_and_saves_nothing() throws IOException {
        editor("sed -i 's/two/secret-2/; s/login me/login us/' \"$1\"");

        Ran ran = edit("netrc edit --dry-run");

        assertEquals("""
                0
                  machine a.test
                -   login me
                +   login us
                    password ********
                  machine b.test
                    login you
                -   password ********
                +   password ********""", ran.toString());
        assertEquals(TWO, bench.text());
    }

    @Test
    void a_missing_file_is_made_for_its_owner_alone() throws IOException {
        Files.delete(bench.file());
        bench.again();
        editor("[ -s \"$1\" ] && exit 9; printf 'machine n.test\\n  login l\\n  password p\\n' > \"$1\"");

        assertEquals(0, edit("netrc edit").code());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(bench.file())));
        assertEquals(0, bench.run("netrc undo").code());
        assertFalse(Files.exists(bench.file()));
    }

    @Test
    void an_editor_that_fails_changes_nothing() throws IOException {
        editor("echo typed >> \"$1\"; exit 1");
        assertEquals(
                "5\nerr: The editor ended with status 1, so nothing was changed.\n"
                        + "hint: save and leave the editor, then it counts",
                edit("netrc edit").toString());
        editor("kill -TERM $$");
        assertTrue(edit("netrc edit").err().startsWith("The editor was ended by signal 15, so nothing was changed."));
        programs = new LocalPrograms(Map.of("EDITOR", "no-such-editor 2> /dev/null"), folder.resolve("rooms"), "box");
        assertTrue(edit("netrc edit").err().startsWith("There is no such editor here, so nothing was changed."));
        assertEquals(TWO, bench.text());
    }

    @Test
    void who_leaves_no_record_is_asked_first() throws IOException {
        for (String lost : List.of(": > \"$1\"", "head -c 2000000 /dev/zero > \"$1\"", "echo '# none' > \"$1\"")) {
            editor(lost);
            ScriptedAsk person = somebody("2");
            Ran ran = bench.run("netrc edit", person);
            assertTrue(person.questions().get(0).startsWith("No record is left in it."), ran.toString());
            assertTrue(ran.err().startsWith("Thrown away."), ran.err());
            assertEquals(TWO, bench.text());
        }
    }

    @Test
    void without_a_person_there_is_no_editor() {
        Ran ran = bench.run("netrc edit");
        assertEquals(2, ran.code());
        assertTrue(ran.err().startsWith("'netrc edit' opens an editor, which needs a terminal."), ran.err());
    }

    @Test
    void what_another_program_wrote_meanwhile_is_kept_too() throws IOException {
        editor("sed -i 's/login me/login us/' \"$1\"; printf '# theirs\\n' >> '" + bench.file() + "'");

        assertEquals(
                "0\nerr: The netrc is saved as you edited it, with what another program has changed meanwhile.",
                edit("netrc edit").toString());
        assertEquals(TWO.replace("login me", "login us") + "# theirs\n", bench.text());
        bench.run("netrc undo");
        assertEquals(TWO + "# theirs\n", bench.text());
    }

    @Test
    void a_file_that_was_emptied_meanwhile_is_not_merged_with_what_was_typed() throws IOException {
        for (String harm : List.of(": > '" + bench.file() + "'", "rm '" + bench.file() + "'")) {
            bench.netrc(TWO);
            editor("echo '# mine' >> \"$1\"; " + harm);

            Ran ran = bench.run("netrc edit", somebody());

            assertEquals(5, ran.code(), ran.toString());
            assertTrue(ran.err().contains("what you typed is in ~/.local/state/hkshell/kept/"), ran.err());
        }
    }

    @Test
    void both_changed_the_same_and_the_person_stops() throws IOException {
        contest();
        ScriptedAsk left = somebody();

        Ran ran = bench.run("netrc edit", left);

        assertEquals(5, ran.code());
        Path kept = theOnly(bench.home().resolve(".local/state/hkshell/kept"));
        assertTrue(
                ran.err().contains("what you typed is in ~/.local/state/hkshell/kept/" + kept.getFileName()),
                ran.err());
        assertEquals(TWO.replace("one", "ours"), Files.readString(kept));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)));
        assertEquals(TWO.replace("one", "theirs"), bench.text());
    }

    @Test
    void both_changed_the_same_and_ours_is_wanted() throws IOException {
        contest();

        assertEquals(0, bench.run("netrc edit", somebody("1")).code());

        assertEquals(TWO.replace("one", "ours"), bench.text());
        bench.run("netrc undo");
        assertEquals(TWO.replace("one", "theirs"), bench.text());
        assertTrue(rooms().isEmpty());
    }

    @Test
    void both_changed_the_same_and_it_is_edited_anew() throws IOException {
        contest();

        Ran ran = bench.run("netrc edit", somebody("0"));

        Path kept = theOnly(bench.home().resolve(".local/state/hkshell/kept"));
        assertTrue(ran.err().startsWith("Nothing was changed. Your first text is in ~/.local/"), ran.toString());
        assertEquals(TWO.replace("one", "ours"), Files.readString(kept));
        assertEquals(TWO.replace("one", "theirs"), bench.text());
    }

    /** Ours the first time only; the other program writes in between. */
    private void contest() throws IOException {
        editor("[ -e '" + folder + "/once' ] && exit 0; touch '" + folder + "/once'\n"
                + "sed -i 's/one/ours/' \"$1\"; sed -i 's/one/theirs/' '" + bench.file() + "'");
    }

    @Test
    void a_new_error_is_asked_about() throws IOException {
        editor("grep -q '\"x' \"$1\" || sed -i 's/password one/password \"x y/' \"$1\"");
        ScriptedAsk again = somebody("0", "2");

        assertEquals(
                "0\nerr: Thrown away. The netrc is what it was.",
                bench.run("netrc edit", again).toString());
        assertEquals(2, again.questions().size());
        assertTrue(
                again.questions().get(0).startsWith("Programs will misread this. Line 3: "),
                again.questions().get(0));
        assertEquals(TWO, bench.text());
        assertTrue(rooms().isEmpty());

        assertEquals("not_saved", told(bench.run("netrc edit --json", somebody())));
        assertTrue(Files.readString(theOnly(bench.home().resolve(".local/state/hkshell/kept")))
                .contains("\"x y"));

        Ran saved = bench.run("netrc edit", somebody("1"));
        assertEquals(0, saved.code());
        assertTrue(bench.text().contains("\"x y"));
        assertTrue(saved.err().contains("Line 3: "), saved.toString());
        assertFalse(saved.toString().contains("x y"), "no value is told");
    }

    @Test
    void what_was_wrong_before_is_not_asked_about_again() throws IOException {
        bench.netrc("machine a.test login me password \"x y\n" + TWO);
        editor("sed -i 's/you/they/' \"$1\"; sed -i '1i # a line more' \"$1\"");

        ScriptedAsk nothing = somebody();
        assertEquals(0, bench.run("netrc edit", nothing).code());
        assertEquals(List.of(), nothing.questions());
    }

    @Test
    void a_refusal_of_the_disk_keeps_the_text() throws IOException {
        editor("echo '# more' >> \"$1\"; rm -f '" + bench.file() + "'; mkdir '" + bench.file() + "'");

        Ran ran = bench.run("netrc edit", somebody("1"));

        assertEquals(5, ran.code());
        assertTrue(ran.err().contains("is a folder"), ran.err());
        assertEquals(TWO + "# more\n", Files.readString(theOnly(bench.home().resolve(".local/state/hkshell/kept"))));
    }

    private Ran edit(String line) {
        return bench.run(line, somebody());
    }

    private ScriptedAsk somebody(String... answers) {
        return ScriptedAsk.somebody(answers).with(programs::edit);
    }

    private static String told(Ran ran) {
        return ran.err().contains("\"not_saved\"") ? "not_saved" : ran.toString();
    }

    /** By exec, for the shell between would say on the screen of the build how it ended. */
    private void editor(String script) throws IOException {
        Path file = folder.resolve("my-editor");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n", StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        Map<String, String> variables = Map.of("EDITOR", "exec '" + file + "'", "PATH", System.getenv("PATH"));
        programs = new LocalPrograms(variables, folder.resolve("rooms"), "box");
    }

    /** Names of what lies in the editor's rooms and among the kept texts. */
    private List<Path> rooms() throws IOException {
        Path kept = bench.home().resolve(".local/state/hkshell/kept");
        try (Stream<Path> rooms = Files.list(folder.resolve("rooms"));
                Stream<Path> texts = Files.isDirectory(kept) ? Files.list(kept) : Stream.of()) {
            return Stream.concat(rooms, texts).toList();
        }
    }

    private static Path theOnly(Path in) throws IOException {
        try (Stream<Path> all = Files.list(in)) {
            List<Path> found = all.toList();
            assertEquals(1, found.size(), found.toString());
            return found.get(0);
        }
    }
}
