package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which record the words of a netrc command mean, and what is said of what comes of them. */
class NetrcWordsTest {
    private static final String FILE = """
            machine a.test
              login one
              password p1
            machine a.test
              login two
              password p2
            machine b.test
              login one
              password p3

            macdef up
              put x

            default login guest password p4
            """;

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
    void get_picks_among_the_records_of_a_host() {
        says("0\none", "netrc get a.test login");
        says("0\np2", "netrc get a.test password --where-login two --reveal");
        says("0\ntwo", "netrc get a.test login --line 6");
        says("0\nguest", "netrc get --default login");
        says("0\nguest", "netrc get default login");
        says("""
                3
                err: The netrc has no record of a.test with login three.
                hint: netrc list shows what it has
                """, "netrc get a.test login --where-login three");
        says("""
                2
                err: 'netrc get' needs HOST or --default, and a field: login, password or account.
                hint: usage: hkshell netrc get HOST [FIELD] [--default] [--machine] [--where-login L] [--line N] [--reveal]
                """, "netrc get a.test");
    }

    @Test
    void show_picks_too() {
        says("0\ndefault   line 14\n  login guest\n  password ********", "netrc show --default");
        says("0\nmachine a.test   line 4\n  login two\n  password ********", "netrc show a.test --line 4");
    }

    @Test
    void default_is_the_record_for_all_others() {
        bench.netrc("machine a.test login x password y\n");
        says(
                "0\nerr: default added.\nwarning: Line 2, default-not-used: These readers never use the default record.",
                "netrc add default --login me --password-stdin",
                "p");
        assertEquals("machine a.test login x password y\ndefault\n  login me\n  password p\n", bench.text());
        says("""
                5
                err: The netrc has a default record already.
                hint: change that one
                """, "netrc add Default --login me");
        says("0\nerr: default login saved, login was me.", "netrc set default --login you");
        says("0\nerr: default removed.", "netrc remove default");
        assertEquals("machine a.test login x password y\n", bench.text());
    }

    @Test
    void a_machine_of_that_name_is_asked_for_outright() {
        bench.netrc("");
        bench.run("netrc add default --machine --login me");
        assertEquals("machine default\n  login me\n", bench.text());
        says("0\nme", "netrc get default login --machine");
        says("0\nerr: default removed.", "netrc remove default --machine");
        assertEquals("", bench.text());
    }

    private void says(String expected, String line, String stdin) {
        assertEquals(expected.strip(), bench.run(line, ScriptedAsk.pipe(stdin)).toString(), line);
    }

    @Test
    void a_macro_that_another_record_gets_is_told() {
        String told =
                "warning: Line 8: the macro up now stands under machine a.test of line 4, and to ftp it is that one's.\n"
                        + "hint: netrc edit moves or removes it";
        String dry = bench.run("netrc remove b.test --dry-run").err();
        assertTrue(dry.contains(told), dry);
        assertEquals(FILE, bench.text());

        says(
                "0\nerr: b.test removed.\n"
                        + "warning: Line 5, no-record-for-login: The host is asked for by login, and its last record is the file's last:"
                        + " asked for another login, curl 7.85 to 8.20 and git send that login with this password.\n"
                        + told,
                "netrc remove b.test");
    }

    @Test
    void a_moved_record_leaves_its_macro_behind_and_says_so() {
        String err = bench.run("netrc move b.test --before a.test").err();
        assertTrue(
                err.contains(
                        "Line 11: the macro up now stands under machine a.test of line 7, and to ftp it is that one's."),
                err);
        assertFalse(bench.run("netrc rename a.test c.test --line 7").err().contains("macro"));
    }

    @Test
    void everywhere_says_how_many_before_it_does() {
        String shown = bench.run(
                        "netrc set --everywhere --where-login one --password-stdin --dry-run", ScriptedAsk.pipe("new"))
                .out();
        assertTrue(shown.startsWith("password of one in 2 records: a.test, b.test\n"), shown);
    }

    @Test
    void a_preview_for_scripts_has_a_hunk_for_each_run_of_lines() {
        assertEquals(
                "{\"changed\":true,\"line\":3,\"hunks\":["
                        + "{\"line\":3,\"before\":[\"  password ********\\n\"],\"after\":[\"  password ********\\n\"]},"
                        + "{\"line\":9,\"before\":[\"  password ********\\n\"],\"after\":[\"  password ********\\n\"]}]}",
                bench.run(
                                "netrc set --everywhere --where-login one --password-stdin --dry-run --json",
                                ScriptedAsk.pipe("new"))
                        .out()
                        .strip());
    }

    @Test
    void a_byte_order_mark_is_told_in_words() {
        bench.netrc("\ufeffmachine a.test login me password p\n");
        String shown = bench.run("netrc set a.test --login you --dry-run").out();
        assertTrue(shown.startsWith("- (byte order mark)machine a.test login me password ********\n"), shown);
    }

    @Test
    void several_readers_are_asked_at_once() {
        assertEquals(
                "  reader     login  password  line  why\n"
                        + "  curl-7.83  one    ********  1     first record of the host\n"
                        + "  curl-8.10  one    ********  1     first record of the host\n"
                        + "  curl-8.20  one    ********  1     first record of the host\n"
                        + "  curl-8.22  one    ********  1     first record of the host\n"
                        + "  git        one    ********  1     first record of the host",
                bench.run("netrc resolve a.test --as git,curl").out().stripTrailing());
        assertTrue(bench.run("netrc resolve a.test --as git,crul").err().startsWith("There is no reader 'crul'; "));
    }

    @Test
    void a_missing_file_is_told() throws IOException {
        Files.delete(bench.file());
        bench.again();

        says("0\nerr: There is no file " + bench.file() + ".", "netrc check");
        assertTrue(bench.run("netrc check --json").out().contains("\"exists\":false"));
    }

    @Test
    void the_word_alone_is_helped_with_all_its_commands() {
        String help = bench.run("netrc --help").out();
        assertTrue(help.startsWith("  netrc list                All entries of the netrc file\n"), help);
        assertTrue(help.contains("  netrc journal  "), help);
        assertTrue(bench.run("netrc list --help").out().startsWith("hkshell netrc list "));
        says("2\nerr: There is no command 'netrc nope'.\nhint: hkshell help netrc", "netrc nope");
        says("2\nerr: There is no command 'netrc lsit'.\nhint: did you mean 'netrc list'?", "netrc lsit");
    }
}
