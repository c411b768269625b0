package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.Pressing;
import hkshell.fake.RawServer;
import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tokens of an account on the server, and what becomes of those that stand here too. */
class AuthorizationCommandTest {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

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

    private static String id(Ran ran) {
        Matcher id = ID.matcher(ran.out());
        assertTrue(id.find(), ran.toString());
        return id.group(1);
    }

    @Test
    void they_are_listed_without_tokens_and_the_one_in_use_has_a_star() {
        String list = bench.run("authorizations").out();
        assertTrue(list.contains("*  hkshell sandbox"), list);
        assertTrue(list.contains("2026-03-31"), list);
        assertFalse(list.contains("sandbox-"), list);
        assertEquals(4, list.lines().count());
        assertTrue(bench.run("authorizations list --json").out().contains("\"in_use\":true"));
    }

    @Test
    void a_new_one_shows_its_token_once() {
        Ran made = bench.run("authorizations create -d deploys -s read,identity -e 3600 --json");
        String id = id(made);
        assertTrue(made.out().contains("\"token\":\"sandbox-"), made.out());
        assertTrue(made.out().contains("\"scope\":[\"read\",\"identity\"]"), made.out());
        String info = bench.run("authorizations info " + id).out();
        assertTrue(info.contains("deploys") && info.contains("********"), info);
        assertFalse(info.contains("sandbox-"), info);
        assertTrue(bench.run("authorizations create").out().startsWith("sandbox-"));
        assertEquals(2, bench.run("authorizations create -e soon").code());
        assertEquals(1, bench.run("authorizations create -s everything").code());
    }

    @Test
    void it_can_be_described_and_revoked() {
        String id = id(bench.run("authorizations create --json"));
        assertEquals(
                "0\nerr: " + id + " is described as other.",
                bench.run("authorizations update " + id + " -d other").toString());
        assertEquals(2, bench.run("authorizations update " + id).code());
        assertEquals(
                130,
                bench.run("authorizations revoke " + id, ScriptedAsk.somebody("no"))
                        .code());
        assertEquals(
                "0\nerr: " + id + " is revoked.",
                bench.run("authorizations revoke " + id).toString());
        assertEquals(1, bench.run("authorizations info " + id).code());
        assertEquals(1, bench.run("authorizations revoke ../../account").code());
    }

    @Test
    void rotating_writes_the_new_token_wherever_the_old_one_stood() {
        bench.account("work", 0).account("home", 1);
        String old = bench.me().token();
        String before = bench.text();
        Ran ran = bench.run("authorizations rotate");
        assertEquals("0\nerr: The token has been replaced here, wherever the old one stood.", ran.toString());
        String fresh = bench.run("token").out();
        assertNotEquals(old, fresh);
        assertEquals(before.replace(old, fresh), bench.text());
        assertEquals(2, bench.text(bench.accountFile("work")).split(fresh, -1).length - 1);
        assertTrue(bench.text(bench.accountFile("home")).contains(bench.jo().token()));
        assertEquals("me@example.com", bench.run("whoami").out());
    }

    @Test
    void a_revoked_token_leaves_the_journal_also_where_a_file_cannot_be_read() throws IOException {
        bench.account("work", 0);
        String old = bench.me().token();
        Path journal = bench.home().resolve(".local/state/hkshell/journal/journal");
        assertTrue(decoded(journal).contains(old), "it was kept there");
        Path accounts = bench.config().resolve("accounts");
        Files.delete(bench.accountFile("work"));
        Files.delete(accounts);
        Files.writeString(accounts, "a file");
        Ran ran = bench.again().run("authorizations rotate");
        assertEquals("0\nerr: The token has been replaced here, wherever the old one stood.", ran.toString());
        assertFalse(decoded(journal).contains(old));
    }

    /** What the journal keeps, in the clear. */
    private String decoded(Path journal) {
        StringBuilder all = new StringBuilder();
        for (String field : bench.text(journal).split("[\\t\\n]")) {
            if (field.length() % 4 == 0 && field.matches("[A-Za-z0-9+/]+=*")) {
                all.append(new String(Base64.getDecoder().decode(field), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void a_journal_that_cannot_be_written_is_said_in_words() throws IOException {
        Path state = Files.createDirectories(bench.home().resolve(".local/state/hkshell"));
        Files.writeString(state.resolve("journal"), "a file");
        Ran ran = bench.run("authorizations rotate");
        assertEquals(5, ran.code());
        assertTrue(
                ran.err().contains("~/.local/state/hkshell/journal cannot be written: something else has its name."),
                ran.err());
        assertEquals(0, bench.run("whoami").code(), "the token was not replaced");
    }

    @Test
    void rotating_another_one_shows_its_token() {
        String id = id(bench.run("authorizations create --json"));
        String before = bench.text();
        Ran ran = bench.run("authorizations rotate " + id);
        assertTrue(ran.out().startsWith("sandbox-"), ran.toString());
        assertTrue(ran.err().contains("The old token stood nowhere here"), ran.err());
        assertEquals(before, bench.text());
    }

    @Test
    void a_new_token_that_cannot_be_tested_takes_the_dead_ones_place_and_is_kept_as_an_account() {
        String list = "[{\"id\":\"a1\",\"access_token\":{\"token\":\"OLDxx**********yyOLD\"}}]";
        String made = "{\"id\":\"a1\",\"access_token\":{\"token\":\"FRESH-TOKEN\"},\"user\":{\"email\":\"me@x.test\"}}";
        bench.netrc("machine 127.0.0.1 login me@x.test password OLDxx-0123456789-yyOLD\n");
        String before = bench.text();
        try (RawServer server = RawServer.saying(head -> head.startsWith("POST")
                ? answer(200, made)
                : head.contains("/account ") ? answer(503, "") : answer(200, list))) {
            Ran ran = bench.at(server.url()).run("authorizations rotate");
            assertEquals(1, ran.code(), ran.toString());
            assertTrue(ran.err().contains("the new token is kept as account me"), ran.err());
            assertFalse(ran.toString().contains("FRESH"), ran.toString());
        }
        assertEquals(before.replace("OLDxx-0123456789-yyOLD", "FRESH-TOKEN"), bench.text());
        assertTrue(bench.text(bench.accountFile("me")).contains("FRESH-TOKEN"));
    }

    @Test
    void a_new_token_that_can_be_kept_nowhere_is_shown() throws IOException {
        String list = "[{\"id\":\"a1\",\"access_token\":{\"token\":\"OLDxx**********yyOLD\"}}]";
        String made = "{\"id\":\"a1\",\"access_token\":{\"token\":\"FRESH-TOKEN\"},\"user\":{\"email\":\"me@x.test\"}}";
        bench.netrc("machine 127.0.0.1 login me@x.test password OLDxx-0123456789-yyOLD\n");
        Path state = bench.home().resolve(".local/state/hkshell");
        Files.createDirectories(state.getParent());
        try (RawServer server = RawServer.saying(head -> head.startsWith("POST")
                ? filled(state, answer(200, made))
                : head.contains("/account ") ? answer(503, "") : answer(200, list))) {
            Ran ran = bench.at(server.url()).run("authorizations rotate");
            assertEquals("FRESH-TOKEN", ran.out(), ran.err());
            assertEquals(5, ran.code());
            assertTrue(
                    ran.err().startsWith("The token is replaced on the server, and the new one stands nowhere"),
                    ran.err());
            assertTrue(ran.err().contains("hint: "), ran.err());
        }
    }

    /** The disk refuses from then on. */
    private static String filled(Path state, String answer) {
        try {
            Files.move(state, state.resolveSibling("away"));
            Files.writeString(state, "a file in the place of the folder");
            return answer;
        } catch (IOException refused) {
            throw new AssertionError(refused);
        }
    }

    @Test
    void a_new_token_that_no_account_can_take_still_stands_in_the_netrc() throws IOException {
        String list = "[{\"id\":\"a1\",\"access_token\":{\"token\":\"OLDxx**********yyOLD\"}}]";
        String made = "{\"id\":\"a1\",\"access_token\":{\"token\":\"FRESH-TOKEN\"},\"user\":{\"email\":\"me@x.test\"}}";
        bench.netrc("machine 127.0.0.1 login me@x.test password OLDxx-0123456789-yyOLD\n");
        Files.createDirectories(bench.config());
        Files.writeString(bench.config().resolve("accounts"), "a file in the place of the folder");
        try (RawServer server = RawServer.saying(head -> head.startsWith("POST")
                ? answer(200, made)
                : head.contains("/account ") ? answer(401, "") : answer(200, list))) {
            Ran ran = bench.at(server.url()).run("authorizations rotate");
            assertEquals(3, ran.code());
            assertTrue(
                    ran.err().startsWith("The new token is written where the old one stood, but the API does not"),
                    ran.err());
            assertFalse(ran.toString().contains("FRESH"), ran.toString());
        }
        assertTrue(bench.text().contains("FRESH-TOKEN"));
    }

    @Test
    void an_answer_without_a_token_may_have_killed_the_old_one() {
        String list = "[{\"id\":\"a1\",\"access_token\":{\"token\":\"OLDxx**********yyOLD\"}}]";
        bench.netrc("machine 127.0.0.1 login me@x.test password OLDxx-0123456789-yyOLD\n");
        try (RawServer server = RawServer.saying(
                head -> head.startsWith("POST") ? answer(200, "{\"id\":\"a1\"}") : answer(200, list))) {
            Ran ran = bench.at(server.url()).run("authorizations rotate");
            assertEquals(1, ran.code());
            assertTrue(ran.err().contains("POST /oauth/authorizations/a1/actions/regenerate-tokens"), ran.err());
            assertTrue(ran.err().contains("The old token may be dead all the same."), ran.err());
        }
    }

    @Test
    void a_new_token_of_somebody_else_is_said() {
        String list = "[{\"id\":\"a1\",\"access_token\":{\"token\":\"OLDxx**********yyOLD\"}}]";
        String made = "{\"id\":\"a1\",\"access_token\":{\"token\":\"FRESH-TOKEN\"}}";
        bench.netrc("machine 127.0.0.1 login me@x.test password OLDxx-0123456789-yyOLD\n"
                + "default login me@x.test password OLDxx-0123456789-yyOLD\n");
        try (RawServer server = RawServer.saying(head -> head.startsWith("POST")
                ? answer(200, made)
                : head.contains("/account ") ? answer(200, "{\"email\":\"other@x.test\"}") : answer(200, list))) {
            Ran ran = bench.at(server.url()).run("authorizations rotate");
            assertEquals(0, ran.code());
            assertTrue(ran.err().contains("The token belongs to other@x.test, not to me@x.test."), ran.err());
        }
        assertFalse(bench.text().contains("OLDxx"), "the default record has the new one too");
    }

    @Test
    void two_that_look_alike_are_not_guessed_at() {
        String list = "[{\"id\":\"a1\",\"access_token\":{\"token\":\"OLDxx**********yyOLD\"}},"
                + "{\"id\":\"a2\",\"access_token\":{\"token\":\"OLDxx**********yyOLD\"}}]";
        bench.netrc("machine 127.0.0.1 login me@x.test password OLDxx-0123456789-yyOLD\n");
        try (RawServer server = RawServer.saying(answer(200, list))) {
            Ran ran = bench.at(server.url()).run("authorizations rotate");
            assertEquals(2, ran.code());
            assertTrue(server.heads().stream().noneMatch(head -> head.startsWith("POST")));
        }
    }

    @Test
    void sessions_are_listed_and_ended() {
        String list = bench.run("sessions").out();
        assertTrue(list.contains("A browser at home"), list);
        String id = id(bench.run("sessions list --json"));
        assertEquals(
                "0\nerr: " + id + " is over.",
                bench.run("sessions destroy " + id).toString());
        assertEquals(
                "0\nerr: The account has no sessions.", bench.run("sessions").toString());
        assertEquals(1, bench.run("sessions destroy ~").code());
    }

    @Test
    void the_session_of_the_token_in_use_is_ended_and_its_token_goes() {
        bench.run("login --browser", ScriptedAsk.somebody().opening(new Pressing("jo@home.test")));
        assertEquals("jo@home.test", bench.run("whoami").out());
        Ran ran = bench.run("sessions destroy ~");
        assertEquals(0, ran.code(), ran.toString());
        assertTrue(ran.err().contains(" is over."), ran.err());
        assertEquals(3, bench.run("whoami").code());
    }

    private static String answer(int status, String body) {
        return "HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }
}
