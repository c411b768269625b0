package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens and accounts: where they come from, where they are kept, and that none is lost. */
class AccountCommandTest {
    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private String host() {
        return "127.0.0.1:" + bench.sandbox().port();
    }

    @Test
    void token_is_the_token_alone_and_needs_no_network() throws IOException {
        String token = bench.me().token();
        assertEquals("0\n" + token, bench.run("token").toString());
        assertEquals(
                "{\"token\":\"" + token + "\",\"login\":\"me@example.com\",\"source\":\"netrc line 2\"}",
                bench.run("token --json").out());
        bench.sandbox().close();
        assertEquals("0\n" + token, bench.run("auth:token").toString());
    }

    @Test
    void the_environment_wins_then_the_account_of_this_run() {
        bench.account("jo", 1).account("me", 0);
        assertEquals("env-token", bench.withKey("env-token").run("token").out());
        assertTrue(
                bench.run("token --json").out().endsWith("\"source\":\"HEROKU_API_KEY\"}"),
                bench.run("token --json").out());
        Ran chosen = bench.as("jo").run("token --json");
        assertTrue(chosen.out().startsWith("{\"token\":\"" + bench.jo().token() + "\""), chosen.out());
        assertTrue(chosen.out().endsWith("\"source\":\"account jo\"}"), chosen.out());
    }

    @Test
    void d5_an_account_of_this_run_acts_without_switching() {
        String before = bench.account("jo", 1).text();
        assertEquals("jo@home.test", bench.as("jo").run("whoami").out());
        assertEquals(bench.jo().token(), bench.run("token").out());
        assertEquals(before, bench.text());
    }

    @Test
    void without_a_token_there_is_a_next_step() {
        Ran ran = bench.netrc("").run("token");
        assertEquals(3, ran.code());
        assertTrue(ran.err().contains("\nhint: "), ran.err());
        assertEquals(3, bench.run("whoami").code());
    }

    @Test
    void whoami_asks_the_api() {
        assertEquals("0\nme@example.com", bench.run("whoami").toString());
        assertEquals(
                "{\"email\":\"me@example.com\",\"account\":\"me\",\"source\":\"netrc line 2\"}",
                bench.account("me", 0).run("whoami --json").out());
        bench.netrc("machine 127.0.0.1 login me password wrong\n");
        Ran ran = bench.run("whoami");
        assertEquals(3, ran.code());
        assertEquals("", ran.out());
        assertFalse(ran.err().contains("wrong"));
        bench.sandbox().close();
        assertEquals(4, bench.run("whoami").code());
    }

    @Test
    void accounts_are_listed_with_the_live_one_marked() {
        bench.account("work", 0).account("home", 1);
        assertEquals("""
                0
                   name  login           live by
                   home  jo@home.test
                *  work  me@example.com  netrc""", bench.run("accounts").toString());
        String hosts = "\"hosts\":[\"" + host() + "\",\"127.0.0.1\"]";
        assertEquals(
                "[{\"name\":\"home\",\"login\":\"jo@home.test\",\"active\":false," + hosts + ",\"source\":\"\"},"
                        + "{\"name\":\"work\",\"login\":\"me@example.com\",\"active\":true," + hosts
                        + ",\"source\":\"netrc\"}]",
                bench.run("accounts list --json").out());
        assertEquals(0, bench.netrc("").run("accounts list").code());
    }

    @Test
    void a_login_that_stands_in_the_netrc_alone_is_listed_too() {
        bench.account("home", 1)
                .netrc("machine 127.0.0.1\n  login me@example.com\n  password "
                        + bench.me().token() + "\n");
        assertEquals("""
                0
                   name  login           live by
                *        me@example.com  netrc line 1
                   home  jo@home.test""", bench.run("accounts").toString());
        assertTrue(
                bench.run("accounts --json")
                        .out()
                        .startsWith("[{\"name\":\"\",\"login\":\"me@example.com\",\"active\":true,"
                                + "\"hosts\":[\"127.0.0.1\"],\"source\":\"netrc line 1\"},"),
                bench.run("accounts --json").out());
        assertTrue(bench.as("home").run("accounts").out().contains("\n         me@example.com  netrc line 1\n"));
    }

    @Test
    void what_happened_to_an_account_is_taken_back() {
        bench.account("home", 1);
        String file = bench.text(bench.accountFile("home"));
        assertEquals(0, bench.run("accounts remove home").code());
        assertEquals("", bench.text(bench.accountFile("home")));
        assertEquals(
                "0\nerr: Taken back: forgetting account home.",
                bench.again().run("accounts undo").toString());
        assertEquals(file, bench.text(bench.accountFile("home")));
        assertEquals("jo@home.test", bench.as("home").run("whoami").out());
        assertEquals(
                "2\nerr: Taking back keeping account home would leave the token of home nowhere, so it was not done."
                        + "\nhint: hkshell accounts undo --yes does it all the same",
                bench.run("accounts undo").toString());
        assertEquals(file, bench.text(bench.accountFile("home")));
        assertEquals(2, bench.run("accounts undo", ScriptedAsk.somebody("no")).code());
        assertEquals(0, bench.run("accounts undo", ScriptedAsk.somebody("yes")).code());
        assertEquals("", bench.text(bench.accountFile("home")));
    }

    @Test
    void where_nothing_happened_there_is_nothing_to_take_back() {
        assertEquals(
                "5\nerr: There is no change of an account to take back.\nhint: hkshell accounts list shows what is there",
                bench.run("accounts undo").toString());
    }

    @Test
    void a_rename_is_one_change_to_take_back() throws IOException {
        bench.account("fleet", 1);
        String file = bench.text(bench.accountFile("fleet"));
        bench.run("accounts use fleet --here");
        bench.run("accounts rename fleet work");
        assertEquals(
                "0\nerr: Taken back: renaming fleet to work.",
                bench.again().run("accounts undo").toString());
        assertEquals(file, bench.text(bench.accountFile("fleet")));
        assertFalse(Files.exists(bench.accountFile("work")));
        assertEquals("jo@home.test", bench.again().run("whoami").out(), "the folder's account has its name again");
        assertTrue(bench.run("accounts undo").err().startsWith("Taking back keeping account fleet would leave"));
    }

    @Test
    void a_rename_that_somebody_has_written_over_is_not_taken_back_in_part() throws IOException {
        bench.account("fleet", 1);
        bench.run("accounts rename fleet work");
        Files.writeString(bench.accountFile("work"), "machine x login y password z\n");
        assertEquals(5, bench.run("accounts undo").code());
        assertFalse(Files.exists(bench.accountFile("fleet")));
    }

    @Test
    void a_link_is_not_renamed() throws IOException {
        Path other = Files.writeString(bench.home().resolve("mine"), "machine x login y password z\n");
        bench.account("home", 1);
        Files.createSymbolicLink(bench.accountFile("link"), other);
        Ran ran = bench.again().run("accounts rename link new");
        assertEquals(5, ran.code());
        assertTrue(ran.err().startsWith("~/.config/hkshell/accounts/link.netrc is a link, so it was not renamed."));
        assertFalse(Files.exists(bench.accountFile("new")));
    }

    @Test
    void a_file_that_cannot_be_read_is_said_wherever_its_account_is_named() throws IOException {
        bench.account("home", 1);
        Files.createDirectory(bench.accountFile("folder"));
        Files.createSymbolicLink(bench.accountFile("link"), bench.home().resolve("nowhere"));
        Files.write(bench.accountFile("large"), new byte[1024 * 1024 + 1]);
        bench.again();
        for (String line : List.of("accounts use %s", "accounts remove %s", "accounts rename %s x")) {
            Ran ran = bench.run(line.formatted("folder"));
            assertEquals(5, ran.code());
            assertTrue(ran.err().contains("folder.netrc is a folder, not a file."), ran.err());
            assertTrue(bench.run(line.formatted("link")).err().contains("link.netrc is a link that leads nowhere."));
            assertTrue(bench.run(line.formatted("large")).err().contains("over 1048576 it is not read"));
        }
        Ran list = bench.run("accounts list");
        assertEquals(0, list.code());
        assertEquals(3, list.err().split("warning: ", -1).length - 1, list.err());
        assertEquals(3, bench.run("accounts use nobody").code());
    }

    @Test
    void a_file_without_a_login_keeps_its_name() throws IOException {
        bench.account("home", 1);
        Files.writeString(bench.accountFile("bin"), "# nothing yet\n");
        Ran ran = bench.again()
                .run(
                        "login --token-stdin --name bin",
                        ScriptedAsk.pipe(bench.me().token()));
        assertEquals(
                "2\nerr: The file of account 'bin' names no login, so it is not written over.\nhint: choose another --name",
                ran.toString());
    }

    @Test
    void an_account_with_a_revoked_token_is_not_brought_back() {
        bench.run("login -i", ScriptedAsk.somebody("me@example.com", "sandbox"));
        bench.run("logout");
        Ran ran = bench.run("accounts undo");
        assertEquals(5, ran.code());
        assertTrue(ran.err().contains("it would bring back a token that was revoked"), ran.err());
    }

    @Test
    void d5_using_an_account_writes_its_records_and_nothing_else() {
        bench.account("work", 0).account("home", 1);
        String before = bench.text();
        Ran ran = bench.run("accounts use home");
        assertEquals("0\nerr: Using home: jo@home.test.", ran.toString());
        assertEquals(
                before.replace("me@example.com", "jo@home.test")
                        .replace(bench.me().token(), bench.jo().token()),
                bench.text());
        assertEquals("jo@home.test", bench.run("whoami").out());
        assertEquals(0, bench.run("use work").code());
        assertEquals(before, bench.text());
        assertEquals(3, bench.run("accounts use nobody").code());
    }

    @Test
    void a_token_that_stands_nowhere_else_becomes_an_account_before_it_is_overwritten() {
        bench.account("home", 1);
        Ran ran = bench.run("accounts use home");
        assertEquals("0\nerr: Using home: jo@home.test. What stood there before is account me.", ran.toString());
        assertTrue(bench.text(bench.accountFile("me")).contains(bench.me().token()));
        assertFalse(bench.text().contains(bench.me().token()));
        assertEquals(0, bench.again().run("accounts use me").code());
        assertEquals("me@example.com", bench.run("whoami").out());
    }

    @Test
    void a_token_that_is_newer_in_the_account_than_in_the_netrc_stays() throws IOException {
        bench.account("me", 0).run("accounts use me");
        String works = bench.me().token();
        bench.netrc(bench.text().replace(works, "dead"));
        // As after a rotation whose netrc could not be written.
        bench.account("me", 0);
        Files.setLastModifiedTime(
                bench.accountFile("me"),
                FileTime.from(Files.getLastModifiedTime(bench.accountFile("me"))
                        .toInstant()
                        .plusSeconds(1)));
        assertEquals(0, bench.again().run("accounts use me").code());
        assertTrue(bench.text().contains(works) && !bench.text().contains("dead"), bench.text());
        assertTrue(bench.text(bench.accountFile("me")).contains(works));
        assertTrue(bench.text(bench.accountFile("me-2")).contains("dead"));
    }

    @Test
    void a_renewed_token_goes_back_into_its_own_file_first() {
        bench.account("work", 0).account("home", 1);
        bench.netrc(bench.text().replace(bench.me().token(), "renewed-by-another-tool"));
        assertEquals(0, bench.run("accounts use home").code());
        assertTrue(bench.text(bench.accountFile("work")).contains("renewed-by-another-tool"), "it is gone");
        assertTrue(bench.text(bench.accountFile("me")).contains(bench.me().token()), "what it had before");
        assertFalse(bench.text().contains("renewed-by-another-tool"));
    }

    @Test
    void undo_takes_a_switch_back() {
        bench.account("work", 0).account("home", 1);
        String before = bench.text();
        bench.run("accounts use home");
        assertEquals(
                "0\nerr: Taken back: using account home.",
                bench.again().run("undo").toString());
        assertEquals(before, bench.text());
    }

    @Test
    void a_right_token_is_written_to_the_netrc_and_to_an_account() throws IOException {
        bench.netrc("");
        Ran ran = bench.run(
                "login --token-stdin --json", ScriptedAsk.pipe(bench.me().token()));
        assertEquals("{\"changed\":true,\"line\":1,\"email\":\"me@example.com\",\"account\":\"me\"}", ran.out());
        String records = "machine " + host() + "\n  login me@example.com\n  password "
                + bench.me().token() + "\nmachine 127.0.0.1\n  login me@example.com\n  password "
                + bench.me().token() + "\n";
        assertEquals(records, bench.text());
        assertEquals(records, bench.text(bench.accountFile("me")));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(bench.accountFile("me"))));
        assertEquals("me@example.com", bench.again().run("whoami").out());
    }

    @Test
    void a_wrong_token_writes_nothing() {
        String before = bench.text();
        Ran ran = bench.run("login --token-stdin", ScriptedAsk.pipe("HRKU-wrong"));
        assertEquals(3, ran.code());
        assertFalse(ran.toString().contains("HRKU-wrong"));
        assertEquals(
                3,
                bench.run("login --token-stdin", ScriptedAsk.pipe("two words")).code());
        assertEquals(before, bench.text());
        assertFalse(Files.exists(bench.config()));
    }

    @Test
    void a_login_saves_what_it_overwrites_and_chooses_names_that_are_free() {
        String token = bench.jo().token();
        Ran ran = bench.run("login --token-stdin", ScriptedAsk.pipe(token));
        assertEquals("0\nerr: Logged in as jo@home.test. What stood there before is account me.", ran.toString());
        assertEquals(
                2,
                bench.run("login --token-stdin --name ../up", ScriptedAsk.pipe(token))
                        .code());
        assertEquals(
                2,
                bench.run("login --token-stdin --name me", ScriptedAsk.pipe(token))
                        .code());
        assertEquals(
                2,
                bench.run("login --token-stdin --machines ,", ScriptedAsk.pipe(token))
                        .code());
    }

    @Test
    void the_machines_of_a_login_can_be_chosen() {
        bench.netrc("");
        String line = "login --token-stdin --machines 127.0.0.1,git.test";
        assertEquals(0, bench.run(line, ScriptedAsk.pipe(bench.me().token())).code());
        String fields = "\n  login me@example.com\n  password " + bench.me().token() + "\n";
        assertEquals("machine 127.0.0.1" + fields + "machine git.test" + fields, bench.text());
    }

    @Test
    void a_person_is_asked_for_the_token() {
        ScriptedAsk person = ScriptedAsk.somebody("2", "wrong", bench.me().token());
        assertEquals(0, bench.run("login", person).code());
        assertEquals(List.of("How to log in?", "API token", "API token"), person.questions());
        assertEquals(130, bench.run("login", ScriptedAsk.somebody()).code());
        assertEquals(
                "2\nerr: There is nobody to ask how to log in.\nhint: pipe a token in, with --token-stdin",
                bench.run("login").toString());
    }

    @Test
    void a_refused_token_leads_to_commands_that_there_are() {
        bench.netrc("machine 127.0.0.1 login me password wrong\n");
        assertTrue(
                bench.run("whoami")
                        .err()
                        .startsWith("127.0.0.1:" + bench.sandbox().port()
                                + " does not accept the credential from netrc line 1"),
                bench.run("whoami").err());
        Ran typed = bench.run("login --token-stdin", ScriptedAsk.pipe("HRKU-wrong"));
        assertTrue(typed.err().contains(" does not accept the credential from your input"), typed.err());
        assertTrue(
                typed.err().contains("hint: copy it again, or make another: hkshell login shows every way"),
                typed.err());
        Ran other = bench.account("bot", 2).as("bot").run("whoami");
        assertTrue(other.err().contains("hkshell accounts repair bot gets it a new token"), other.err());
    }
}
