package hkshell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** A command without a login, or with a dead one, offers a person to log in, and goes on after that. */
class LoginOfferTest {
    private static final String NOBODY = "Nobody is logged in. Log in now?";
    private static final String DEAD = "401: the API does not accept the token of bot any more. Get a new one now?";

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder).netrc("");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void who_is_not_logged_in_may_do_so_in_place() {
        ScriptedAsk me = ScriptedAsk.somebody("yes", "1", "me@example.com", "sandbox");
        Ran ran = bench.run("whoami", me);
        assertEquals("0\nme@example.com", ran.toString());
        assertEquals(List.of(NOBODY, "How to log in?", "Email", "Password"), me.questions());
        assertEquals(0, bench.run("get /apps").code());
    }

    @Test
    void what_the_login_did_is_said_before_the_result() {
        String login = "whoami";
        assertEquals(
                List.of("Logged in as jo@home.test."),
                bench.said(login, ScriptedAsk.somebody("yes", "1", "jo@home.test", "sandbox", "no")).stream()
                        .filter(said -> said.startsWith("Logged"))
                        .toList());
        bench.account("bot", 2).run("accounts use bot");
        assertTrue(bench.said(login, ScriptedAsk.somebody("yes", "1", "sandbox"))
                .contains("The account bot has a new token, which works."));
    }

    @Test
    void no_is_no_and_leaving_the_login_leaves_the_command_as_it_ended() {
        for (String[] answers : new String[][] {{"no"}, {}, {"yes"}, {"yes", "1", "me@example.com"}}) {
            Ran ran = bench.run("whoami", ScriptedAsk.somebody(answers));
            assertEquals(3, ran.code());
            assertTrue(ran.err().endsWith("hint: hkshell login"), ran.err());
        }
        assertEquals("", bench.text());
    }

    @Test
    void scripts_are_told_the_command_instead() {
        Ran ran = bench.run("get /apps");
        assertEquals(3, ran.code());
        assertTrue(ran.err().endsWith("hint: hkshell login"), ran.err());
        ScriptedAsk json = ScriptedAsk.somebody("yes");
        assertEquals(3, bench.run("whoami --json", json).code());
        assertEquals(List.of(), json.questions());
    }

    @Test
    void a_dead_token_is_repaired_where_it_stands_and_the_call_goes_out_again() {
        bench.account("bot", 2).run("accounts use bot");
        String old = bench.sandbox().accounts().get(2).token();
        ScriptedAsk bot = ScriptedAsk.somebody("yes", "1", "sandbox");
        Ran ran = bench.run("post /apps name=made-by-bot", bot);
        assertEquals(0, ran.code(), ran.toString());
        assertTrue(ran.out().contains("made-by-bot"), ran.out());
        assertEquals(List.of(DEAD, "How to log in?", "Password"), bot.questions());
        assertTrue(!bench.text().contains(old)
                && !bench.text(bench.accountFile("bot")).contains(old));
    }

    @Test
    void a_dead_token_that_no_account_holds_is_replaced_by_a_login() {
        bench.netrc("machine 127.0.0.1\n  login me@example.com\n  password dead\n");
        ScriptedAsk me = ScriptedAsk.somebody("yes", "2", bench.me().token());
        assertEquals("0\nme@example.com", bench.run("whoami", me).toString());
        assertEquals(List.of(DEAD.replace(" of bot", ""), "How to log in?", "API token"), me.questions());
    }

    @Test
    void the_failed_call_stays_when_the_repair_is_left() {
        bench.account("bot", 2).run("accounts use bot");
        String before = bench.text();
        Ran ran = bench.run("get /apps", ScriptedAsk.somebody("yes", "1"));
        assertEquals(3, ran.code());
        assertTrue(ran.out().contains("unauthorized"), ran.out());
        assertEquals(before, bench.text());
    }

    @Test
    void a_credential_that_is_not_ours_to_replace_is_not_asked_about() {
        ScriptedAsk person = ScriptedAsk.somebody("yes");
        assertEquals(
                3, bench.run("get /apps \"Authorization:Bearer x\"", person).code());
        assertEquals(3, bench.withKey("dead").run("whoami", person).code());
        assertEquals(3, bench.run("get /apps", person).code());
        assertEquals(3, bench.run("accounts use nobody", person).code());
        assertEquals(List.of(), person.questions());
    }

    @Test
    void why_an_offered_login_failed_is_what_is_told() {
        Ran ran = bench.run("get /apps", ScriptedAsk.somebody("yes", "1", "mfa@corp.test", "sandbox"));
        assertEquals(3, ran.code());
        assertTrue(ran.err().contains("The account has multi-factor login"), ran.err());
        assertTrue(ran.err().endsWith("hint: hkshell login --browser, or hkshell login --token-stdin"), ran.err());
    }

    @Test
    void a_call_of_one_person_does_not_become_anothers_unasked() {
        bench.netrc("machine 127.0.0.1 login bot@corp.test password made-up-and-dead\n");
        ScriptedAsk no = ScriptedAsk.somebody("yes", "2", bench.me().token(), "no");
        Ran ran = bench.run("post /apps name=mine", no);
        assertEquals(3, ran.code(), ran.toString());
        assertEquals(
                "You are me@example.com now, and were bot@corp.test. Send it as me@example.com?",
                no.questions().get(no.questions().size() - 1));
        assertEquals(1, bench.run("get /apps/mine").code(), "nothing was made");
        bench.netrc("machine 127.0.0.1 password made-up-and-dead\n");
        ScriptedAsk nameless = ScriptedAsk.somebody("yes", "2", bench.me().token(), "no");
        assertEquals(3, bench.run("post /apps name=mine", nameless).code());
        assertTrue(nameless.questions().toString().contains("You are me@example.com now, and were nobody by name."));
    }
}
