package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.Pressing;
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

/** Who calls go out as is never in doubt, and nobody is lost on the way to another one. */
class WhoIsLiveTest {
    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
        bench.account("home", 1).account("work", 0);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Ran login(String token) {
        return bench.run("login --token-stdin", ScriptedAsk.pipe(token));
    }

    @Test
    void a_key_in_the_environment_is_no_account() {
        bench.run("accounts use work");
        bench.withKey(bench.jo().token());
        assertEquals(
                "{\"email\":\"jo@home.test\",\"account\":\"\",\"source\":\"HEROKU_API_KEY\"}",
                bench.run("whoami --json").out());
        assertEquals(List.of("The token comes from HEROKU_API_KEY."), bench.said("whoami -v"));
        assertEquals("""
                0
                   name  login           live by
                *                        HEROKU_API_KEY
                   home  jo@home.test
                   work  me@example.com  stands in the netrc""", bench.run("accounts").toString());
    }

    @Test
    void a_refused_key_leads_out_of_the_circle() {
        String err = bench.withKey("made-up-key").run("whoami").err();
        assertTrue(
                err.endsWith("hint: unset HEROKU_API_KEY, or set it to a token that works; it wins over every login"),
                err);
        err = bench.withKey("made up").run("whoami").err();
        assertTrue(err.contains("or unset HEROKU_API_KEY"), err);
    }

    @Test
    void a_login_over_a_token_that_works_keeps_that_one() {
        bench.netrc("");
        String first = bench.run("authorizations create --account work").out();
        String second = bench.run("authorizations create --account work").out();
        bench.run("accounts remove work");
        assertEquals("0\nerr: Logged in as me@example.com.", login(first).toString());
        assertEquals(
                "0\nerr: Logged in as me@example.com. What stood there before is account me-2.",
                login(second).toString());
        assertEquals(first, bench.run("token --account me-2").out());
        assertEquals(second, bench.run("token").out());
    }

    @Test
    void a_login_over_a_dead_token_leaves_nothing_of_it() {
        bench.netrc("");
        String first = bench.run("authorizations create --account work").out();
        bench.run("accounts remove work");
        login(first);
        String id = bench.run("authorizations list --json").out();
        id = id.substring(0, id.indexOf("\"in_use\":true"));
        id = id.substring(id.lastIndexOf("\"id\":\"") + 6, id.lastIndexOf("\",\"description"));
        assertEquals(0, bench.run("authorizations revoke " + id).code());
        assertEquals(
                "0\nerr: Logged in as me@example.com.",
                login(bench.me().token()).toString());
        assertTrue(bench.run("token --account me-2").err().startsWith("There is no account 'me-2'"));
    }

    @Test
    void the_way_back_leads_to_the_token_before_of_the_same_login_too() {
        String first = bench.run("authorizations create --account work").out();
        bench.run("accounts use work");
        login(first);
        assertEquals(
                "0\nerr: Using me: me@example.com.", bench.run("accounts use -").toString());
        assertEquals(bench.me().token(), bench.run("token").out());
    }

    @Test
    void the_same_two_tokens_in_turn_pile_up_nothing() {
        String first = bench.run("authorizations create --account work").out();
        for (int turn = 0; turn < 3; turn++) {
            login(first);
            login(bench.me().token());
        }
        assertEquals(
                3,
                bench.run("accounts").out().lines().skip(1).count(),
                bench.run("accounts").out());
    }

    @Test
    void what_works_is_not_lost_for_what_is_newer() {
        bench.run("accounts use work");
        String live = bench.run("authorizations create").out();
        bench.run("accounts repair work --token-stdin", ScriptedAsk.pipe(live));
        bench.run("netrc undo");
        assertEquals(bench.me().token(), bench.run("token").out());
        bench.run("accounts use home");
        String all = bench.text(bench.accountFile("work")) + bench.text(bench.accountFile("me"));
        assertTrue(all.contains(live), all);
        assertTrue(all.contains(bench.me().token()), all);
    }

    @Test
    void the_way_back_counts_logins_too() {
        bench.run("accounts use work");
        login(bench.jo().token());
        assertEquals(
                "0\nerr: Using work: me@example.com.",
                bench.run("accounts use -").toString());
    }

    @Test
    void who_names_no_account_is_asked_which() {
        ScriptedAsk person = ScriptedAsk.somebody("0");
        assertEquals(
                "0\nerr: Using home: jo@home.test.",
                bench.run("accounts use", person).toString());
        assertEquals(List.of("Which account?"), person.questions());
        assertEquals(2, bench.run("accounts use").code());
    }

    @Test
    void where_accounts_are_kept_one_of_them_is_offered() {
        bench.netrc("");
        ScriptedAsk person = ScriptedAsk.somebody("2");
        assertEquals("0\nme@example.com", bench.run("whoami", person).toString());
        assertEquals(List.of("Nobody is logged in. What now?"), person.questions());
        bench.netrc("");
        assertTrue(bench.run("whoami")
                .err()
                .endsWith("hint: hkshell login, or hkshell accounts use NAME for one that is kept"));
    }

    @Test
    void the_end_of_the_own_session_is_said() {
        bench.netrc("")
                .run("login --browser --no-keys", ScriptedAsk.somebody().opening(new Pressing("me@example.com")));
        Ran over = bench.run("sessions destroy ~");
        assertEquals(0, over.code(), over.toString());
        assertTrue(over.err().contains("It was that of the token in use."), over.err());
        Ran ran = bench.run("authorizations info no-such-id --account home");
        assertTrue(ran.err().endsWith("hint: hkshell authorizations list has the ids"), ran.err());
    }
}
