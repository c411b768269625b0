package hkshell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import hkshell.adapter.disk.Environment;
import hkshell.front.print.Io;
import hkshell.sandbox.Sandbox;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single commands and piped lines, from the words of the command line to the bytes of both streams. */
class MainTest {
    private static final String FILE = "machine a.test\n  login me\n  password p1\n";

    @TempDir
    Path home;

    private Sandbox sandbox;
    private byte[] results = {};
    private String out = "";
    private String err = "";

    @BeforeEach
    void open() throws IOException {
        sandbox = Sandbox.start(0, Clock.systemUTC());
        Path netrc = Files.writeString(home.resolve(".netrc"), FILE + sandbox.netrcText());
        Files.setPosixFilePermissions(netrc, PosixFilePermissions.fromString("rw-------"));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    /** Runs it with that on standard input, none of the three streams being a terminal. */
    private int piped(String stdin, String... words) {
        return piped(stdin.getBytes(StandardCharsets.UTF_8), words);
    }

    private int piped(byte[] stdin, String... words) {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        int code = piped(stdin, new PrintStream(to, false, StandardCharsets.UTF_8), words);
        results = to.toByteArray();
        out = to.toString(StandardCharsets.UTF_8);
        return code;
    }

    private int piped(byte[] stdin, PrintStream results, String... words) {
        ByteArrayOutputStream others = new ByteArrayOutputStream();
        Io io = new Io(
                new ByteArrayInputStream(stdin),
                results,
                new PrintStream(others, false, StandardCharsets.UTF_8),
                false,
                false,
                false,
                () -> 80);
        Map<String, String> variables = Map.of("HOME", home.toString(), "HKSHELL_API_URL", sandbox.url());
        int code = Main.run(words, new Environment(variables, home, home), io);
        err = others.toString(StandardCharsets.UTF_8);
        return code;
    }

    private int run(String... words) {
        return piped("", words);
    }

    private String netrc() throws IOException {
        return Files.readString(home.resolve(".netrc")).replace(sandbox.netrcText(), "");
    }

    @Test
    void a_result_is_alone_on_stdout() {
        assertEquals(0, run("token"));
        assertEquals(sandbox.accounts().get(0).token() + "\n", out);
        assertEquals("", err);
        assertEquals(0, run("whoami", "--json"));
        assertEquals("{\"email\":\"me@example.com\",\"account\":\"\",\"source\":\"netrc line 5\"}\n", out);
    }

    @Test
    void what_was_done_is_said_on_stderr() throws IOException {
        assertEquals(0, run("netrc", "set", "a.test", "--login", "you"));
        assertEquals("", out);
        assertEquals("a.test login saved, login was me.\n", err);
        assertEquals(FILE.replace("me", "you"), netrc());
    }

    @Test
    void an_error_is_a_sentence_and_a_hint_or_one_object() {
        assertEquals(2, run("netrc", "lst"));
        assertEquals("", out);
        assertEquals("There is no command 'netrc lst'.\nhint: did you mean 'netrc list'?\n", err);
        assertEquals(2, run("--json", "netrc", "lst"));
        assertEquals("", out);
        assertEquals(
                "{\"error\":{\"code\":\"unknown_command\",\"message\":\"There is no command 'netrc lst'.\","
                        + "\"hint\":\"did you mean 'netrc list'?\","
                        + "\"place\":{\"line\":1,\"column\":14,\"offset\":13}}}\n",
                err);
    }

    @Test
    void exit_codes_tell_what_went_wrong() throws IOException {
        assertEquals(1, run("get", "/nowhere"));
        assertEquals(2, run("get"));
        assertEquals(3, run("get", "/apps", "Authorization: Bearer wrong"));
        assertEquals(
                4,
                run(
                        "whoami",
                        "--api-url",
                        "http://127.0.0.1:1",
                        "--netrc",
                        home.resolve(".netrc").toString()));
        assertEquals(5, run("netrc", "list", "--netrc", home.toString()));
        assertEquals(3, run("whoami", "--account", "nobody"));
        assertEquals(2, run("whoami", "--api-url", "nonsense"));
        assertEquals(2, run("--netrc"));
    }

    @Test
    void version_and_help_need_nothing() {
        assertEquals(0, run("--version"));
        assertEquals("hkshell dev\n", out);
        assertEquals(0, run("--help"));
        assertTrue(out.startsWith("hkshell [OPTION ...] [COMMAND ...]\n"), out);
        assertEquals(0, run("netrc", "set", "-h"));
        assertTrue(out.startsWith("hkshell netrc set"), out);
    }

    @Test
    void a_password_is_all_of_stdin_less_one_line_end() throws IOException {
        assertEquals(0, piped("two words\n", "netrc", "set", "a.test", "--password-stdin"));
        assertEquals(FILE.replace("p1", "\"two words\""), netrc());
        assertEquals(2, piped("\n", "netrc", "set", "a.test", "--password-stdin"));
        assertEquals(2, piped("", "netrc", "set", "a.test", "--password-stdin"));
        assertEquals(2, piped("x".repeat(70_000), "netrc", "set", "a.test", "--password-stdin"));
        assertEquals(FILE.replace("p1", "\"two words\""), netrc());
    }

    @Test
    void a_password_of_any_bytes_is_saved_and_printed_as_it_is() throws IOException {
        byte[] odd = {'p', (byte) 0xff, 'q', (byte) 0xc3};
        assertEquals(0, piped(odd, "netrc", "set", "a.test", "--password-stdin"));
        assertTrue(err.contains("It is not UTF-8"), err);
        assertArrayEquals(
                new byte[] {'p', (byte) 0xff, 'q', (byte) 0xc3, '\n'},
                password(Files.readAllBytes(home.resolve(".netrc"))));
        assertEquals(0, run("netrc", "get", "a.test", "password", "--reveal"));
        assertArrayEquals(new byte[] {'p', (byte) 0xff, 'q', (byte) 0xc3, '\n'}, results);
        assertEquals(0, run("netrc", "get", "a.test", "password", "--reveal", "--json"));
        assertEquals("{\"password\":{\"base64\":\"cP9xww==\"}}\n", out);
    }

    /** What stands behind the first keyword, to the end of its line. */
    private static byte[] password(byte[] netrc) {
        String latin = new String(netrc, StandardCharsets.ISO_8859_1);
        int start = latin.indexOf("password ") + "password ".length();
        return Arrays.copyOfRange(netrc, start, latin.indexOf('\n', start) + 1);
    }

    @Test
    void a_password_line_of_any_bytes_is_saved_and_a_command_of_such_is_refused() throws IOException {
        String lines = "netrc set a.test --login l\u00ff\nnetrc set a.test --password-stdin\np\u00ff\n";
        assertEquals(2, piped(lines.getBytes(StandardCharsets.ISO_8859_1)));
        assertTrue(
                err.startsWith("A word of the line is not UTF-8.\nhint: nothing was changed\na.test password saved."),
                err);
        assertArrayEquals(new byte[] {'p', (byte) 0xff, '\n'}, password(Files.readAllBytes(home.resolve(".netrc"))));
        assertEquals(0, run("netrc", "get", "a.test", "login"));
        assertEquals("me\n", out);
    }

    @Test
    void the_password_of_a_refused_line_is_no_command() throws IOException {
        for (String refused : List.of(
                "netrc set a.test --password-stdin --no-such-option",
                "netrc set --password-stdin",
                "netrc set a.test --pasword-stdin",
                "netrc set a.test \"--password-stdin",
                "netrc remove a.test --password-stdin",
                "netrc set nobody.test --where-login x --password-stdin",
                "netrc set a.test\0--password-stdin --password-stdin",
                "netrc set help --password-stdin --no-such-option",
                "login -i --token-stdin")) {
            piped(refused + "\nHUNTER2 x\nnetrc get a.test login\n");
            assertEquals("me\n", out, refused + err);
            assertFalse(err.contains("HUNTER2"), err);
        }
        assertEquals(FILE, netrc());
    }

    @Test
    void a_line_that_is_no_command_is_not_repeated_since_it_may_be_a_secret() throws IOException {
        for (String refused : List.of(
                "netrc set a.test --password-stdinn",
                "login",
                "accounts add w",
                "netrc set a.test '--password-stdin' --token-stdin\nHUNTER1")) {
            piped(refused + "\nnetrc HUNTER2 x\nnetrc get a.test login\n");
            assertEquals("me\n", out, refused + err);
            assertFalse(err.contains("HUNTER"), err);
            assertTrue(err.contains(" begins with no command.\n"), err);
        }
        assertEquals(FILE, netrc());
        assertEquals(2, piped("\n--json tokn"));
        assertEquals(
                "{\"error\":{\"code\":\"unknown_command\",\"message\":\"Line 2 of the input begins with no command.\","
                        + "\"hint\":\"hkshell help lists all commands; a path without its '/' goes behind api\"}}\n",
                err);
    }

    @Test
    void b1_a_path_behind_a_refused_line_may_be_a_secret_and_is_not_called() throws IOException {
        for (String refused : List.of("netrc set a.test --password-stdinn", "login", "accounts add w")) {
            piped(refused + "\n/HUNTER2\nnetrc get a.test login\n");
            assertEquals("me\n", out, refused + err);
            assertFalse(err.contains("HUNTER"), err);
            assertTrue(err.contains("so it was not taken for a path."), refused + err);
        }
    }

    @Test
    void a_line_without_an_end_is_no_command() {
        assertEquals(2, piped("netrc get a.test login\n" + "y".repeat((1 << 22) + 1) + "\nnetrc get a.test login\n"));
        assertEquals("me\nme\n", out);
        assertEquals("Line 2 of the input is too long for a command.\nhint: nothing was changed\n", err);
    }

    @Test
    void a_line_that_only_speaks_of_a_password_hides_no_command() {
        for (String line : List.of(
                "# netrc set a.test --password-stdin",
                "help netrc set --password-stdin",
                "netrc set a.test --help --password-stdin",
                "netrc set a.test --password-stdin --help",
                "netrc rename a.test \"q --password-stdin r\"")) {
            piped(line + "\nnetrc get a.test login\n");
            assertTrue(out.endsWith("me\n"), line + ": " + out + err);
        }
    }

    @Test
    void lines_end_when_nobody_reads_what_they_print() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int c) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        PrintStream nobody = new PrintStream(gone, false, StandardCharsets.UTF_8);
        piped("netrc get a.test login\nnetrc set a.test --login you\n".getBytes(StandardCharsets.UTF_8), nobody);
        assertEquals(0, run("netrc", "get", "a.test", "login"));
        assertEquals("me\n", out);
    }

    @Test
    void a_login_needs_nothing_but_the_token() throws IOException {
        Files.delete(home.resolve(".netrc"));
        assertEquals(3, piped("wrong", "login", "--token-stdin"));
        assertFalse(Files.exists(home.resolve(".netrc")));
        String token = sandbox.accounts().get(1).token();
        assertEquals(0, piped(token + "\r\n", "login", "--token-stdin"));
        assertTrue(err.endsWith("Logged in as jo@home.test.\n"), err);
        assertEquals(0, run("whoami"));
        assertEquals("jo@home.test\n", out);
        assertEquals(3, run("whoami", "--account", "me"));
    }

    @Test
    void piped_lines_are_run_one_after_another() throws IOException {
        int code =
                piped("# a comment\n\nnetrc get a.test login\r\nnetrc set a.test --login you\nnetrc get a.test login");
        assertEquals(0, code);
        assertEquals("me\nyou\n", out);
        assertEquals("a.test login saved, login was me.\n", err);
    }

    @Test
    void a_piped_line_may_be_followed_by_its_password() throws IOException {
        String lines = "netrc set a.test --password-stdin\nnetrc list\nnetrc get a.test password --reveal\n";
        assertEquals(0, piped(lines));
        assertEquals("netrc list\n", out);
        assertEquals(FILE.replace("p1", "\"netrc list\""), netrc());
        assertEquals(2, piped("netrc set a.test --password-stdin\n\n"));
    }

    @Test
    void with_json_each_line_gives_one_json_line() throws IOException {
        String lines = """
                token
                netrc list
                netrc set a.test --login you
                netrc undo
                whoami
                get /apps
                nonsense
                netrc get nowhere login
                accounts
                arm
                netrc remove a.test --dry-run
                """;
        assertEquals(2, piped(lines, "--json"));
        List<String> documents = new ArrayList<>(out.lines().toList());
        List<String> errors = err.lines().toList();
        assertEquals(9, documents.size(), out);
        assertEquals(2, errors.size(), err);
        documents.addAll(errors);
        for (String document : documents) {
            assertTrue(new ObjectMapper().readTree(document).isContainerNode(), document);
        }
        assertEquals("{\"changed\":true,\"line\":2}", documents.get(2));
    }

    @Test
    void json_may_be_wished_for_on_one_line() {
        assertEquals(2, piped("netrc get a.test login --json\nnetrc get a.test login\nnetrc lst --json\n"));
        assertEquals("{\"login\":\"me\"}\nme\n", out);
        assertTrue(err.startsWith("{\"error\":{"), err);
    }

    @Test
    void the_status_is_that_of_the_first_failure() {
        assertEquals(3, piped("netrc get nowhere login\nnonsense\nnetrc get a.test login\n"));
        assertEquals("me\n", out);
        assertEquals(0, piped("netrc get a.test login\nquit\nnonsense\n"));
        assertEquals("me\n", out);
        assertEquals(2, piped("nonsense\nexit\n", "repl"));
    }

    @Test
    void a_line_may_begin_with_the_programs_name() {
        assertEquals(0, piped("hkshell netrc get a.test login\nhkshell --json netrc get a.test login\n"));
        assertEquals("me\n{\"login\":\"me\"}\n", out);
        assertEquals(0, run("hkshell", "netrc", "get", "a.test", "login"));
    }

    @Test
    void a_line_for_another_api_or_netrc_is_not_run_here() {
        for (String option : List.of("--sandbox", "--api-url http://127.0.0.1:1", "--netrc /elsewhere")) {
            assertEquals(2, piped("hkshell " + option + " delete /apps/example --confirm example\n"), option);
            assertTrue(
                    err.startsWith(option.split(" ")[0] + " is chosen when hkshell starts, so this line was not run."),
                    err);
        }
        String same = "--api-url " + sandbox.url() + "/ --netrc .netrc";
        assertEquals(0, piped(same + " whoami\n"));
        assertEquals(0, piped("hkshell --sandbox whoami\n", "--sandbox"));
    }

    @Test
    void d5_a_line_may_act_as_another_account() {
        assertEquals(0, piped("whoami --account jo\nwhoami\n", "--sandbox"));
        assertEquals("jo@home.test\nme@example.com\n", out);
        assertEquals(3, piped("whoami --account nobody\n", "--sandbox"));
    }

    @Test
    void a_theme_that_is_none_is_wrong_usage() {
        assertEquals(2, run("--theme", "pink", "netrc", "list"));
        assertEquals("There is no theme 'pink'.\nhint: the themes are dusk, light, mono\n", err);
        assertEquals(0, run("--theme", "mono", "netrc", "get", "a.test", "login"));
    }

    @Test
    void stop_on_error_stops() {
        assertEquals(3, piped("netrc get nowhere login\nnetrc get a.test login\n", "repl", "--stop-on-error"));
        assertEquals("", out);
    }

    @Test
    void what_a_piped_line_has_to_say_is_said() {
        assertEquals(0, piped("curl -u me:made-up " + sandbox.url() + "/account\n", "--sandbox"));
        assertTrue(err.contains("-u"), err);
        assertFalse(err.contains("made-up"), err);
        assertEquals(0, piped("curl -u me:made-up " + sandbox.url() + "/account --json\n", "--sandbox"));
        assertTrue(err.contains("-u"), err);
    }

    @Test
    void no_line_opens_another_front() {
        assertEquals(2, piped("repl\nsandbox\nnetrc get a.test login\n"));
        assertEquals("me\n", out);
        assertEquals(4, err.lines().count(), err);
    }

    @Test
    void a_sandbox_of_ones_own_leaves_nothing_behind() throws IOException {
        assertEquals(0, piped("whoami\nnetrc set 127.0.0.1 --login x\naccounts use jo\nwhoami\n", "--sandbox"));
        assertEquals("me@example.com\njo@home.test\n", out);
        assertEquals(FILE, netrc());
        assertFalse(Files.exists(home.resolve(".config")));
    }

    @Test
    void a_wrong_settings_file_is_said_and_passed_over() throws IOException {
        Path settings = Files.createDirectories(home.resolve(".config/hkshell")).resolve("settings.properties");
        Files.writeString(settings, "theme = mono\nthem = dusk\n");
        assertEquals(0, run("netrc", "get", "a.test", "login"));
        assertEquals("me\n", out);
        assertTrue(err.contains("line 2") && err.contains("hint: did you mean theme?"), err);
    }

    @Test
    void no_bytes_of_the_netrc_drive_a_terminal() throws IOException {
        Files.writeString(home.resolve(".netrc"), "machine a\033[31mb login x\033]0;t\007 password p\n# \033[2J\n");
        assertEquals(0, run("netrc", "list"));
        assertFalse(out.contains("\033"), out);
    }

    @Test
    void a_wrong_global_option_is_told_in_json_when_asked_for() {
        assertEquals(2, run("netrc", "list", "--json", "--theme"));
        assertTrue(err.startsWith("{\"error\":{\"code\":\"usage\""), err);
        assertEquals("", out);
    }

    @Test
    void what_cannot_be_obeyed_is_said() {
        assertEquals(2, run("--theme", "nope", "netrc", "list"));
        assertEquals("There is no theme 'nope'.\nhint: the themes are dusk, light, mono\n", err);
        assertEquals(2, run("--sandbox", "--netrc", "x", "netrc", "list"));
        assertTrue(err.startsWith("The sandbox has a netrc file and an API of its own."), err);
        assertEquals(2, run("--netrc", "", "netrc", "list"));
        assertEquals("", out);
    }

    @Test
    void bytes_that_are_no_characters_are_refused_before_anything_is_changed() throws IOException {
        assertEquals(2, run("netrc", "set", "a.test", "--login", "l\ufffd"));
        assertEquals("A word of the command is not UTF-8.\nhint: nothing was changed\n", err);
        assertEquals(FILE, netrc());
    }

    @Test
    void a_password_in_the_wrong_place_is_not_repeated() {
        assertEquals(2, run("netrc", "set", "a.test", "--password=HUNTER2"));
        assertTrue(err.startsWith("'netrc set' has no option '--password'."), err);
    }

    @Test
    void a_file_that_cannot_be_read_is_the_reason_for_no_credential() throws IOException {
        Files.delete(home.resolve(".netrc"));
        Files.createDirectory(home.resolve(".netrc"));
        assertEquals(5, run("token"));
        assertEquals(
                "~/.netrc is a folder, not a file.", err.lines().findFirst().orElseThrow());
        assertEquals(5, run("get", "/apps"));
    }

    @Test
    void a_file_that_others_may_read_is_said_when_it_is_written() throws IOException {
        Files.setPosixFilePermissions(home.resolve(".netrc"), PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals(0, run("netrc", "set", "a.test", "--login", "you"));
        assertTrue(err.contains("Others may read the file: its mode is 0644."), err);
        assertTrue(err.contains("chmod 600"), err);
    }
}
