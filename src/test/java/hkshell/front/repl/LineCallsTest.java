package hkshell.front.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Patience;
import hkshell.domain.request.Retry;
import hkshell.domain.request.Stop;
import hkshell.domain.request.Word;
import hkshell.engine.Ask;
import hkshell.engine.GlobalOptions;
import hkshell.engine.InvocationParser;
import hkshell.fake.RawServer;
import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import hkshell.front.print.Io;
import hkshell.front.print.OutcomePrinter;
import hkshell.kit.problem.Parsed;
import hkshell.sandbox.SandboxAccount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls in the line shell, line by line: what each prints, and what it leaves for the lines after it. */
class LineCallsTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream both = new ByteArrayOutputStream();
    private Workbench bench;
    private LineShell shell;
    private int code;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
        bench.account("me", 0).account("jo", 1);
        bench.by(usual -> new Patience(
                new Retry(usual, List.of(Duration.ofMillis(1), Duration.ofMillis(1))),
                (stop, time) -> stop.isRaised()));
        anew();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** Another run of the shell, whose output is a terminal. */
    private void anew() {
        PrintStream to = new PrintStream(both, true, StandardCharsets.UTF_8);
        Io io = new Io(InputStream.nullInputStream(), to, to, true, true, true, () -> 200);
        GlobalOptions none =
                Word.split("").then(InvocationParser::globals).value().orElseThrow();
        shell = new LineShell(bench.engine(), none, json -> new OutcomePrinter(io, json, page -> page));
    }

    private String type(String line) {
        return type(line, ScriptedAsk.pipe());
    }

    /** What a line prints, and before it what it says meanwhile. */
    private String type(String line, Ask ask) {
        both.reset();
        code = shell.run(
                line,
                ask,
                said -> both.writeBytes((said + "\n").getBytes(StandardCharsets.UTF_8)),
                new Stop(),
                UnaryOperator.identity());
        return both.toString(StandardCharsets.UTF_8);
    }

    private void prints(String line, String... parts) {
        String text = type(line);
        for (String part : parts) {
            assertTrue(text.contains(part), line + "\n" + text);
        }
    }

    @Test
    void b2_the_credential_comes_by_itself_and_from_whom_one_says() {
        prints("get /account", "\"email\": \"me@example.com\"");
        prints("get /account --account jo", "\"email\": \"jo@home.test\"");
        assertEquals(0, code);
    }

    @Test
    void b3_b4_explain_tells_each_header_and_sends_nothing() {
        prints(
                "post /apps name=new-1 X-Own:a --explain",
                "POST http",
                "X-Own: a   set by you",
                "set by hkshell",
                "Bearer ********",
                "{\"name\":\"new-1\"}");
        prints("get /apps/new-1", "There is no such app.");
    }

    @Test
    void b5_compose_opens_the_editor_and_sends_what_comes_back() {
        List<String> seen = new ArrayList<>();
        Ask somebody = ScriptedAsk.somebody().with((text, name) -> {
            seen.add(new String(text, StandardCharsets.UTF_8));
            return Parsed.good(seen.get(0).replace("one-1", "two-2").getBytes(StandardCharsets.UTF_8));
        });
        String said = type("compose POST /apps name=one-1", somebody);
        assertTrue(seen.get(0).contains("\nPOST /apps\n"), seen.get(0));
        assertTrue(said.contains("\"name\": \"two-2\""), said);
    }

    @Test
    void b6_b7_b8_lines_for_curl_go_in_and_come_out_without_a_secret() {
        prints(
                "curl -u me:hunter2 " + bench.sandbox().url() + "/apps/example",
                "--user was left out",
                "\"name\": \"example\"");
        prints("patch /apps/example/config-vars KEY=hunter2 --curl", "curl -n ", "--data-binary @-");
        assertFalse(both.toString(StandardCharsets.UTF_8).contains("hunter2"));
    }

    @Test
    void b10_a_hole_takes_the_app_of_the_line_before() {
        prints("get /apps/{app}/dynos/web.1", "Nothing says what stands for {app}");
        type("get /apps/example");
        prints("get /apps/{app}/dynos/web.1", "\"name\": \"web.1\"");
    }

    @Test
    void b11_items_become_the_body_the_query_and_headers() {
        prints(
                "post /sandbox/echo a=1 b:=2 c==3 'X-D:4 5' e:='[\"f\"]'",
                "{\\\"a\\\":\\\"1\\\",\\\"b\\\":2,\\\"e\\\":[\\\"f\\\"]}",
                "\"query\": \"c=3\"",
                "\"X-d\": \"4 5\"");
    }

    @Test
    void c4_an_answer_is_filtered() {
        assertEquals("example\nexample-staging\n", type("get /apps -r -q '.[0:2][].name'"));
        prints("get /apps -q '.['", "The filter ");
        assertEquals(2, code);
    }

    @Test
    void c6_two_answers_of_the_run_are_compared() {
        type("get /apps/example");
        type("patch /apps/example maintenance:=true");
        type("get /apps/example");
        prints("history diff 1 3", "-   \"maintenance\": false,", "+   \"maintenance\": true,");
        prints("history diff 1 1", "The answers are the same.");
    }

    @Test
    void c8_what_is_binary_is_told_and_not_printed() {
        prints("get /sandbox/odd/picture", "The answer is binary, 2016 bytes, which a terminal cannot show.");
        assertFalse(both.toString(StandardCharsets.UTF_8).contains("IHDR"));
    }

    @Test
    void c9_time_and_phases_are_told() {
        prints("get /account -i", "HTTP/1.1 200", "Connected after ", "first byte after ", "all after ");
    }

    @Test
    void c11_bytes_of_an_answer_that_drive_a_terminal_stay_text() {
        try (RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nX-Odd: \033[2J\r\n"
                + "Connection: close\r\nContent-Length: 20\r\n\r\na\033]52;c;aGk=\007b\033[2Jc\r")) {
            prints("get " + server.url() + "/x --no-auth -i", "52;c;aGk=");
        }
        assertFalse(both.toString(StandardCharsets.UTF_8).contains("\033]"));
        assertFalse(both.toString(StandardCharsets.UTF_8).contains("\033[2J"));
        assertFalse(both.toString(StandardCharsets.UTF_8).contains("\007"));
    }

    @Test
    void d1_d2_a_call_is_found_in_the_next_run_and_sent_again() {
        type("post /apps name=again-1");
        type("get /apps/none");
        bench.again();
        anew();
        prints("history list --status 4xx", "/apps/none");
        prints("history resend 2", "There is no such app.");
        type("history resend 1");
        assertEquals(2, code);
        prints("history resend 1 name=again-2", "\"name\": \"again-2\"");
    }

    @Test
    void d3_a_call_leaves_nothing_behind_when_that_is_wished_for() {
        Path kept = bench.home().resolve(".local/state/hkshell/history");
        type("get /apps/example-staging");
        type("get /apps/example --no-history");
        String all = type("history list");
        assertTrue(all.contains("/apps/example-staging"), all);
        assertFalse(all.contains("/apps/example "), all);
        String before = bench.text(kept);
        assertTrue(before.contains("/apps/example-staging"), before);
        assertFalse(before.contains("/apps/example\""), before);
        bench.setting("history", "off");
        anew();
        type("get /apps/almanac-web");
        assertEquals(before, bench.text(kept));
    }

    @Test
    void d4_d7_a_request_file_of_another_program_is_run() throws IOException {
        Path saved = Files.createDirectories(bench.config().resolve("saved"));
        Files.writeString(saved.resolve("team.http"), """
                @app = example

                ### one
                # @name pause
                PATCH /apps/{{app}} HTTP/1.1
                Content-Type: application/json

                {"maintenance": true}

                ### two
                # @name look
                GET /apps/{{app}}
                """);
        prints("saved list", "team/pause", "team/look");
        prints("saved run team/pause", "\"maintenance\": true");
        prints("saved add mine GET '/apps/{{app}}/dynos'", "Saved as mine");
        prints("saved run mine app=example", "web.1");
    }

    @Test
    void d5_the_account_is_changed_between_two_lines() {
        prints("get /account", "me@example.com");
        type("accounts use jo");
        assertEquals(0, code);
        prints("get /account", "jo@home.test");
        type("accounts use -");
        prints("get /account", "me@example.com");
    }

    @Test
    void d6_one_call_as_several_accounts() {
        prints("get /apps --as me,jo", "me       200     36", "+2 -36 items");
    }

    @Test
    void f1_all_parts_come_as_one_list() {
        assertEquals("36\n", type("get /apps 'Range:name ..; max=5' --paginate -q length"));
    }

    @Test
    void f3_a_wait_for_calls_is_told_and_calls_left_are_shown() {
        prints("get /sandbox/busy?times=1&after=1", "Waiting 1 s for calls to come back.", "free again");
        prints("get /account -i", "ratelimit-remaining: 4499");
    }

    /** Another run, as somebody of the sandbox. */
    private void as(String email) {
        SandboxAccount account = bench.sandbox().accounts().stream()
                .filter(one -> one.email().equals(email))
                .findFirst()
                .orElseThrow();
        bench.netrc("machine 127.0.0.1\n  login " + email + "\n  password " + account.token() + "\n");
        anew();
    }

    @Test
    void a_second_factor_is_asked_for_once_a_call_and_told_in_a_script() {
        as("lock@corp.test");
        prints("post /apps name=locked-1", "A second factor is needed.");
        assertEquals(3, code);
        ScriptedAsk somebody = ScriptedAsk.somebody("1", "123456");
        String said = type("post /apps name=locked-1", somebody);
        assertTrue(said.contains("POST /apps wants the code of the second factor."), said);
        assertTrue(said.contains("The code of the second factor was not right."), said);
        assertTrue(said.contains("\"name\": \"locked-1\""), said);
        assertFalse(said.contains("123456"), said);
        assertEquals(2, somebody.questions().size());
    }

    @Test
    void an_app_that_wants_a_second_factor_is_opened_for_the_lines_after_it() {
        as("pin@corp.test");
        prints("get /apps/vault-door/dynos", "econd factor");
        assertEquals(3, code);
        ScriptedAsk somebody = ScriptedAsk.somebody("123456");
        String said = type("get /apps/vault-door/dynos", somebody);
        assertTrue(said.contains("wants the code of the second factor."), said);
        assertEquals(0, code);
        assertEquals(1, somebody.questions().size());
        prints("get /apps/vault-door/dynos -i", "HTTP/1.1 200");
    }

    @Test
    void a_warning_of_the_server_stands_beside_its_answer() {
        prints("get /sandbox/warning", "warning: The server warns: This was asked for.", "with a warning");
        assertEquals(0, code);
    }

    @Test
    void a_redirect_is_followed_and_takes_no_credential_to_another_place() {
        prints("get /sandbox/redirect?to=/account", "\"email\": \"me@example.com\"");
        assertFalse(both.toString(StandardCharsets.UTF_8).contains("A redirect led"));
        try (RawServer other = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")) {
            prints(
                    "get /sandbox/redirect?to=" + other.url() + "/x",
                    "{}",
                    "warning: A redirect led the call to 127.0.0.1:" + other.port(),
                    "no credential went there.");
            assertFalse(other.heads().get(0).toLowerCase(Locale.ROOT).contains("authorization"));
        }
    }

    @Test
    void f4_a_list_that_breaks_off_says_how_to_go_on() {
        try (RawServer server = RawServer.saying(
                head -> head.contains("Range: id ]b")
                        ? "HTTP/1.1 500 No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                        : "HTTP/1.1 206 Part\r\nConnection: close\r\nNext-Range: id ]b..\r\nContent-Length: 9\r\n\r\n[\"a\",\"b\"]")) {
            prints("get " + server.url() + "/list --no-auth --paginate", "to go on behind them add 'Range:id ]b..'");
            assertEquals(1, code);
        }
    }

    @Test
    void f6_only_what_reads_is_sent_again() {
        int[] asked = new int[1];
        try (RawServer server = RawServer.saying(head -> "HTTP/1.1 " + (asked[0]++ == 0 ? "503 X" : "200 OK")
                + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")) {
            assertEquals("{}", type("get " + server.url() + "/x --no-auth").strip());
            assertEquals(2, asked[0]);
            asked[0] = 0;
            prints("post " + server.url() + "/x a=b --no-auth", "failed with status 503");
            assertEquals(1, asked[0]);
        }
    }
}
