package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.Pressing;
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

/** Every way in, and that nothing is written before a token has proved itself. */
class LoginTest {
    /** The listing of the document that hkshell implements. */
    private static final String LISTING = """
            machine api.heroku.com
              login me@example.com
              password c4cd94da15ea0544802c2cfd5ec4ead324327430
            machine code.heroku.com
              login me@example.com
              password c4cd94da15ea0544802c2cfd5ec4ead324327430
            """;

    private static final String OFFER =
            "The account has no SSH key, and ~/.ssh has no public key. Make one and register it?";

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

    private void nothingIsWritten() {
        assertEquals("", bench.text());
        assertFalse(Files.exists(bench.config().resolve("accounts")));
    }

    @Test
    void a_password_logs_in() {
        ScriptedAsk me = ScriptedAsk.somebody("me@example.com", "sandbox");
        Ran ran = bench.run("login -i", me);
        assertEquals("0\nerr: Logged in as me@example.com.", ran.toString());
        assertEquals(List.of("Email", "Password"), me.questions());
        assertEquals("me@example.com", bench.run("whoami").out());
        assertFalse(bench.text().contains("sandbox\n"), "the password stands in the netrc");
        assertTrue(
                bench.run("get /oauth/authorizations").out().contains("\"description\": \"hkshell login from desk\""));
    }

    @Test
    void the_email_can_be_given_and_the_remembered_one_is_offered() {
        assertEquals(
                0,
                bench.run("login -i --email jo@home.test", ScriptedAsk.somebody("sandbox"))
                        .code());
        assertEquals("jo@home.test", bench.run("whoami").out());
        ScriptedAsk again = ScriptedAsk.somebody().taking("sandbox");
        assertEquals(0, bench.run("login -i", again).code());
        assertEquals("jo@home.test", bench.run("whoami").out());
    }

    @Test
    void a_wrong_password_may_be_typed_three_times() {
        ScriptedAsk third =
                ScriptedAsk.somebody("me@example.com", "no", "me@example.com", "no", "me@example.com", "sandbox");
        assertEquals(0, bench.run("login -i", third).code());
        bench.netrc("");
        ScriptedAsk never = ScriptedAsk.somebody(
                "me@example.com", "no", "me@example.com", "no", "me@example.com", "no", "me@example.com", "sandbox");
        Ran ran = bench.run("login -i", never);
        assertEquals(
                "3\nerr: Email and password do not fit together.\nhint: hkshell login -i tries again", ran.toString());
        assertEquals("", bench.text());
    }

    @Test
    void after_a_wrong_password_the_email_just_typed_is_offered() {
        bench.run("login --token-stdin", ScriptedAsk.pipe(bench.me().token()));
        ScriptedAsk jo = ScriptedAsk.somebody("jo@home.test", "no", "jo@home.test", "sandbox", "no");
        assertEquals(0, bench.run("login -i", jo).code());
        assertEquals(List.of("me@example.com", "jo@home.test"), jo.offered());
    }

    @Test
    void a_token_typed_in_a_terminal_may_be_wrong_twice() {
        ScriptedAsk me = ScriptedAsk.somebody("wrong", "two words", bench.me().token());
        assertEquals(0, bench.run("login --token-stdin", me).code());
        assertEquals(List.of("API token", "API token", "API token"), me.questions());
        bench.netrc("");
        ScriptedAsk never = ScriptedAsk.somebody("a", "b", "c", bench.me().token());
        assertEquals(3, bench.run("login --token-stdin", never).code());
        assertEquals("", bench.text());
    }

    @Test
    void a_token_from_a_pipe_is_taken_once_although_somebody_is_there() {
        ScriptedAsk both = ScriptedAsk.somebody("wrong", bench.me().token()).piping();
        assertEquals(3, bench.run("login --token-stdin", both).code());
        assertEquals(List.of("token"), both.questions());
        nothingIsWritten();
    }

    @Test
    void machines_that_no_netrc_can_have_are_refused_before_anybody_types() throws IOException {
        for (String list : List.of("'a b'", "c/../d", "https://api.heroku.com", "'#x'", "a,b\"", ",")) {
            ScriptedAsk me = ScriptedAsk.somebody("me@example.com", "sandbox");
            Ran ran = bench.run("login -i --machines " + list, me);
            assertEquals(2, ran.code(), list);
            assertEquals(List.of(), me.questions(), list);
        }
        assertEquals(
                "2\nerr: --machines has 'c/../d', which is no machine name.\nhint: api.heroku.com,git.heroku.com",
                bench.run("login -i --machines a,,c/../d", ScriptedAsk.somebody())
                        .toString());
        nothingIsWritten();
    }

    @Test
    void the_setting_of_the_machines_is_obeyed_and_named_when_it_is_wrong() throws IOException {
        bench.setting("login.machines", "127.0.0.1, git.test");
        String token = bench.me().token();
        assertEquals(
                0, bench.run("login --token-stdin", ScriptedAsk.pipe(token)).code());
        String fields = "\n  login me@example.com\n  password " + token + "\n";
        assertEquals("machine 127.0.0.1" + fields + "machine git.test" + fields, bench.text());
        bench.setting("login.machines", "");
        assertEquals(
                "2\nerr: The setting login.machines names no machine.\nhint: api.heroku.com,git.heroku.com",
                bench.run("login --token-stdin", ScriptedAsk.pipe(token)).toString());
        bench.setting("login.machines", "a b,,c/../d");
        assertEquals(
                "2\nerr: The setting login.machines has 'a b', which is no machine name."
                        + "\nhint: api.heroku.com,git.heroku.com",
                bench.run("accounts add x --token-stdin", ScriptedAsk.pipe(token))
                        .toString());
    }

    @Test
    void a_second_factor_is_asked_for_when_the_api_wants_it() {
        ScriptedAsk pin = ScriptedAsk.somebody("pin@corp.test", "sandbox", "000000", "123456");
        assertEquals(0, bench.run("login -i", pin).code());
        assertEquals(List.of("Email", "Password", "Two-factor code", "Two-factor code", OFFER), pin.questions());
        assertEquals("pin@corp.test", bench.run("whoami").out());
    }

    @Test
    void leaving_a_question_writes_nothing() {
        for (String[] answers : new String[][] {
            {}, {"pin@corp.test"}, {"pin@corp.test", "sandbox"}, {"pin@corp.test", "sandbox", "000000"}
        }) {
            assertEquals(
                    130, bench.run("login -i", ScriptedAsk.somebody(answers)).code());
        }
        assertEquals(130, bench.run("login", ScriptedAsk.somebody()).code());
        assertEquals(130, bench.run("login --sso corp", ScriptedAsk.somebody()).code());
        nothingIsWritten();
    }

    @Test
    void a_browser_logs_in() {
        ScriptedAsk jo = ScriptedAsk.somebody().opening(new Pressing("jo@home.test"));
        assertEquals(
                "0\nerr: Logged in as jo@home.test.",
                bench.run("login --browser", jo).toString());
        assertEquals(List.of("Log in on this page, in any browser on your network:", OFFER), jo.questions());
        assertEquals("jo@home.test", bench.run("whoami").out());
        assertTrue(bench.run("get /oauth/sessions").out().contains("hkshell login from desk"));
    }

    @Test
    void an_ssh_key_is_offered_after_the_first_login_alone() throws IOException {
        ScriptedAsk jo = ScriptedAsk.somebody("jo@home.test", "sandbox", "no");
        assertEquals(0, bench.run("login -i", jo).code());
        assertEquals(List.of("Email", "Password", OFFER), jo.questions());
        ScriptedAsk again = ScriptedAsk.somebody("jo@home.test", "sandbox");
        assertEquals(0, bench.run("login -i", again).code());
        assertEquals(List.of("Email", "Password"), again.questions());
        ScriptedAsk never = ScriptedAsk.somebody("pin@corp.test", "sandbox", "123456");
        assertEquals(0, bench.run("login -i --no-keys", never).code());
        assertEquals(List.of("Email", "Password", "Two-factor code"), never.questions());
    }

    @Test
    void a_script_registers_the_one_key_when_it_says_so() throws IOException {
        Path ssh = Files.createDirectories(bench.home().resolve(".ssh"));
        String line = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAwNRRifkx2DX6LnLfwaj+tvYn7zTOyEc1ntpHg2E+dx laptop";
        Files.writeString(ssh.resolve("a.pub"), line + "\n");
        String token = bench.jo().token();
        assertEquals(
                "0\nerr: Logged in as jo@home.test.",
                bench.run("login --token-stdin", ScriptedAsk.pipe(token)).toString());
        assertTrue(bench.run("keys --json").out().contains("\"registered\":false"));
        Ran ran = bench.run("login --token-stdin --keys --json", ScriptedAsk.pipe(token));
        assertTrue(ran.out().contains("\"key\":{\"changed\":true,\"id\":\""), ran.toString());
        assertTrue(bench.run("keys --json").out().contains("\"registered\":true"));
        assertEquals(
                2,
                bench.run("login --token-stdin --keys --no-keys", ScriptedAsk.pipe(token))
                        .code());
    }

    @Test
    void several_keys_are_an_error_and_the_login_stands() throws IOException {
        Path ssh = Files.createDirectories(bench.home().resolve(".ssh"));
        String line = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAwNRRifkx2DX6LnLfwaj+tvYn7zTOyEc1ntpHg2E+dx laptop\n";
        Files.writeString(ssh.resolve("a.pub"), line);
        Files.writeString(ssh.resolve("b.pub"), line.replace("AwNR", "AwNS"));
        Ran ran = bench.run(
                "login --token-stdin --keys", ScriptedAsk.pipe(bench.jo().token()));
        assertEquals(2, ran.code());
        assertTrue(ran.err().startsWith("There are several public keys: ~/.ssh/a.pub, ~/.ssh/b.pub."), ran.err());
        assertEquals("jo@home.test", bench.run("whoami").out());
    }

    @Test
    void a_browser_login_that_fails_says_why() {
        Ran ran = bench.run("login --browser", ScriptedAsk.somebody().opening(new Pressing("not today")));
        assertEquals("3\nerr: The login was not finished: not today.\nhint: hkshell login", ran.toString());
        assertEquals(2, bench.run("login --browser").code());
        nothingIsWritten();
    }

    @Test
    void single_sign_on_shows_its_page_and_takes_the_token() {
        StringBuilder shown = new StringBuilder();
        ScriptedAsk me = ScriptedAsk.somebody(bench.me().token()).opening(shown::append);
        assertEquals(0, bench.run("login --sso corp", me).code());
        assertEquals("https://sso.heroku.com/saml/corp/init?cli=true", shown.toString());
        assertEquals("Access token", me.questions().get(1));
        assertEquals(
                2, bench.run("login --sso corp/../x", ScriptedAsk.somebody("t")).code());
    }

    @Test
    void options_that_contradict_each_other_are_usage() {
        for (String line : List.of(
                "login -i --browser",
                "login --browser --token-stdin",
                "login --browser --expires-in 60",
                "login --expires-in 0",
                "login --expires-in 2592001",
                "login --expires-in soon",
                "login --sso ''",
                "login -i --name a/b",
                "login -i --email ''")) {
            assertEquals(2, bench.run(line, ScriptedAsk.somebody("x", "y", "z")).code(), line);
        }
        assertEquals(2, bench.run("login -i").code());
        nothingIsWritten();
    }

    @Test
    void a_token_can_be_made_to_last_for_a_while() {
        ScriptedAsk me = ScriptedAsk.somebody("me@example.com", "sandbox");
        assertEquals(0, bench.run("login --expires-in 3600", me).code());
        assertTrue(bench.run("get /oauth/authorizations").out().contains("\"expires_in\": 3600"));
    }

    @Test
    void the_listing_of_the_document_comes_out_byte_for_byte() throws IOException {
        Files.delete(bench.file());
        String body = "{\"email\":\"me@example.com\"}";
        try (RawServer server = RawServer.saying(answer(200, body))) {
            Ran ran = bench.at(server.url())
                    .run(
                            "login --token-stdin --machines api.heroku.com,code.heroku.com",
                            ScriptedAsk.pipe("c4cd94da15ea0544802c2cfd5ec4ead324327430"));
            assertEquals(0, ran.code(), ran.err());
            assertEquals(LISTING, bench.text());
        }
    }

    @Test
    void a_key_in_the_environment_is_said() {
        bench.withKey("env");
        String err = bench.run(
                        "login --token-stdin", ScriptedAsk.pipe(bench.me().token()))
                .err();
        assertTrue(err.contains("warning: HEROKU_API_KEY is set, and wins over the netrc"), err);
    }

    @Test
    void a_token_of_somebody_else_is_said() {
        String token = bench.jo().token();
        Ran ran = bench.run("login --token-stdin --email me@example.com", ScriptedAsk.pipe(token));
        assertTrue(
                ran.err().contains("You asked for me@example.com, but the token belongs to jo@home.test."), ran.err());
        assertEquals(
                0,
                bench.run("login -i --name jo", ScriptedAsk.somebody("me@example.com", "sandbox"))
                        .code());
        assertTrue(Files.exists(bench.accountFile("me")));
        assertTrue(bench.text(bench.accountFile("jo")).contains("jo@home.test"));
    }

    @Test
    void a_netrc_that_cannot_be_written_is_said_before_anybody_types() throws IOException {
        Files.delete(bench.file());
        Files.createDirectory(bench.file());
        ScriptedAsk me = ScriptedAsk.somebody("me@example.com", "sandbox");
        assertEquals(5, bench.again().run("login -i", me).code());
        assertEquals(List.of(), me.questions());
    }

    /** Each answer of a login broken off at every third of its bytes. */
    @Test
    void a_login_cut_anywhere_writes_nothing() {
        String made = answer(
                201, "{\"id\":\"x\",\"access_token\":{\"token\":\"t0\"},\"user\":{\"email\":\"me@example.com\"}}");
        String account = answer(200, "{\"email\":\"me@example.com\"}");
        for (int end = 0; end < made.length() + account.length(); end += 3) {
            String first = made.substring(0, Math.min(end, made.length()));
            String second = account.substring(0, Math.max(0, end - made.length()));
            try (RawServer server = RawServer.saying(request -> request.startsWith("POST") ? first : second)) {
                ScriptedAsk me = ScriptedAsk.somebody("me@example.com", "sandbox");
                int code = bench.at(server.url()).run("login -i", me).code();
                assertTrue(code == 4 || code == 1, "cut at " + end + ": " + code);
            }
        }
        nothingIsWritten();
    }

    @Test
    void strange_answers_write_nothing() {
        for (String body : List.of(
                "",
                "{}",
                "[]",
                "{\"email\":7}",
                "{\"email\":\"\"}",
                "{\"email\":\"a b\"}",
                "{\"email\":\"\\u001b[2J@x\"}",
                "{\"email\":\"a\\nmachine evil\"}",
                "\u0000",
                "{\"email\":\"x")) {
            try (RawServer server = RawServer.saying(answer(200, body))) {
                Ran ran = bench.at(server.url()).run("login --token-stdin", ScriptedAsk.pipe("t0ken"));
                assertEquals(1, ran.code(), body);
                assertFalse(ran.toString().contains("t0ken"));
            }
        }
        for (String token : List.of("two words", "a\u0007b", "\u00e4", "a\nb", "\u001b[2J")) {
            assertEquals(
                    3, bench.run("login --token-stdin", ScriptedAsk.pipe(token)).code());
        }
        nothingIsWritten();
    }

    private static String answer(int status, String body) {
        return "HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }
}
