package hkshell.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.RawServer;
import hkshell.fake.RealKeys;
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

/** The API wants the code of a second factor for a call: a person is asked, a script is told. */
class SecondFactorTest {
    private static final String CODE = "Two-factor code";

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
        String token = bench.sandbox().accounts().stream()
                .filter(one -> one.email().equals("lock@corp.test"))
                .findFirst()
                .orElseThrow()
                .token();
        bench.netrc("machine 127.0.0.1\n  login lock@corp.test\n  password " + token + "\n");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void a_person_is_asked_and_the_call_goes_out_again() {
        ScriptedAsk person = ScriptedAsk.somebody("123456");
        Ran ran = bench.run("authorizations create -d deploys", person);
        assertTrue(ran.out().startsWith("sandbox-"), ran.toString());
        assertEquals(List.of(CODE), person.questions());
        person = ScriptedAsk.somebody("123456");
        ran = bench.run("post /apps name=made-with-a-code", person);
        assertEquals(0, ran.code());
        assertTrue(ran.out().contains("made-with-a-code"), ran.out());
        assertEquals(List.of(CODE), person.questions());
        person = ScriptedAsk.somebody("123456");
        assertEquals(0, bench.run("authorizations rotate", person).code());
        assertEquals("lock@corp.test", bench.run("whoami").out());
    }

    @Test
    void so_is_who_adds_a_key() {
        RealKeys.needed();
        Path key = RealKeys.make(bench.home(), "some", "-t", "ed25519");
        ScriptedAsk person = ScriptedAsk.somebody("123456");
        assertEquals(0, bench.run("keys add " + key, person).code());
        assertEquals(List.of(CODE), person.questions());
        assertEquals(3, bench.run("keys clear --yes").code());
    }

    @Test
    void a_call_goes_out_three_times_in_all_and_a_wrong_code_is_no_dead_token() {
        ScriptedAsk person = ScriptedAsk.somebody("1", "with a blank", "123456");
        assertEquals(0, bench.run("authorizations create", person).code());
        assertEquals(List.of(CODE, CODE, CODE), person.questions());
        person = ScriptedAsk.somebody("1", "2", "123456");
        Ran ran = bench.run("post /apps name=never-made", person);
        assertEquals(3, ran.code());
        assertEquals(List.of(CODE, CODE), person.questions(), "nobody offers a new token for that");
        assertEquals(1, bench.run("get /apps/never-made").code());
    }

    private static String refusal(String id, String app) {
        String body = "{\"id\":\"" + id + "\",\"message\":\"No.\"" + app + "}";
        return "HTTP/1.1 403 No\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static List<String> lines(RawServer server) {
        return server.heads().stream()
                .map(head -> head.substring(0, head.indexOf(" HTTP"))
                        + (head.contains("Heroku-Two-Factor-Code") ? " with a code" : ""))
                .toList();
    }

    @Test
    void a_server_that_takes_no_code_is_asked_three_times() {
        try (RawServer server = RawServer.saying(refusal("two_factor", ""))) {
            Ran ran = bench.run("get " + server.url() + "/x --no-auth", ScriptedAsk.somebody("1", "2", "3", "4"));
            assertEquals(3, ran.code());
            assertEquals(List.of("GET /x", "GET /x with a code", "GET /x with a code"), lines(server));
        }
    }

    @Test
    void an_app_that_takes_no_code_gets_the_call_once_and_two_codes() {
        try (RawServer server = RawServer.saying(refusal("two_factor", ",\"app\":{\"name\":\"vault\"}"))) {
            Ran ran = bench.run("get " + server.url() + "/x --no-auth", ScriptedAsk.somebody("1", "2", "3", "4"));
            assertEquals(3, ran.code());
            String put = "PUT /apps/vault/pre-authorizations with a code";
            assertEquals(List.of("GET /x", put, put), lines(server));
        }
    }

    @Test
    void an_app_that_takes_the_code_and_wants_another_one_gets_the_call_three_times() {
        try (RawServer server = RawServer.saying(head -> head.startsWith("PUT")
                ? "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}"
                : refusal("two_factor", ",\"app\":{\"name\":\"vault\"}"))) {
            Ran ran = bench.run("get " + server.url() + "/x --no-auth", ScriptedAsk.somebody("1", "2", "3", "4"));
            assertEquals(3, ran.code());
            String put = "PUT /apps/vault/pre-authorizations with a code";
            assertEquals(List.of("GET /x", put, "GET /x", put, "GET /x"), lines(server));
        }
    }

    @Test
    void leaving_the_question_leaves_the_answer() {
        Ran ran = bench.run("authorizations create", ScriptedAsk.somebody());
        assertEquals(3, ran.code());
        assertTrue(ran.err().contains("A second factor is needed."), ran.err());
    }

    @Test
    void a_script_is_told_what_to_do() {
        Ran ran = bench.run("authorizations create");
        assertEquals(3, ran.code());
        assertTrue(
                ran.err()
                        .endsWith("hint: in a terminal the code is asked for; in a script hkshell api METHOD PATH"
                                + " Heroku-Two-Factor-Code:CODE sends it"),
                ran.err());
        assertEquals(3, bench.run("post /apps name=one-more").code());
        assertEquals(
                0,
                bench.run("post /apps name=one-more Heroku-Two-Factor-Code:123456")
                        .code());
        assertEquals(0, bench.run("get /apps").code(), "reading needs no code");
    }

    @Test
    void the_code_is_shown_nowhere() {
        Ran ran = bench.run("post /apps name=quiet-app -i", ScriptedAsk.somebody("123456"));
        assertFalse(ran.toString().contains("123456"), ran.toString());
        assertFalse(bench.run("history --json").out().contains("123456"));
    }
}
