package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.RawServer;
import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a wrong or hostile server says proves no token and gets nothing written. */
class HostileApiTest {
    private static final String TOKEN = "made-up-token-1234567890";

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder).netrc("# mine\n");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static String answer(int status, String more, String body) {
        return "HTTP/1.1 " + status + " X\r\nConnection: close\r\n" + more + "Content-Length: " + body.length()
                + "\r\n\r\n" + body;
    }

    private void nothingIsWritten(Ran ran) {
        assertTrue(ran.code() != 0, ran.toString());
        assertEquals("# mine\n", bench.text());
        assertFalse(ran.toString().contains(TOKEN), ran.toString());
    }

    @Test
    void an_answer_from_elsewhere_proves_nothing() {
        for (int status : new int[] {301, 302, 307}) {
            try (RawServer other = RawServer.saying(answer(200, "", "{\"email\":\"foreign@evil.test\"}"));
                    RawServer server =
                            RawServer.saying(answer(status, "Location: " + other.url() + "/account\r\n", ""))) {
                Ran ran = bench.at(server.url()).run("login --token-stdin", ScriptedAsk.pipe(TOKEN));
                nothingIsWritten(ran);
                assertTrue(ran.err().contains("so its answer proves nothing"), ran.err());
                assertFalse(other.heads().toString().contains(TOKEN));
            }
        }
    }

    @Test
    void a_login_service_gives_its_token_itself() {
        String begun = "{\"browser_url\":\"/b\",\"cli_url\":\"/cli\",\"token\":\"brtok-1234567890\"}";
        try (RawServer other = RawServer.saying(answer(200, "", "{\"access_token\":\"" + TOKEN + "\"}"));
                RawServer server = RawServer.saying(head -> head.startsWith("POST")
                        ? answer(201, "", begun)
                        : head.contains("/account ")
                                ? answer(200, "", "{\"email\":\"me@x.test\"}")
                                : answer(302, "Location: " + other.url() + "/steal\r\n", ""))) {
            Ran ran = bench.at(server.url()).run("login --browser", ScriptedAsk.somebody());
            nothingIsWritten(ran);
            assertFalse(other.heads().toString().contains("brtok"));
        }
    }

    @Test
    void a_token_that_is_sent_back_is_no_email() {
        for (String email : new String[] {TOKEN, TOKEN + "@x.test", "nobody", "", "two words@x.test"}) {
            try (RawServer server = RawServer.saying(answer(200, "", "{\"email\":\"" + email + "\"}"))) {
                Ran ran = bench.at(server.url()).run("login --token-stdin", ScriptedAsk.pipe(TOKEN));
                nothingIsWritten(ran);
                assertTrue(ran.err().contains("names no email"), ran.err());
            }
        }
    }

    @Test
    void an_address_that_does_not_fit_is_told_whatever_the_status() {
        String begun = "{\"browser_url\":\"/b\",\"cli_url\":\"/cli\",\"token\":\"brtok-1234567890\"}";
        String error = "{\"error\":\"IP address mismatch\"}";
        for (int status : new int[] {200, 403}) {
            try (RawServer server = RawServer.saying(
                    head -> head.startsWith("POST") ? answer(201, "", begun) : answer(status, "", error))) {
                Ran ran = bench.at(server.url()).run("login --browser", ScriptedAsk.somebody());
                nothingIsWritten(ran);
                assertTrue(ran.err().contains("hkshell login --token-stdin takes a token from anywhere"), ran.err());
            }
        }
    }

    @Test
    void what_was_typed_for_an_email_is_not_remembered() {
        bench.run("login -i --email HRKU-a-token-in-the-wrong-place", ScriptedAsk.somebody("wrong"));
        String history = bench.text(bench.home().resolve(".local/state/hkshell/history"));
        assertTrue(history.contains("/oauth/authorizations"), history);
        assertFalse(history.contains("HRKU"), history);
    }
}
