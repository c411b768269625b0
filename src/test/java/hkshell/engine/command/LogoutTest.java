package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.account.AccountSync;
import hkshell.fake.Pressing;
import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import hkshell.kit.text.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way out: the token dead on the server, no byte of it left here, and every other byte as it was. */
class LogoutTest {
    private static final String ELSE = "# mine\nmachine ftp.corp.test login up password made-up\n";

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder).netrc(ELSE);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private int statusOf(String token) {
        return bench.run("get /account \"Authorization:Bearer " + token + "\"").code();
    }

    @Test
    void a_password_login_is_taken_back() {
        bench.run("login -i", ScriptedAsk.somebody("me@example.com", "sandbox"));
        String token = bench.run("token").out();
        assertEquals(0, statusOf(token));
        assertEquals("0\nerr: Logged out me@example.com.", bench.run("logout").toString());
        assertEquals(3, statusOf(token));
        assertEquals(ELSE, bench.text());
        assertFalse(Files.exists(bench.accountFile("me")));
        assertEquals("0\nerr: Nobody is logged in.", bench.run("logout").toString());
    }

    @Test
    void a_browser_login_ends_with_its_session() {
        bench.run("login --browser", ScriptedAsk.somebody().opening(new Pressing("me@example.com")));
        String token = bench.run("token").out();
        assertEquals("0\nerr: Logged out me@example.com.", bench.run("logout").toString());
        assertEquals(3, statusOf(token));
        assertEquals(ELSE, bench.text());
    }

    @Test
    void the_default_token_of_an_account_is_never_revoked() {
        String token = bench.jo().token();
        bench.run("login --token-stdin", ScriptedAsk.pipe(token));
        Ran ran = bench.run("logout");
        assertTrue(ran.err().contains("warning: The token is the account's default one"), ran.err());
        assertEquals(0, ran.code());
        assertEquals(0, statusOf(token));
        assertEquals(ELSE, bench.text());
    }

    @Test
    void a_token_that_is_dead_already_is_only_forgotten() {
        bench.account("bot", 2)
                .netrc("machine 127.0.0.1\n  login bot@corp.test\n  password "
                        + bench.sandbox().accounts().get(2).token() + "\n" + ELSE);
        assertEquals("0\nerr: Logged out bot@corp.test.", bench.run("logout").toString());
        assertEquals(ELSE, bench.text());
        assertFalse(Files.exists(bench.accountFile("bot")));
    }

    @Test
    void without_a_network_it_is_forgotten_here_and_may_live_on() {
        bench.run("login --token-stdin", ScriptedAsk.pipe(bench.me().token()));
        bench.sandbox().close();
        Ran ran = bench.run("logout");
        assertEquals(0, ran.code());
        assertTrue(ran.err().contains("The token may live on."), ran.err());
        assertEquals(ELSE, bench.text());
        assertFalse(Files.exists(bench.accountFile("me")));
    }

    @Test
    void a_record_of_the_same_login_that_has_another_token_goes_too() {
        bench.run("login -i", ScriptedAsk.somebody("me@example.com", "sandbox"));
        String first = bench.text();
        bench.run("netrc set 127.0.0.1 --password-stdin", ScriptedAsk.pipe("drifted-token"));
        assertFalse(first.equals(bench.text()));
        Ran ran = bench.run("logout");
        assertEquals(0, ran.code(), ran.err());
        assertEquals(ELSE, bench.text());
    }

    @Test
    void others_stay_logged_in_unless_all_are_meant() {
        bench.account("work", 0).account("home", 1);
        bench.run("accounts use work");
        String me = bench.me().token();
        assertEquals("0\nerr: Logged out me@example.com.", bench.run("logout").toString());
        assertEquals(3, statusOf(me));
        assertTrue(Files.exists(bench.accountFile("home")));
        Ran all = bench.run("logout --all");
        assertTrue(all.err().startsWith("Logged out jo@home.test."), all.err());
        assertFalse(Files.exists(bench.accountFile("home")));
        assertEquals(ELSE, bench.text());
    }

    @Test
    void an_account_of_this_run_is_the_one_that_goes() {
        bench.account("work", 0).account("home", 1);
        bench.run("accounts use work");
        String before = bench.text();
        assertEquals(0, bench.as("home").run("logout").code());
        assertEquals(before, bench.text());
        assertFalse(Files.exists(bench.accountFile("home")));
        assertTrue(Files.exists(bench.accountFile("work")));
    }

    @Test
    void a_key_in_the_environment_is_left_alone_and_said() {
        bench.withKey(bench.me().token());
        Ran ran = bench.run("logout");
        assertEquals(2, ran.code());
        assertTrue(ran.err().startsWith("HEROKU_API_KEY is who calls go out as"), ran.err());
        assertEquals(0, statusOf(bench.me().token()));
    }

    @Test
    void a_disk_that_refuses_leaves_the_token_alive() throws IOException {
        bench.run("login --token-stdin", ScriptedAsk.pipe(bench.me().token()));
        String before = bench.text();
        Path state = bench.home().resolve(".local/state/hkshell");
        Files.move(state, state.resolveSibling("away"));
        Files.writeString(state, "a file in the place of the folder");
        Ran ran = bench.run("logout");
        assertEquals(5, ran.code(), ran.toString());
        assertEquals(before, bench.text());
        assertEquals(0, statusOf(bench.me().token()));
    }

    @Test
    void who_leaves_the_question_for_a_code_stays_logged_in() {
        bench.run(
                "login --token-stdin",
                ScriptedAsk.pipe(bench.sandbox().accounts().get(7).token()));
        String before = bench.text();
        for (ScriptedAsk ask : List.of(ScriptedAsk.somebody(), ScriptedAsk.pipe())) {
            Ran ran = bench.run("logout", ask);
            assertEquals(3, ran.code(), ran.toString());
            assertTrue(ran.err().contains("Nobody was logged out here."), ran.err());
            assertEquals(before, bench.text());
        }
    }

    @Test
    void of_several_those_before_the_question_that_was_left_are_gone() {
        bench.account("bot", 2).account("lock", 7).account("work", 0);
        Ran ran = bench.run("logout --all", ScriptedAsk.somebody());
        assertEquals(3, ran.code(), ran.toString());
        assertTrue(ran.err().contains("Logged out before that: bot@corp.test."), ran.err());
        assertFalse(Files.exists(bench.accountFile("bot")));
        assertTrue(Files.exists(bench.accountFile("lock")));
        assertTrue(Files.exists(bench.accountFile("work")));
    }

    @Test
    void very_many_accounts_are_logged_out_at_once() {
        String netrc = bench.text();
        for (int number = 0; number < 30; number++) {
            String login = "x".repeat(3_000) + number + "@corp.test";
            bench.thePorts()
                    .accounts()
                    .save(AccountSync.account(
                                    "a" + number,
                                    login,
                                    Secret.of("made-up-" + number),
                                    bench.engine().session().machines())
                            .value()
                            .orElseThrow());
        }
        Ran ran = bench.again().run("logout --all");
        assertEquals("0\nerr: Logged out 30 logins.", ran.toString());
        assertEquals(netrc, bench.text());
    }

    @Test
    void an_account_that_is_renamed_meanwhile_goes_too() throws IOException {
        bench.run("login --token-stdin", ScriptedAsk.pipe(bench.me().token()));
        Path other = bench.accountFile("other");
        String text = bench.text(bench.accountFile("me"));
        List<String> steps = new ArrayList<>();
        bench.beforeEachStep(() -> {
            if (steps.isEmpty()) {
                steps.add("once");
                move(bench.accountFile("me"), other);
            }
        });
        assertEquals(0, bench.run("logout").code());
        assertFalse(text.isEmpty() || Files.exists(other), "it would hold a dead token");
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }

    private String journal() {
        return bench.text(bench.home().resolve(".local/state/hkshell/journal/journal"));
    }

    /** Whether any entry of the journal has these bytes, in its Base64. */
    private boolean isInJournal(String secret) {
        for (String word : journal().split("[\\t\\n]")) {
            byte[] bytes = new byte[0];
            try {
                bytes = Base64.getDecoder().decode(word);
            } catch (IllegalArgumentException notBase64) {
                continue;
            }
            if (new String(bytes, StandardCharsets.UTF_8).contains(secret)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void a_revoked_token_is_erased_from_the_journal_and_no_undo_brings_it_back() {
        bench.run("netrc set ftp.corp.test --password-stdin", ScriptedAsk.pipe("other-made-up"));
        String before = bench.text();
        bench.run("login -i", ScriptedAsk.somebody("me@example.com", "sandbox"));
        String token = bench.run("token").out();
        bench.run("netrc set ftp.corp.test --password-stdin", ScriptedAsk.pipe("made-up"));
        assertTrue(isInJournal(token.substring(9)));
        bench.run("logout");
        assertFalse(isInJournal(token.substring(9)), "the journal has the revoked token");
        assertEquals("""
                5
                err: 'logging out me@example.com' cannot be taken back: it would bring back a token that was revoked.
                hint: hkshell login gets a new one""", bench.again().run("netrc undo").toString());
        assertEquals(
                bench.run("netrc undo").err(), bench.run("netrc undo --dry-run").err());
        assertEquals(5, bench.run("netrc diff").code());
        assertTrue(bench.run("netrc journal").out().contains("logging out me@example.com"));
        assertFalse(bench.text().contains(token));
        // Edits made after that are taken back as ever.
        bench.run("netrc set ftp.corp.test --password-stdin", ScriptedAsk.pipe("third"));
        assertEquals(0, bench.run("netrc undo").code());
        assertEquals(before.replace("other-made-up", "made-up"), bench.text());
        assertEquals(5, bench.run("netrc undo").code());
    }

    /** The journal keeps the bytes that differ, which are a part of two tokens that are alike. */
    @Test
    void a_part_of_a_revoked_token_is_no_way_back_either() {
        bench.run(
                "login --token-stdin --machines 127.0.0.1",
                ScriptedAsk.pipe(bench.me().token()));
        bench.run("authorizations rotate");
        String fresh = bench.run("token").out();
        Ran undone = bench.run("netrc undo");
        assertEquals(5, undone.code(), undone.toString());
        assertTrue(undone.err().contains("a token that was revoked"), undone.err());
        assertEquals(fresh, bench.run("token").out());
        assertFalse(isInJournal(bench.me().token()));
    }

    @Test
    void revoking_the_authorization_in_use_erases_its_token_too() {
        bench.run("login -i", ScriptedAsk.somebody("me@example.com", "sandbox"));
        String list = bench.run("authorizations list --json").out();
        String own = list.substring(0, list.indexOf("\"in_use\":true"));
        String id = own.substring(own.lastIndexOf("\"id\":\"") + 6).split("\"")[0];
        String token = bench.run("token").out();
        assertTrue(bench.run("authorizations revoke " + id).err().contains("It was the token in use."));
        assertFalse(isInJournal(token.substring(9)));
        assertEquals(5, bench.run("netrc undo").code());
    }

    @Test
    void what_another_program_wrote_in_between_leaves_nothing_either() throws IOException {
        bench.run("login -i", ScriptedAsk.somebody("me@example.com", "sandbox"));
        String token = bench.run("token").out();
        Files.writeString(bench.file(), "# by another\n" + bench.text());
        bench.again().run("logout");
        assertFalse(isInJournal(token.substring(9)));
    }

    @Test
    void a_token_that_was_not_revoked_comes_back_by_an_undo() {
        bench.run("login --token-stdin", ScriptedAsk.pipe(bench.jo().token()));
        String before = bench.text();
        bench.run("logout");
        assertEquals(
                "0\nerr: Taken back: logging out jo@home.test.",
                bench.run("netrc undo").toString());
        assertEquals(before, bench.text());
    }
}
