package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logged in by the Heroku CLI of 11.8 and newer, which leaves the token in the keychain of the system. */
class KeychainTest {
    private static final String JO = "jo@home.test";

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void start() throws IOException {
        bench = new Workbench(folder);
        bench.netrc("").keychain(JO, bench.jo().token());
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void its_token_answers_where_nobody_else_is_logged_in() {
        assertEquals("0\n" + JO, bench.run("whoami").toString());
        assertEquals(List.of("The token comes from keychain entry of " + JO + "."), bench.said("whoami -v"));
        assertEquals("0\n" + bench.jo().token(), bench.run("token").toString());
        assertEquals("""
                0
                   name  login         live by
                *        jo@home.test  the Heroku CLI's keychain""", bench.run("accounts").toString());
        assertEquals("", bench.text(), "nothing is written for it");
    }

    @Test
    void everything_else_comes_before_it() {
        bench.account("work", 0);
        assertEquals("me@example.com", bench.run("whoami --account work").out());
        bench.run("accounts use work");
        assertEquals("me@example.com", bench.run("whoami").out());
        assertEquals(
                "made-up-key",
                bench.netrc("").withKey("made-up-key").run("token").out());
    }

    @Test
    void curl_does_not_look_there() {
        Ran ran = bench.run("get /apps --curl");
        assertEquals(0, ran.code());
        assertTrue(ran.err().contains("hkshell accounts import writes the record that curl looks for"), ran.err());
        assertFalse(ran.toString().contains(bench.jo().token()), "the line holds no token");
    }

    @Test
    void an_import_makes_curl_and_git_work_again() {
        Ran ran = bench.run("accounts import");
        assertEquals("0\nerr: Imported: jo. In use now: jo, so that curl and git work.", ran.toString());
        assertEquals(JO, bench.run("whoami").out());
        assertTrue(bench.text().contains("login " + JO));
        assertEquals(List.of("The token comes from netrc line 1, account jo."), bench.said("whoami -v"));
        String err = bench.run(
                        "login --token-stdin", ScriptedAsk.pipe(bench.me().token()))
                .err();
        assertTrue(err.contains("The Heroku CLI has a token of jo@home.test in the keychain"), err);
    }

    @Test
    void a_dead_token_is_imported_and_not_put_in_use() {
        Ran ran = bench.keychain(
                        "bot@corp.test", bench.sandbox().accounts().get(2).token())
                .run("accounts import");
        assertTrue(ran.err().startsWith("Imported: bot."), ran.err());
        assertTrue(ran.err().contains("The API does not accept the token of the keychain"), ran.err());
        assertEquals("", bench.text());
    }

    @Test
    void doctor_has_nothing_to_say_against_the_same_login_in_both() {
        bench.run("accounts import");
        String out = bench.again().run("doctor").out();
        assertTrue(out.contains("The Heroku CLI has the same login in the keychain"), out);
    }

    @Test
    void a_keychain_that_stays_shut_is_said() {
        Ran ran = bench.keychain(JO, "").run("whoami");
        assertEquals(3, ran.code());
        assertTrue(
                ran.err()
                        .endsWith("hint: the keychain gave no token of " + JO
                                + ", whom the Heroku CLI has logged in; hkshell login makes one"),
                ran.err());
        ScriptedAsk no = ScriptedAsk.somebody("no");
        assertEquals(3, bench.run("whoami", no).code());
        assertEquals(List.of("Nobody is logged in. Log in now?"), no.questions());
    }

    @Test
    void a_dead_token_of_it_is_repaired_by_a_login() {
        bench.keychain(JO, "made-up-and-dead");
        ScriptedAsk yes = ScriptedAsk.somebody("yes", "2", bench.me().token(), "yes");
        assertEquals(
                "me@example.com",
                bench.run("whoami", yes).out(),
                yes.questions().toString());
        assertEquals(
                "401: the API does not accept the token any more. Get a new one now?",
                yes.questions().get(0));
    }

    @Test
    void a_logout_leaves_it_to_the_heroku_cli() {
        Ran ran = bench.run("logout");
        assertEquals(0, ran.code());
        assertTrue(ran.err().contains("Nobody is logged in here; the Heroku CLI is"), ran.err());
        assertTrue(ran.err().contains("heroku logout clears it"), ran.err());
    }

    @Test
    void no_call_to_another_host_opens_it() {
        bench.keychain(JO, "no token at all");
        assertEquals(3, bench.run("get /apps --explain").code());
        assertEquals(0, bench.run("get http://127.0.0.1:1/ --explain").code());
    }
}
