package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.RawServer;
import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adding, renaming, removing, importing, repairing, and choosing by folder. */
class SeveralAccountsTest {
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

    @Test
    void adding_leaves_the_one_in_use_in_use() {
        String before = bench.text();
        Ran ran = bench.run("accounts add home -i", ScriptedAsk.somebody("jo@home.test", "sandbox"));
        assertEquals("0\nerr: Added home: jo@home.test; accounts use home acts as it.", ran.toString());
        assertEquals(before, bench.text());
        assertEquals("jo@home.test", bench.as("home").run("whoami").out());
        assertEquals(2, bench.run("accounts add home --token-stdin").code());
        for (String name : List.of("../up", "a/b", "-x", ".x", "", "a b", "a\u0007", "x".repeat(65))) {
            assertEquals(
                    2,
                    bench.run("accounts add -- '" + name + "'", ScriptedAsk.somebody("2", "t"))
                            .code(),
                    name);
        }
    }

    @Test
    void the_first_one_added_is_used() {
        bench.netrc("");
        Ran ran = bench.run(
                "accounts add me --token-stdin", ScriptedAsk.pipe(bench.me().token()));
        assertEquals("0\nerr: Added me: me@example.com, now in use.", ran.toString());
        assertEquals("me@example.com", bench.run("whoami").out());
    }

    @Test
    void renaming_keeps_everything_but_the_name() {
        String file = bench.account("work", 0).account("home", 1).text(bench.accountFile("work"));
        bench.run("accounts use work --here");
        assertEquals(
                "0\nerr: work is called job now.",
                bench.run("accounts rename work job").toString());
        assertEquals(file, bench.text(bench.accountFile("job")));
        assertFalse(Files.exists(bench.accountFile("work")));
        assertTrue(bench.again().run("whoami --json").out().contains("\"source\":\"account job\""));
        assertEquals(2, bench.run("accounts rename job home").code());
        assertEquals(2, bench.run("accounts rename job JOB").code());
        assertEquals(2, bench.run("accounts rename job a/b").code());
        assertEquals(3, bench.run("accounts rename nobody x").code());
        assertEquals(file, bench.text(bench.accountFile("job")));
    }

    @Test
    void the_way_back_knows_the_new_name() {
        bench.account("work", 0).account("home", 1);
        bench.run("accounts use home");
        bench.run("accounts rename work job");
        assertEquals(
                "0\nerr: Using job: me@example.com.",
                bench.run("accounts use -").toString());
    }

    @Test
    void an_account_without_a_token_lets_nobody_elses_go_out() throws IOException {
        bench.account("home", 1);
        Files.writeString(bench.accountFile("home"), "");
        Ran ran = bench.as("home").run("whoami");
        assertEquals(3, ran.code());
        assertTrue(ran.err().startsWith("There is no token of account home here"), ran.err());
    }

    @Test
    void another_email_than_asked_and_a_key_that_wins_are_said() {
        String token = bench.sandbox().accounts().get(1).token();
        Ran ran = bench.run("accounts add home --token-stdin --email me@x.test", ScriptedAsk.pipe(token));
        assertTrue(ran.err().contains("You asked for me@x.test, but the token belongs to jo@home.test."), ran.err());
    }

    @Test
    void removing_asks_a_person_and_spares_the_one_in_use() {
        bench.account("work", 0).account("home", 1);
        assertEquals(2, bench.run("accounts remove work").code());
        assertEquals(
                130,
                bench.run("accounts remove home", ScriptedAsk.somebody("no")).code());
        assertTrue(Files.exists(bench.accountFile("home")));
        assertEquals(
                0,
                bench.run("accounts remove home", ScriptedAsk.somebody("yes")).code());
        assertFalse(Files.exists(bench.accountFile("home")));
        assertEquals(3, bench.run("accounts remove home").code());
        assertEquals(3, bench.run("accounts remove ../work").code());
    }

    @Test
    void a_repaired_account_has_its_new_token_wherever_the_old_one_stood() {
        bench.account("bot", 2);
        String old = bench.sandbox().accounts().get(2).token();
        bench.run("accounts use bot");
        assertEquals(3, bench.run("accounts test bot").code());
        assertTrue(bench.run("accounts test bot").err().contains("hkshell accounts repair bot"));
        Ran ran = bench.run("accounts repair bot -i", ScriptedAsk.somebody("sandbox"));
        assertEquals("0\nerr: The account bot has a new token, which works.", ran.toString());
        assertFalse(bench.text().contains(old));
        assertFalse(bench.text(bench.accountFile("bot")).contains(old));
        assertEquals("bot@corp.test", bench.run("whoami").out());
        assertEquals("bot@corp.test", bench.as("bot").run("whoami").out());
    }

    @Test
    void a_repair_by_somebody_else_changes_nothing() {
        String file = bench.account("bot", 2).text(bench.accountFile("bot"));
        String before = bench.text();
        Ran ran = bench.run(
                "accounts repair bot --token-stdin", ScriptedAsk.pipe(bench.jo().token()));
        assertEquals(2, ran.code());
        assertTrue(ran.err().startsWith("The new token belongs to jo@home.test"), ran.err());
        assertEquals(file, bench.text(bench.accountFile("bot")));
        assertEquals(before, bench.text());
        assertEquals(3, bench.run("accounts repair nobody --token-stdin").code());
    }

    @Test
    void testing_says_until_when_a_token_works() {
        bench.account("work", 0).account("home", 1);
        assertEquals(
                "0\nerr: work works: me@example.com.",
                bench.run("accounts test work").toString());
        assertEquals(
                "0\nerr: home works: jo@home.test, the account's default token.",
                bench.run("accounts test home").toString());
        bench.netrc("").run("login --expires-in 86400", ScriptedAsk.somebody("me@example.com", "sandbox"));
        assertEquals(
                "0\nerr: work works: me@example.com, expires on 2026-03-02.",
                bench.run("accounts test work").toString());
        assertTrue(bench.run("token --check --json").out().contains("\"expires\":\"2026-03-02T12:00:00Z\""));
    }

    @Test
    void a_token_that_is_refused_is_told_all_the_same() {
        assertEquals("0\n" + bench.me().token(), bench.run("token --check").toString());
        bench.netrc("machine 127.0.0.1 login me password wrong\n");
        Ran refused = bench.run("token --check");
        assertEquals(3, refused.code());
        assertEquals("wrong", refused.out());
        assertTrue(refused.err().contains("does not accept the credential from netrc line 1"), refused.err());
        bench.sandbox().close();
        Ran unknown = bench.run("token --check");
        assertEquals("wrong", unknown.out());
        assertTrue(unknown.err().contains("The token was not checked."), unknown.err());
    }

    @Test
    void a_folder_can_have_an_account_of_its_own() throws IOException {
        bench.account("work", 0).account("home", 1);
        String before = bench.text();
        Path here = Files.createDirectories(bench.home().resolve("a b=c/x"));
        Path below = Files.createDirectories(here.resolve("deep/er"));
        assertEquals(0, bench.in(here).run("accounts use home --here").code());
        assertEquals("jo@home.test", bench.run("whoami").out());
        assertEquals("jo@home.test", bench.in(below).run("whoami").out());
        assertTrue(
                bench.run("accounts").out().contains("folder"),
                bench.run("accounts").out());
        assertEquals("me@example.com", bench.run("--account work whoami").out());
        assertEquals("me@example.com", bench.in(bench.home()).run("whoami").out());
        assertEquals(before, bench.text());
        assertEquals(0, bench.in(here).run("accounts use --not-here").code());
        assertEquals("me@example.com", bench.in(below).run("whoami").out());
        assertEquals(3, bench.run("accounts use nobody --here").code());
        assertEquals(2, bench.run("accounts use").code());
    }

    @Test
    void the_choice_of_a_folder_is_forgotten_from_below_too() throws IOException {
        bench.account("work", 0).account("home", 1);
        Path here = Files.createDirectories(bench.home().resolve("a+b %20=c"));
        Path below = Files.createDirectories(here.resolve("deep/er"));
        bench.in(here).run("accounts use home --here");
        assertEquals(
                "0\nerr: " + here + " has no account of its own any more.",
                bench.in(below).run("accounts use --not-here").toString());
        assertEquals("me@example.com", bench.run("whoami").out());
        assertEquals(
                "0\nerr: " + below + " has no account of its own, and no folder above it has one.",
                bench.run("accounts use --not-here").toString());
    }

    @Test
    void removing_an_account_tells_the_folders_that_have_chosen_it() throws IOException {
        bench.account("work", 0).account("home", 1);
        Path here = Files.createDirectories(bench.home().resolve("a+b %20=c"));
        bench.in(here).run("accounts use home --here");
        String err = bench.in(bench.home()).run("accounts remove home").err();
        assertTrue(
                err.contains(
                        "warning: The folder " + here + " has chosen home, so there and below no token is sent now."),
                err);
    }

    @Test
    void nothing_that_lies_in_a_folder_chooses() throws IOException {
        bench.account("work", 0).account("home", 1);
        Path here = Files.createDirectories(bench.home().resolve("cloned"));
        for (String name : List.of("settings.properties", ".hkshell", ".netrc", "hkshell.properties")) {
            Files.writeString(here.resolve(name), "accounts.here." + here + " = home\n");
        }
        assertEquals("me@example.com", bench.in(here).run("whoami").out());
    }

    @Test
    void an_account_of_a_folder_that_is_gone_is_said_and_not_used() {
        bench.account("work", 0).account("home", 1);
        bench.run("accounts use home --here");
        bench.run("accounts remove home");
        Ran ran = bench.again().run("whoami");
        assertEquals(3, ran.code());
        assertTrue(
                ran.err().startsWith("There is no token of account home here, and nobody else's was sent."), ran.err());
        assertEquals(3, bench.run("token").code());
        assertTrue(bench.run("accounts use work").err().contains("The account home of this folder is gone."));
        bench.run("accounts use --not-here");
        assertEquals("me@example.com", bench.run("whoami").out());
    }

    @Test
    void logins_of_the_netrc_and_of_the_heroku_cli_are_imported() throws IOException {
        Path old = Files.createDirectories(bench.home().resolve(".heroku/accounts"));
        Path config = Files.createDirectories(bench.home().resolve(".config/heroku/accounts"));
        Files.writeString(old.resolve("team"), ":username: t@corp.test\n:password: t-token\n");
        Files.writeString(config.resolve("home"), "username: \"h@home.test\"\npassword: 'h-token'\n");
        Files.writeString(config.resolve("odd"), "username: [a]\npassword: two words\n");
        Files.writeString(config.resolve("binary"), "\u0000\u0001");
        String before = bench.text();
        assertTrue(bench.run("accounts import").err().startsWith("Imported: team, home, me."));
        assertEquals(before, bench.text());
        assertEquals("t-token", bench.as("team").run("token").out());
        assertEquals("h-token", bench.as("home").run("token").out());
        assertTrue(bench.again().run("accounts import").err().startsWith("Nothing new was found."));
    }

    @Test
    void accounts_of_the_heroku_cli_keep_their_names_and_bad_ones_get_others() throws IOException {
        Path cli = Files.createDirectories(bench.home().resolve(".config/heroku/accounts"));
        Files.writeString(
                cli.resolve("work"),
                "username: me@example.com\npassword: " + bench.me().token() + "\n");
        Files.writeString(
                cli.resolve("a b"),
                ":username: jo@home.test\n:password: " + bench.jo().token() + "\n");
        Files.writeString(cli.resolve("-x"), "username: x@y.test\npassword: two words\n");
        Files.writeString(cli.resolve("empty"), "");
        Ran ran = bench.netrc("machine 127.0.0.1\n  login me@example.com\n  password "
                        + bench.me().token() + "\n")
                .run("accounts import");
        assertTrue(ran.err().startsWith("Imported: jo, work."), ran.err());
        assertTrue(bench.run("accounts import").err().startsWith("Nothing new was found."));
    }

    @Test
    void a_dash_leads_back_and_forth() {
        bench.account("work", 0).account("home", 1);
        assertEquals(2, bench.run("accounts use -").code());
        bench.run("accounts use home");
        assertEquals(
                "0\nerr: Using work: me@example.com.",
                bench.again().run("accounts use -").toString());
        assertEquals(
                "0\nerr: Using home: jo@home.test.",
                bench.again().run("accounts use -").toString());
    }

    @Test
    void all_are_tested_at_once() {
        bench.account("bot", 2).account("work", 0).account("home", 1);
        assertEquals("""
                1
                name  login           state
                bot   bot@corp.test   is not accepted; hkshell accounts repair bot
                home  jo@home.test    works: jo@home.test, the account's default token.
                work  me@example.com  works: me@example.com.
                err: 1 of 3 did not work""", bench.run("accounts test").toString());
    }

    @Test
    void no_token_goes_to_an_api_that_it_does_not_stand_for() {
        bench.account("work", 0).account("home", 1).run("accounts use work");
        String netrc = bench.text();
        // Nobody is asked: this name leads nowhere, and what is refused before costs no look at it.
        bench.at("https://elsewhere.invalid");
        Ran ran = bench.run("accounts test work");
        assertEquals(3, ran.code());
        assertTrue(ran.err().startsWith("The token of account work does not go to elsewhere.invalid."), ran.err());
        assertTrue(bench.run("accounts test").out().contains("does not go to elsewhere.invalid"));
        for (String logout : List.of("logout --all", "--account work logout")) {
            Ran refused = bench.run(logout);
            assertEquals(3, refused.code(), logout);
            assertTrue(refused.err().contains("does not go to elsewhere.invalid"), refused.err());
        }
        assertEquals(netrc, bench.text());
        assertFalse(bench.text(bench.accountFile("work")).isEmpty());
    }

    @Test
    void an_account_answers_for_the_hosts_of_its_records() {
        bench.at("https://api.corp.invalid");
        bench.netrc("machine api.corp.invalid login me@example.com password made-up\n")
                .run("accounts import");
        Ran ran = bench.run("accounts test me");
        assertEquals(4, ran.code(), "it is sent, to a name that nobody knows: " + ran);
    }

    @Test
    void whoami_tells_where_the_token_came_from() {
        bench.account("work", 0);
        assertEquals("0\nme@example.com", bench.run("whoami -v").toString());
        assertEquals(List.of("The token comes from netrc line 2, account work."), bench.said("whoami -v"));
    }

    @Test
    void an_account_that_answers_with_another_email_is_not_mixed_up() {
        String body = "{\"email\":\"evil@x.test\"}";
        String file = bench.account("bot", 2).text(bench.accountFile("bot"));
        try (RawServer server = RawServer.saying(
                "HTTP/1.1 200 X\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)) {
            assertEquals(
                    2,
                    bench.at(server.url())
                            .run("accounts repair bot --token-stdin", ScriptedAsk.pipe("t"))
                            .code());
        }
        assertEquals(file, bench.text(bench.accountFile("bot")));
    }
}
