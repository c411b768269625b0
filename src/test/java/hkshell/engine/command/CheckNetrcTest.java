package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code netrc check} as a script runs it: findings, exit code, repairs. */
class CheckNetrcTest {
    private static final String CLEAN = "machine api.heroku.com\n  login me@example.com\n  password secret-one\n";
    private static final String FILE = CLEAN + "machine ftp.corp.test\nlogin up\n  password a,b\n";

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder).netrc(FILE);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void says(String expected, String line) {
        assertEquals(expected.strip(), bench.run(line).toString(), line);
    }

    @Test
    void findings_are_a_table_and_exit_code_1() {
        says("""
                1
                line  severity  rule                       fix  finding                                                                            readers
                5:1   warning   heroku-field-not-indented  yes  The Heroku CLI reads a field on a line of its own only when the line is indented.  heroku-cli
                6:12  error     comma                           These readers end the value at the comma.                                          ftp
                err: hint: netrc check --fix heroku-field-not-indented --dry-run shows what a repair would change
                """, "netrc check");
    }

    @Test
    void scripts_get_them_as_json() {
        says(
                "1\n{\"file\":\"" + bench.file() + "\",\"findings\":["
                        + "{\"rule\":\"heroku-field-not-indented\",\"severity\":\"warning\",\"line\":5,\"column\":1,\"message\":\"The"
                        + " Heroku CLI reads a field on a line of its own only when the line is indented.\",\"readers\":"
                        + "[\"heroku-cli\"],\"fixable\":true},"
                        + "{\"rule\":\"comma\",\"severity\":\"error\",\"line\":6,\"column\":12,\"message\":\"These readers end the value"
                        + " at the comma.\",\"readers\":[\"ftp\"],\"fixable\":false}]}",
                "netrc check --json");
    }

    @Test
    void a_clean_file_and_mere_notes_are_exit_code_0() throws IOException {
        bench.netrc(CLEAN);
        says("0\nerr: No rule found anything in this file.", "netrc check");
        says("0\n{\"file\":\"" + bench.file() + "\",\"findings\":[]}", "netrc check --json");
        bench.netrc(CLEAN + "default\n  login anonymous\n  password guest\n");
        assertTrue(bench.run("netrc check").toString().startsWith("0\nline"), "notes only");
        Files.delete(bench.file());
        bench.again();
        says("0\nerr: There is no file " + bench.file() + ".", "netrc check");
    }

    @Test
    void knows_mode_link_and_neighbours() throws IOException {
        bench.netrc(CLEAN);
        Files.setPosixFilePermissions(bench.file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertTrue(bench.run("netrc check").out().contains("file-mode"));
        Files.setPosixFilePermissions(bench.file(), PosixFilePermissions.fromString("r--------"));
        assertTrue(bench.run("netrc check").out().contains("mode-not-0600"));
        Files.writeString(bench.file().resolveSibling(".netrc.gpg"), "x");
        assertTrue(bench.run("netrc check").out().contains("There is a ~/.netrc.gpg"));
        Path real = bench.file().resolveSibling("real");
        Files.move(bench.file(), real);
        Files.createSymbolicLink(bench.file(), real);
        assertTrue(bench.run("netrc check").out().contains("symlink"));
    }

    @Test
    void a_repair_is_shown_first_then_made_then_taken_back() {
        String fix = "netrc check --fix heroku-field-not-indented";
        says("""
                0
                    password ********
                  machine ftp.corp.test
                - login up
                +   login up
                    password ********
                """, fix + " --dry-run");
        assertEquals(FILE, bench.text());
        says("0\nerr: fix of heroku-field-not-indented saved.", fix);
        assertEquals(FILE.replace("\nlogin up", "\n  login up"), bench.text());
        says("0\nerr: fix of heroku-field-not-indented: nothing to change.", fix);
        assertFalse(bench.run("netrc check").out().contains("heroku-field-not-indented"));
        bench.again();
        says("0\nerr: Taken back: fix of heroku-field-not-indented.", "netrc undo");
        assertEquals(FILE, bench.text());
        says("0\n{\"changed\":true,\"line\":5}", "netrc redo --json");
    }

    @Test
    void the_mode_is_mended_behind_a_link_too_and_no_byte_changes() throws IOException {
        Path real = bench.file().resolveSibling("real");
        Files.move(bench.file(), real);
        Files.createSymbolicLink(bench.file(), real);
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        String fix = "netrc check --fix file-mode";
        says("0\n- mode 0640\n+ mode 0600", fix + " --dry-run");
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));
        says("0\nerr: The mode is 0600 now; netrc undo does not know of it, chmod 0640 takes it back.", fix);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));
        assertTrue(Files.isSymbolicLink(bench.file()));
        assertEquals(FILE, bench.text());
        says("0\nerr: fix of file-mode: nothing to change.", fix);
        assertFalse(bench.run("netrc check").out().contains("file-mode"));
    }

    @Test
    void what_another_program_wrote_meanwhile_stays() throws IOException {
        bench.netrc(FILE);
        Files.writeString(bench.file(), FILE + "# more\n");
        assertEquals(5, bench.run("netrc check --fix heroku-field-not-indented").code());
        assertEquals(FILE + "# more\n", bench.text());
    }

    @Test
    void says_what_it_cannot_do() {
        says(
                "2\nerr: What 'comma' finds cannot be mended without a guess.\n"
                        + "hint: change it with netrc set or netrc edit",
                "netrc check --fix comma");
        says(
                "2\nerr: There is no rule 'no-such'.\nhint: netrc check names the rules it found",
                "netrc check --fix no-such");
        says(
                "2\nerr: --dry-run shows what a repair would do, so it needs --fix RULE.\nhint: netrc check",
                "netrc check --dry-run");
    }
}
