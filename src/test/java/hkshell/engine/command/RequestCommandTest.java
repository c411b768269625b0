package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import hkshell.fake.RawServer;
import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls over real HTTP to the sandbox: what comes out, what is refused, what the history keeps. */
class RequestCommandTest {
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

    private String firstApp() {
        String apps = bench.run("get /apps --json").out();
        int at = apps.indexOf("\"name\":\"") + 8;
        return apps.substring(at, apps.indexOf('"', at));
    }

    @Test
    void a_body_comes_out_as_the_server_sent_it() {
        Ran ran = bench.run("get /account");
        assertEquals(0, ran.code());
        assertTrue(ran.out().contains("\n  \"email\": \"me@example.com\",\n"), ran.out());
        assertEquals(ran.out(), bench.run("api GET account").out());
        assertEquals(ran.out(), bench.run("api /account").out());
        assertEquals(
                ran.out(),
                bench.run("get " + bench.sandbox().url() + "/account").out());
        assertTrue(bench.run("get /account --json").out().startsWith("{\"id\":"));
        assertTrue(bench.run("get /account -i").out().startsWith("HTTP/1.1 200\n"));
    }

    @Test
    void b1_a_call_needs_no_command() {
        String account = bench.run("api /account").out();
        String url = bench.sandbox().url();
        for (String line :
                List.of("GET /account", "/account", url + "/account", "GET " + url + "/account", "hkshell /account")) {
            assertEquals(account, bench.run(line).out(), line);
        }
        assertEquals(
                "\"example\"",
                bench.run("PATCH /apps/example maintenance:=true -q .name")
                        .out()
                        .strip());
        assertEquals(2, bench.run("DELETE /apps/example").code());
        assertEquals(0, bench.run("DELETE /apps/example --confirm example").code());
        assertTrue(bench.run("--json /account").out().startsWith("{\"id\":"));
        assertEquals(
                "2\nerr: The path is missing.\nhint: write [METHOD] PATH [ITEM ...], such as GET /apps",
                bench.run("GET").toString());
    }

    @Test
    void b8_what_is_shown_and_copied_holds_no_secret_however_it_is_spelled() {
        String token = "HRKU-12345678-1234-made-up";
        for (String call : List.of(
                "patch /apps/x/config%2Dvars FOO=made-up",
                "patch /apps/x/%63onfig-vars FOO=made-up",
                "get /x X-Foo:'Bearer " + token + "'",
                "get /x Referer:http://u:made-up@h/",
                "get '/x?a=1;token=made-up'",
                "get /x u==https://u:made-up@h")) {
            for (String way : List.of("--explain", "--explain --json", "--curl")) {
                Ran ran = bench.run(call + " " + way);
                assertFalse((ran.out() + ran.err()).contains("made-up"), call + " " + way + "\n" + ran);
            }
        }
    }

    @Test
    void a_head_has_no_place_in_json() {
        Ran ran = bench.run("get /apps -i --json");
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("--include has no place in the JSON"), ran.err());
    }

    @Test
    void b1_a_wrong_item_is_told_with_its_place() {
        String said = "The value of a is not JSON: item 2, column 4.";
        assertTrue(bench.run("get /apps b=1 a:=oops").err().startsWith(said + "\n"));
        assertTrue(bench.run("/apps b=1 a:=oops").err().startsWith(said + "\n"));
        assertTrue(
                bench.run("--json get -r /apps b=1 a:=oops")
                        .err()
                        .contains("\"place\":{\"line\":1,\"column\":28,\"offset\":27}"),
                bench.run("--json get -r /apps b=1 a:=oops").err());
        assertTrue(bench.run("saved add x POST /apps b=1 a:=oops").err().startsWith(said + "\n"));
        bench.run("post /apps b=1");
        assertTrue(bench.run("history resend 1 b=1 a:=oops").err().startsWith(said + "\n"));
        assertTrue(bench.run("get /apps s3cret").err().startsWith("An item has a name and a value: item 1.\n"));
    }

    @Test
    void b1_a_path_without_its_slash_is_told_how_it_is_called() {
        assertEquals(
                "2\nerr: There is no command 'apps/x'.\nhint: a path begins with '/', or goes behind api: hkshell api apps/x",
                bench.run("apps/x").toString());
    }

    @Test
    void not_found_has_the_body_on_stdout_and_a_sentence_on_stderr() {
        Ran ran = bench.run("get /apps/nowhere");
        assertEquals(1, ran.code());
        assertTrue(ran.out().contains("\"not_found\""), ran.out());
        assertEquals(
                1, ran.err().lines().filter(line -> !line.startsWith("hint: ")).count(), ran.err());
    }

    @Test
    void a_wrong_token_is_exit_3_and_stands_in_no_stream() {
        bench.netrc("machine 127.0.0.1 login me password HRKU-wrong\n");
        Ran ran = bench.run("get /apps");
        assertEquals(3, ran.code());
        assertTrue(ran.err().contains("\nhint: "), ran.err());
        assertFalse(ran.toString().contains("HRKU-wrong"));
    }

    @Test
    void nobody_listening_is_exit_4() throws IOException {
        bench.sandbox().close();
        Ran ran = bench.run("get /apps");
        assertEquals(4, ran.code());
        assertEquals("", ran.out());
    }

    @Test
    void b2_a_call_without_a_credential_is_not_signed_by_the_default_record() {
        bench.netrc("default login anonymous password guest\n");
        assertEquals(3, bench.run("get /apps --explain").code());
        assertEquals(3, bench.run("get /apps").code());
        String explained = bench.run("get /apps --explain --use-default").out();
        assertTrue(explained.contains("Authorization: Bearer ********   netrc line 1\n"), explained);
        bench.netrc(bench.sandbox().netrcText());
        assertTrue(bench.run("get /apps --explain --no-auth").out().contains("Authorization: none"));
    }

    @Test
    void an_authorization_that_is_typed_is_the_one_that_counts() {
        Ran refused = bench.run("get /apps Authorization:wrong");
        assertEquals(3, refused.code());
        assertTrue(refused.err().contains(" does not accept the Authorization that was typed"), refused.err());
        assertTrue(refused.err().contains("hint: leave Authorization out"), refused.err());
        String explained = bench.run("get /apps Authorization:mine --explain").out();
        assertEquals(2, explained.split("Authorization:", -1).length, explained);
        assertTrue(explained.contains("Authorization: ********   set by you"), explained);
        assertTrue(bench.run("get /apps Authorization:mine --explain --json")
                .out()
                .contains("\"credential\":\"set by you\",\"order\":[{\"what\":\"your Authorization header\""));
        String left = bench.run("get /apps --explain --no-auth").out();
        assertTrue(left.contains("\nAuthorization: none\n"), left);
        assertTrue(left.contains("line 2   left out, as was said"), left);
    }

    @Test
    void a_pipe_is_the_shells() {
        assertEquals(
                "2\nerr: '|' belongs to the shell; hkshell itself knows no pipes and files.\n"
                        + "hint: from a shell: hkshell get ... | head",
                bench.run("get /apps | head -2").toString());
        assertEquals(2, bench.run("netrc list > file").code());
        assertEquals(
                "2\nerr: 'get' has no option '--bogus'.\nhint: hkshell help get lists them; a word that begins with '-'"
                        + " can follow '--'",
                bench.run("get --bogus").toString());
    }

    @Test
    void b2_a_token_goes_to_its_own_origin_alone() {
        String explained = bench.run("get https://example.org/x --explain").out();
        assertTrue(explained.contains("Authorization: none"), explained);
        Ran ran = bench.run("get http://me:HRKU-x@127.0.0.1/ --explain");
        assertEquals(2, ran.code());
        assertFalse(ran.toString().contains("HRKU-x"));
    }

    @Test
    void writing_needs_no_arming_in_a_script() {
        Ran made = bench.run("post /apps name=made-here region=eu --json");
        assertEquals(0, made.code());
        assertTrue(made.out().contains("\"name\":\"made-here\""), made.out());
        assertTrue(bench.run("patch /apps/made-here maintenance:=true --json")
                .out()
                .contains("\"maintenance\":true"));
        assertEquals(1, bench.run("post /apps name=made-here").code());
        assertTrue(
                bench.run("patch /apps/made-here/config-vars A=1 --json").out().contains("\"A\":\"1\""));
    }

    @Test
    void deleting_an_app_wants_its_name_once_more() {
        String app = firstApp();
        Ran ran = bench.run("delete /apps/" + app);
        assertEquals(
                "2\nerr: Deleting the app " + app + " needs its name once more.\nhint: add --confirm " + app,
                ran.toString());
        assertEquals(2, bench.run("delete /apps/" + app + " --confirm other").code());
        assertEquals(
                2,
                bench.run("api DELETE " + bench.sandbox().url() + "/apps/" + app)
                        .code());
        assertEquals(
                2,
                bench.run("delete /apps/" + app, ScriptedAsk.somebody("othr")).code());
        assertEquals(
                130, bench.run("delete /apps/" + app, ScriptedAsk.somebody()).code());
        assertEquals(app, firstApp());
        ScriptedAsk person = ScriptedAsk.somebody(app);
        assertEquals(0, bench.run("delete /apps/" + app, person).code());
        assertEquals(List.of("Type " + app + " to delete the app " + app + " with its data"), person.questions());
        assertFalse(app.equals(firstApp()));
        String next = firstApp();
        assertEquals(0, bench.run("delete /apps/" + next + " --confirm " + next).code());
        assertEquals(1, bench.run("get /apps/" + next).code());
    }

    @Test
    void spellings_of_a_delete_do_not_get_round_the_question() {
        String app = firstApp();
        for (String path : List.of(
                "/apps/" + app + "/",
                "//apps/" + app,
                "/apps/./" + app,
                "/apps/%" + hex(app),
                "apps/" + app + "?x=1")) {
            int code = bench.run("delete " + path).code();
            assertTrue(code != 0, path + " was deleted without a question");
            assertEquals(app, firstApp(), path);
        }
    }

    private static String hex(String app) {
        return Integer.toHexString(app.charAt(0)) + app.substring(1);
    }

    @Test
    void b3_b4_explain_tells_who_set_what_and_sends_nothing() {
        Ran ran = bench.run("post /apps name=x X-Mine:1 --explain");
        assertEquals(0, ran.code());
        String text = ran.out()
                .replaceAll("Request-Id: [-0-9a-f]{36}", "Request-Id: ID")
                .replaceAll("Host: 127.0.0.1:[0-9]+", "Host: HOST");
        assertEquals("""
                POST %s/apps
                Accept: application/vnd.heroku+json; version=3   set by hkshell
                User-Agent: hkshell/1.0   set by hkshell
                Request-Id: ID   set by hkshell
                Content-Type: application/json   set by hkshell
                X-Mine: 1   set by you
                Host: HOST   set by hkshell
                Accept-Encoding: gzip   set by hkshell
                Content-Length: 12   set by hkshell
                Authorization: Bearer ********   netrc line 2

                {"name":"x"}

                  account of this run   there is none
                  HEROKU_API_KEY   there is none
                * netrc record of 127.0.0.1 line 2   answers
                  keychain of the Heroku CLI   not looked at: one above answers""".formatted(bench.sandbox().url()), text);
        assertEquals("", bench.run("history").out());
        assertEquals(1, bench.run("get /apps/x").code());
    }

    @Test
    void b2_of_another_api_than_the_one_in_use_no_login_is_offered() {
        Ran ran = bench.run("get https://api.heroku.com/apps", ScriptedAsk.somebody());
        assertEquals(3, ran.code());
        assertTrue(
                ran.err().contains("There is no credential for api.heroku.com, which is not the API in use."),
                ran.err());
    }

    @Test
    void b4_explain_shows_the_headers_that_go_out_and_no_other() throws IOException {
        for (String call : List.of("get", "post", "patch", "delete")) {
            try (RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
                String line = call + " " + server.url() + "/x A:b " + (call.equals("get") ? "" : "n=1 ") + "--no-auth";
                List<String> said = new ArrayList<>();
                new ObjectMapper()
                        .readTree(bench.run(line + " --explain --json").out())
                        .path("headers")
                        .forEach(one -> said.add(one.path("name").asText() + ": "
                                + one.path("value").asText()));
                bench.run(line);
                assertEquals(
                        sorted(said.stream()),
                        sorted(server.heads().get(0).lines().skip(1)));
            }
        }
    }

    private static List<String> sorted(Stream<String> headers) {
        return headers.filter(line -> !line.isBlank())
                .map(line -> line.replaceFirst("(?i)(request-id: ).*", "$1ID"))
                .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT)
                        + line.substring(line.indexOf(':')))
                .sorted()
                .toList();
    }

    @Test
    void b4_what_is_no_json_is_told_of_by_its_size() {
        String explained = bench.run("post /apps -d '{bad' --explain").out();
        assertTrue(explained.contains("(4 bytes that are not JSON"), explained);
        Ran curl = bench.run("post /apps -d '{bad' --curl");
        assertTrue(curl.out().contains("--data-binary @-"), curl.out());
        assertTrue(curl.err().contains("warning: The body is left out of the line"), curl.err());
    }

    @Test
    void b3_a_header_of_the_settings_goes_to_the_api_alone_and_gives_way_to_a_typed_one() throws IOException {
        bench.setting("header.X-Team", "blue");
        assertTrue(bench.run("get /apps --explain").out().contains("X-Team: blue   set by the settings"));
        assertTrue(bench.run("get /apps X-Team:red --explain").out().contains("X-Team: red   set by you"));
        assertTrue(bench.run("get /sandbox/echo").out().contains("\"blue\""));
        try (RawServer other = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            bench.run("get " + other.url() + "/x --no-auth");
            assertFalse(other.heads().get(0).contains("blue"), other.heads().get(0));
        }
    }

    @Test
    void b4_what_is_asked_again_goes_out_with_its_etag() {
        bench.run("get /account");
        assertTrue(bench.run("get /account --explain").out().contains("If-None-Match: "));
        assertFalse(bench.run("get /account --explain --no-cache").out().contains("If-None-Match: "));
    }

    @Test
    void an_answer_for_stdout_is_printed_and_replaces_no_file() throws IOException {
        String answer = bench.run("get /account").out();
        for (String name : List.of("-", "/dev/stdout", "/proc/self/fd/1")) {
            assertEquals(answer, bench.run("get /account -o " + name).out(), name);
        }
        assertFalse(Files.exists(bench.home().resolve("-")));
    }

    @Test
    void an_answer_goes_into_a_file_of_two_names_in_a_fresh_home() throws IOException {
        Path file = Files.writeString(bench.home().resolve("one"), "old");
        Path other = Files.createLink(bench.home().resolve("two"), file);
        assertEquals(0, bench.run("get /account -o one").code());
        assertEquals(bench.run("get /account").out(), bench.text(other).stripTrailing());
    }

    @Test
    void a_file_can_be_sent_and_an_answer_kept() throws IOException {
        Files.writeString(bench.home().resolve("app.json"), "{\"name\":\"from-a-file\"}");
        assertTrue(bench.run("post /apps -d @app.json").out().contains("from-a-file"));
        assertEquals(5, bench.run("post /apps -d @none.json").code());
        Ran ran = bench.run("get /account -o answer.json");
        assertEquals(0, ran.code());
        assertEquals("", ran.out());
        assertEquals(
                bench.run("get /account").out(),
                bench.text(bench.home().resolve("answer.json")).stripTrailing());
        assertEquals(
                0,
                bench.run("post /apps -d -", ScriptedAsk.pipe("{\"name\":\"from-a-pipe\"}"))
                        .code());
    }

    @Test
    void a_value_can_be_asked_for_hidden() {
        ScriptedAsk person = ScriptedAsk.somebody("s3cret");
        Ran ran = bench.run("patch /apps/" + firstApp() + "/config-vars KEY=?", person);
        assertEquals(0, ran.code());
        assertTrue(ran.out().contains("\"KEY\": \"s3cret\""), ran.out());
        assertEquals(List.of("KEY"), person.questions());
        assertEquals(2, bench.run("patch /apps/x/config-vars KEY=?").code());
    }

    @Test
    void the_history_keeps_no_value() {
        bench.run("patch /apps/" + firstApp() + "/config-vars KEY=s3cret");
        bench.run("get /apps filter==hush");
        String history = bench.again().run("history list --json").out();
        assertFalse(history.contains("s3cret"));
        assertFalse(history.contains("hush"));
        assertTrue(history.contains("\"target\":\"/apps?filter\""), history);
        assertEquals("0\nerr: The history is empty.", bench.run("history clear").toString());
        assertEquals("0\nerr: No calls yet.", bench.again().run("history").toString());
    }

    @Test
    void wrong_words_are_exit_2_and_nothing_is_sent() {
        for (String line : List.of(
                "get",
                "get /apps --timeout x",
                "get /apps --timeout 0",
                "get /apps --confirm",
                "get /apps --nope",
                "post /apps a:=nojson",
                "get /apps a=1 -d x",
                "api",
                "get ftp://x/",
                "get /apps \"open")) {
            Ran ran = bench.run(line);
            assertEquals(2, ran.code(), line + ": " + ran);
            assertEquals("", ran.out(), line);
            assertTrue(ran.err().contains("\nhint: "), line + ": " + ran);
        }
        assertEquals("", bench.run("history").out());
    }
}
