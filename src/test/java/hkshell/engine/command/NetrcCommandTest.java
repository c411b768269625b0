package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The netrc commands as a script runs them: exit code, both streams, and the file afterwards. */
class NetrcCommandTest extends NetrcBench {
    /** The file is as it was, but for one change. */
    private void differs(String before, String after) {
        assertEquals(FILE.replace(before, after), bench.text());
    }

    @Test
    void list_shows_every_entry_without_a_password() {
        says("""
                0
                line  kind     host            login           password
                1     comment  # work
                2     machine  api.heroku.com  me@example.com  ********
                5     machine  git.heroku.com  me@example.com  ********
                6     machine  ftp.corp.test   up              ********
                10    machine  ftp.corp.test   down            ********
                14    macdef   init, 1 line
                17    default                  anonymous       ********
                """, "netrc list");
        assertFalse(bench.run("netrc list --json").out().contains("secret-one"));
        assertTrue(bench.run("netrc list --reveal").out().contains("secret-one"));
    }

    @Test
    void list_as_json_has_the_shape_that_scripts_rely_on() {
        bench.netrc("# a\nmachine h login l password p account c\ndefault login d\n");
        says(
                "0\n{\"file\":\"" + bench.file() + "\",\"mode\":\"0600\",\"editable\":true,\"entries\":["
                        + "{\"kind\":\"comment\",\"line\":1},"
                        + "{\"kind\":\"machine\",\"line\":2,\"host\":\"h\",\"login\":\"l\",\"password\":\"********\",\"account\":\"c\"},"
                        + "{\"kind\":\"default\",\"line\":3,\"login\":\"d\"}]}",
                "netrc list --json");
    }

    @Test
    void show_tells_all_records_of_a_host_the_answering_one_first() {
        says("""
                0
                machine ftp.corp.test   line 6
                  login up
                  password ********
                  account staff
                machine ftp.corp.test   line 10
                  login down
                  password ********
                """, "netrc show ftp.corp.test");
        says("""
                3
                err: The netrc has no record for nowhere.
                hint: netrc list shows what it has
                """, "netrc show nowhere");
    }

    @Test
    void get_prints_one_field_alone() {
        says("0\nme@example.com", "netrc get api.heroku.com login");
        says("0\n********", "netrc get api.heroku.com password");
        says("0\nsecret-one", "netrc get API.HEROKU.COM password --reveal");
        says("0\n{\"account\":\"staff\"}", "netrc get ftp.corp.test account --json");
        assertEquals(3, bench.run("netrc get api.heroku.com account").code());
        assertEquals(2, bench.run("netrc get api.heroku.com shoe-size").code());
    }

    @Test
    void set_changes_the_bytes_of_one_value() {
        says(
                "0\nerr: api.heroku.com login saved, login was me@example.com.",
                "netrc set api.heroku.com --login you@example.com");
        differs("api.heroku.com\n  login me@example.com", "api.heroku.com\n  login you@example.com");
        assertEquals("0600", bench.engine().session().netrc().mode());
    }

    @Test
    void set_takes_a_password_from_a_pipe_and_shows_it_nowhere() {
        Ran ran = bench.run("netrc set ftp.corp.test --password-stdin", ScriptedAsk.pipe("n3w"));
        assertEquals("0\nerr: ftp.corp.test (login up) password saved.", ran.toString());
        differs("password pw\n", "password n3w\n");
        assertEquals(2, bench.run("netrc set ftp.corp.test").code());
    }

    @Test
    void set_with_a_login_that_is_there_means_that_record() {
        Ran ran = bench.run("netrc set ftp.corp.test --login down --password-stdin", ScriptedAsk.pipe("n3w"));
        assertEquals(0, ran.code());
        differs("password pw2", "password n3w");
    }

    @Test
    void pickers_choose_among_records_of_a_host() {
        says("0\n{\"changed\":true,\"line\":11}", "netrc set ftp.corp.test --where-login down --login deep --json");
        differs("login down", "login deep");
        bench.netrc(FILE);
        says(
                "0\nerr: ftp.corp.test (login up) account saved.",
                "netrc set ftp.corp.test --line 6 --account-field crew");
        differs("account staff", "account crew");
        assertEquals(5, bench.run("netrc set ftp.corp.test --line 5 --login x").code());
        assertEquals(2, bench.run("netrc set ftp.corp.test --line x --login x").code());
        differs("account staff", "account crew");
    }

    @Test
    void set_everywhere_changes_the_password_of_every_record_of_a_login() {
        String line = "netrc set api.heroku.com --everywhere --where-login me@example.com --password-stdin";
        assertEquals(
                "0\nerr: password of me@example.com saved in 2 records: api.heroku.com, git.heroku.com.",
                bench.run(line, ScriptedAsk.pipe("two")).toString());
        differs("secret-one", "two");
    }

    @Test
    void everywhere_takes_the_login_of_the_host_or_the_one_that_is_said() {
        everywhere("ftp.corp.test", "up saved in 1 record: ftp.corp.test.");
        differs("password pw\n", "password two\n");
        everywhere("--where-login down", "down saved in 1 record: ftp.corp.test.");
        everywhere("--default", "anonymous saved in 1 record: default.");
        everywhere("git.heroku.com", "me@example.com saved in 2 records: api.heroku.com, git.heroku.com.");
        for (String wrong : List.of("", "nowhere.test", "ftp.corp.test --where-login me@example.com")) {
            bench.netrc(FILE);
            Ran ran = bench.run("netrc set --everywhere --password-stdin " + wrong, ScriptedAsk.pipe("two"));
            assertEquals(wrong.isEmpty() ? 2 : 5, ran.code(), ran.toString());
            assertEquals(FILE, bench.text());
        }
    }

    private void everywhere(String whom, String said) {
        bench.netrc(FILE);
        Ran ran = bench.run("netrc set --everywhere --password-stdin " + whom, ScriptedAsk.pipe("two"));
        assertEquals("0\nerr: password of " + said, ran.toString());
    }

    @Test
    void a_value_that_others_misread_is_warned_of_and_not_shown() {
        Ran ran = bench.run("netrc set ftp.corp.test --password-stdin", ScriptedAsk.pipe("se#cret"));
        assertEquals(
                "0\nerr: ftp.corp.test (login up) password saved.\nwarning: The password will be misread by ruby, npm-netrc. "
                        + "These readers end the value at the number sign.",
                ran.toString());
        bench.netrc(FILE);
        says(
                "0\n{\"changed\":true,\"line\":7,\"warnings\":[{\"rule\":\"comma\",\"message\":\"The login will be misread"
                        + " by ftp. These readers end the value at the comma.\",\"readers\":[\"ftp\"]}]}",
                "netrc set ftp.corp.test --line 6 --login a,b --json");
    }

    @Test
    void the_default_record_has_a_name_of_its_own() {
        says("0\nerr: default login saved, login was anonymous.", "netrc set --default --login nobody");
        differs("login anonymous", "login nobody");
        assertEquals(2, bench.run("netrc set --default h --login x").code());
        assertEquals(2, bench.run("netrc set --login x").code());
    }

    @Test
    void a_new_record_stands_before_the_default() {
        Ran ran = bench.run("netrc set new.test --login jo --password-stdin", ScriptedAsk.pipe("p"));
        assertEquals("0\nerr: new.test login and password added.", ran.toString());
        differs("default login", "machine new.test\n  login jo\n  password p\ndefault login");
    }

    @Test
    void what_an_edit_adds_to_the_findings_of_the_check_is_said() {
        says(
                "0\nerr: new.test login added.\nwarning: Line 17, missing-password: The record has no password: Python to"
                        + " 3.10 rejects the file, Ruby takes the next record's, msmtp crashes, the others find none.\n"
                        + "warning: Line 17, incomplete-before-default: The record has no password and a default follows:"
                        + " these readers send the default's to this host.",
                "netrc set new.test --login jo");
        bench.netrc("machine h\n  login a\n  password p\n");
        says(
                "0\n{\"changed\":true,\"line\":1,\"warnings\":[{\"rule\":\"host-case\",\"message\":\"Line 1, host-case:"
                        + " Capitals in a host: these readers compare letter by letter and do not find it.\",\"readers\":"
                        + "[\"git-credential-netrc\",\"python-3.10\",\"python-3.13\",\"requests\",\"ruby\","
                        + "\"heroku-cli\",\"npm-netrc\",\"wget2\",\"aria2\",\"go\",\"go-netrc\",\"Net::Netrc\","
                        + "\"jgit\",\"cadaver\",\"emacs\"]}]}",
                "netrc rename h H --json");
    }

    @Test
    void add_makes_one_more_record_of_a_host() {
        Ran ran = bench.run("netrc add ftp.corp.test --login third --password-stdin", ScriptedAsk.pipe("p3"));
        assertEquals(
                "0\nerr: ftp.corp.test (login third) added.\nwarning: Line 17, duplicate-machine: A second record of the host: curl, git,"
                        + " Ruby, wget, Go and ftp take the first, these readers the last, s-nail none; and the Heroku CLI"
                        + " deletes it when it saves.\nwarning: Line 18, no-record-for-login: The host is asked for by login,"
                        + " and its last record is the file's last: asked for another login, curl 7.85 to 8.20 and git send"
                        + " that login with this password.",
                ran.toString());
        assertEquals(3, bench.run("netrc show ftp.corp.test").out().split("machine ", -1).length - 1);
        differs("default login", "machine ftp.corp.test\n  login third\n  password p3\ndefault login");
    }

    @Test
    void what_was_just_added_goes_to_the_last_byte() {
        List<String> files = List.of(
                "macdef init\n  cd /pub\nmachine a.test\n",
                "macdef init\n  cd /pub\n \t",
                "machine a.test\n  login me\n  password one",
                "machine a.test\r\n  login me\r\n  password one\r\nmacdef x\r\n  y",
                "# alone",
                "");
        for (String file : files) {
            for (String host : List.of("new.test", "--default")) {
                bench.netrc(file);
                bench.run("netrc set " + host + " --login me --password-stdin", ScriptedAsk.pipe("one"));
                bench.run("netrc set " + host + " --where-login me --password-stdin", ScriptedAsk.pipe("two"));
                assertFalse(bench.text().equals(file), file);
                Ran removed = bench.run("netrc remove " + host);
                assertEquals(0, removed.code(), removed.err());
                assertEquals(file, bench.text(), host);
            }
        }
    }

    @Test
    void rename_move_and_remove_take_the_first_record_of_the_host() {
        says("0\nerr: ftp.corp.test (login up) renamed to old.test.", "netrc rename ftp.corp.test old.test");
        differs("ftp.corp.test\n  login up", "old.test\n  login up");
        bench.netrc(FILE);
        says(
                "0\nerr: git.heroku.com moved before api.heroku.com.",
                "netrc move git.heroku.com --before api.heroku.com");
        String git = "machine git.heroku.com login me@example.com password secret-one\n";
        assertEquals(git + FILE.replace(git, ""), bench.text(), "the comment belongs to the record below it");
        bench.netrc(FILE);
        says("0\nerr: git.heroku.com removed.", "netrc remove git.heroku.com");
        differs(git, "");
        says(
                "2\nerr: 'netrc move' needs one place to move the record to.\n"
                        + "hint: --before HOST, --after HOST, --before-line N or --last",
                "netrc move a.test");
    }

    @Test
    void a_dry_run_tells_the_lines_and_writes_nothing() {
        says("""
                0
                  # work
                  machine api.heroku.com
                -   login me@example.com
                +   login you
                    password ********
                  machine git.heroku.com login me@example.com password ********
                """, "netrc set api.heroku.com --login you --dry-run");
        says(
                "0\n{\"changed\":true,\"line\":5,\"hunks\":[{\"line\":5,\"before\":[\"machine git.heroku.com login me@example.com password "
                        + "********\\n\"],\"after\":[]}]}",
                "netrc remove git.heroku.com --dry-run --json");
        assertEquals(FILE, bench.text());
        assertEquals(5, bench.run("netrc undo").code());
    }

    @Test
    void undo_and_redo_reach_into_earlier_runs() {
        bench.run("netrc set api.heroku.com --login one");
        bench.run("netrc remove ftp.corp.test");
        bench.again();
        says("0\nerr: Taken back: removing ftp.corp.test (login up).", "netrc undo");
        differs("api.heroku.com\n  login me@example.com", "api.heroku.com\n  login one");
        bench.again();
        says("0\nerr: Taken back: api.heroku.com login.", "undo");
        assertEquals(FILE, bench.text());
        assertEquals(5, bench.run("undo").code());
        says("0\n{\"changed\":true,\"line\":3}", "netrc redo --json");
        differs("api.heroku.com\n  login me@example.com", "api.heroku.com\n  login one");
    }

    @Test
    void removing_what_was_just_added_gives_back_what_it_was_put_before() throws IOException {
        for (String file : List.of(
                "login",
                "login x\nmachine",
                "login x login",
                "  stray words\n",
                "machine a.test login x password y\n  stray words\nmachine",
                "machine a.test\n  stray\n  login x default login d\n",
                "machine a.test\nmacdef m\nx")) {
            bench.netrc(file);
            assertEquals(0, bench.run("netrc add new.test --login a").code(), file);
            assertEquals(0, bench.run("netrc set new.test --account-field acc").code(), file);
            assertEquals(0, bench.run("netrc remove new.test").code(), file);
            assertEquals(file, bench.text());
        }
    }

    @Test
    void removing_what_was_just_added_takes_no_other_edit_back() throws IOException {
        bench.netrc("machine y\n  login me\n  password \"a b\"\n");
        bench.run("netrc add x --login l");
        bench.run("netrc set y --password-stdin", ScriptedAsk.pipe("a  b"));
        assertEquals(0, bench.run("netrc remove x").code());
        assertEquals("machine y\n  login me\n  password \"a  b\"\n", bench.text());

        bench.netrc("machine y\nlogin me\n  password p\n");
        bench.run("netrc add x --login l");
        bench.run("netrc check --fix heroku-field-not-indented");
        assertEquals(0, bench.run("netrc remove x").code());
        assertEquals("machine y\n  login me\n  password p\n", bench.text());

        bench.netrc("machine x login l password p # keep?\nmachine x\n  login l2\n  password p2\n");
        bench.run("netrc add x --login l --password-stdin", ScriptedAsk.pipe("p"));
        assertEquals(0, bench.run("netrc remove x --line 1").code());
        assertEquals("l2", bench.run("netrc get x login").out());
    }

    @Test
    void undo_says_what_it_takes_back() {
        bench.run("netrc add new.test --login a");
        says("0\nerr: Taken back: adding new.test.", "undo");
        bench.run("netrc rename ftp.corp.test old.test");
        says("0\nerr: Taken back: renaming ftp.corp.test (login up) to old.test.", "undo");
        says("0\nerr: Made again: renaming ftp.corp.test (login up) to old.test.", "redo");
        says("0\nerr: api.heroku.com login: nothing to change.", "netrc set api.heroku.com --login me@example.com");
    }

    @Test
    void an_edit_that_another_program_has_crossed_writes_nothing() throws IOException {
        Files.writeString(bench.file(), FILE.replace("  login me@", "  login other@"));
        Ran ran = bench.run("netrc set api.heroku.com --where-login me@example.com --login x");
        assertEquals(5, ran.code());
        differs("  login me@", "  login other@");
    }

    @Test
    void any_value_that_is_set_is_got_again() {
        for (String value : List.of("a b", "a\nb", "\"", "\\", "#", "login", "é中", " ")) {
            assertEquals(
                    0,
                    bench.run("netrc set api.heroku.com --password-stdin", ScriptedAsk.pipe(value))
                            .code());
            assertEquals(
                    value,
                    bench.again()
                            .run("netrc get api.heroku.com password --reveal")
                            .out());
            assertEquals(
                    "me@example.com",
                    bench.run("netrc get git.heroku.com login").out());
        }
    }

    @Test
    void a_file_that_is_none_is_said_in_a_sentence() throws IOException {
        Files.delete(bench.file());
        bench.again();
        says("0\nerr: There is no file " + bench.file() + ".", "netrc list");
        assertTrue(bench.run("netrc list --json").out().endsWith("\"entries\":[]}"));
        Files.createDirectory(bench.file());
        Ran ran = bench.again().run("netrc list");
        assertEquals(5, ran.code());
        assertEquals(2, ran.err().split("\n").length);
        assertEquals(5, bench.run("netrc set h --login l").code());
    }
}
