package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hkshell.domain.netrc.reader.Readers;
import hkshell.engine.Completer;
import hkshell.fake.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code netrc resolve} as a script runs it: who answers for a host, and why. */
class ResolveNetrcTest {
    private static final String FILE = """
            default login anybody password guess
            machine api.example.com
              login me
              password sec#ret
            """;

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder).netrc(FILE);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private JsonNode json(String line) throws IOException {
        Workbench.Ran ran = bench.run(line + " --json");
        assertEquals(0, ran.code(), ran.toString());
        assertEquals("", ran.err(), line);
        return new ObjectMapper().readTree(ran.out());
    }

    private JsonNode answer(String reader) throws IOException {
        return json("netrc resolve api.example.com").get("answers").get(reader);
    }

    @Test
    void all_readers_in_a_table_the_odd_ones_marked() {
        String expected = """
                0
                   reader                login    password  line  why
                   hkshell               me       ********  2     first record of the host
                !  curl-7.83             anybody  ********  1     default stands before the record of line 2; another login and password
                !  curl-8.10             anybody  ********  1     default stands before the record of line 2; another login and password
                !  curl-8.20             anybody  ********  1     default stands before the record of line 2; another login and password
                !  curl-8.22             anybody  ********  1     default stands before the record of line 2; another login and password
                !  git                   anybody  ********  1     default stands before the record of line 2; another login and password
                   git-credential-netrc  me       ********  2     first record of the host
                   python-3.10           me       ********  2     last record of the host
                   python-3.13           me       ********  2     last record of the host
                   requests              me       ********  2     last record of the host
                !  ruby                  me       ********  2     first record of the host; another password
                   heroku-cli            me       ********  2     first record of the host
                !  npm-netrc             (error)                  TypeError: throws at line 1: a pair of words stands before any machine
                   wget                  me       ********  2     first record of the host
                   go                    me       ********  2     first complete record of the host
                   jgit                  me       ********  2     last record of the host
                !  ftp                   anybody  ********  1     default stands before the record of line 2; another login and password
                err: 8 of 17 answer differently from hkshell (!)""";
        assertEquals(expected, bench.run("netrc resolve api.example.com").toString());
        assertEquals(
                expected, bench.run("netrc resolve api.example.com --as all").toString());
    }

    @Test
    void scripts_get_the_shape_of_the_manual() {
        assertEquals(
                "0\n{\"host\":\"api.example.com\",\"login\":null,\"answers\":{\"hkshell\":{\"login\":\"me\",\"password\":"
                        + "\"********\",\"account\":null,\"line\":2,\"why\":\"first record of the host\"}},\"none\":{},"
                        + "\"odd\":[],\"file\":\"" + bench.file() + "\",\"opens\":{\"hkshell\":\"~/.netrc\"}}",
                bench.run("netrc resolve api.example.com --as hkshell --json").toString());
    }

    @Test
    void an_answer_is_credentials_null_or_an_error() throws IOException {
        assertEquals("anybody", answer("curl-8.22").get("login").asText());
        assertEquals(
                "{\"error\":\"TypeError\",\"why\":\"throws at line 1: a pair of words stands before any machine\"}",
                answer("npm-netrc").toString());
        JsonNode all = json("netrc resolve api.example.com --login jo");
        assertEquals(Readers.all().size(), all.get("answers").size());
        assertTrue(all.get("answers").get("wget").isNull());
        assertEquals(
                "first record of the host is another login's",
                all.get("none").get("wget").asText());
        assertEquals("curl-7.83", all.get("odd").get(0).asText());
    }

    @Test
    void passwords_are_masked_unless_asked_for() {
        for (String line : List.of("netrc resolve api.example.com", "netrc resolve api.example.com --json")) {
            String masked = bench.run(line).toString();
            assertFalse(masked.contains("sec#ret") || masked.contains("guess"), masked);
            String shown = bench.run(line + " --reveal").toString();
            assertTrue(shown.contains("sec#ret") && shown.contains("guess"), shown);
        }
    }

    @Test
    void a_password_that_a_reader_takes_for_a_login_is_masked_too() throws IOException {
        bench.netrc(
                "machine api.example.com\n  password hunter2\n  login me\nmachine b\n  login \"x\n  password hunter3\n");
        for (String host : List.of("api.example.com", "b")) {
            String said = bench.run("netrc resolve " + host + " --json").toString();
            assertFalse(said.contains("hunter"), said);
        }
        bench.netrc("machine h login password hunter2\nmachine g login me password p2\n");
        String said = bench.run("netrc resolve h --json").toString();
        assertFalse(said.contains("hunter"), said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://api.example.com/apps             | api.example.com | null | -    | me
            https://me@api.example.com/              | api.example.com | me   | -    | me
            https://me@api.example.com --login me    | api.example.com | me   | -    | me
            api.example.com:443                      | api.example.com | null | 443  | me
            api.example.com --port 443               | api.example.com | null | 443  | me
            https://jo@api.example.com               | api.example.com | jo   | -    | null
            [::1]:5000                               | ::1             | null | 5000 | anybody
            """)
    void hosts_and_urls(String words, String host, String login, String port, String answer) throws IOException {
        JsonNode all = json("netrc resolve " + words);
        JsonNode own = all.get("answers").get("hkshell");
        assertEquals(host, all.get("host").asText());
        assertEquals(login, all.get("login").asText());
        assertEquals(
                port,
                all.path("port").asText("-").isEmpty() ? "-" : all.path("port").asText("-"));
        assertEquals(answer, own.isNull() ? "null" : own.get("login").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https:///x                     | No host stands there.
            h:70000                        | A port is a number from 1 to 65535.
            h --port x                     | A port is a number from 1 to 65535.
            h:1 --port 2                   | HOST names one port, and --port another.
            https://a@h --login b          | The URL names one login, and --login another.
            https://me:hunter2@h           | There is a password in the URL: a program sends that one and asks no netrc.
            """)
    void nonsense_is_wrong_usage(String words, String sentence) {
        Workbench.Ran ran = bench.run("netrc resolve " + words);
        assertEquals(
                "2 " + sentence,
                ran.code() + " " + ran.err().lines().findFirst().orElse(""));
        assertFalse(ran.toString().contains("hunter2"));
    }

    @Test
    void an_unknown_reader_is_told_the_names() {
        assertEquals("""
                2
                err: There is no reader 'crl-8.22'; there are all, hkshell, curl-7.83, curl-8.10, curl-8.20, curl-8.22, git, git-credential-netrc, python-3.10, python-3.13, requests, ruby, heroku-cli, npm-netrc, wget, go, jgit, ftp.
                hint: did you mean 'curl-8.22'?""", bench.run("netrc resolve h --as crl-8.22").toString());
        assertEquals(2, bench.run("netrc resolve h --as=").code());
    }

    @Test
    void one_reader_says_whether_hkshell_answers_otherwise() {
        assertEquals("""
                0
                   reader  login    password  line  why
                !  git     anybody  ********  1     default stands before the record of line 2; another login and password
                err: hkshell itself answers differently (!)""", bench.run("netrc resolve api.example.com --as git").toString());
        assertEquals("""
                0
                  reader  login  password  line  why
                  wget    me     ********  2     first record of the host""", bench.run("netrc resolve api.example.com --as wget").toString());
    }

    @Test
    void modes_matter_to_some() throws IOException {
        Files.setPosixFilePermissions(bench.file(), PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals("refuses mode 0644", answer("python-3.13").get("why").asText());
        assertEquals("me", answer("wget").get("login").asText());
    }

    @Test
    void a_file_that_is_not_there_or_a_folder() throws IOException {
        Files.delete(bench.file());
        bench.again();
        assertTrue(answer("curl-8.10").isNull());
        assertEquals("no such file", answer("curl-8.22").get("error").asText());
        Files.createDirectory(bench.file());
        bench.again();
        assertEquals("is a folder", answer("hkshell").get("error").asText());
        assertTrue(answer("curl-8.10").isNull());
    }

    @Test
    void a_reader_that_opens_another_file_first_says_so() throws IOException {
        Files.writeString(bench.home().resolve(".netrc.gpg"), "");
        JsonNode all = json("netrc resolve api.example.com");
        assertEquals("~/.netrc.gpg", all.get("opens").get("heroku-cli").asText());
        assertEquals(
                "opens ~/.netrc.gpg first; of this file: first record of the host",
                all.get("answers").get("heroku-cli").get("why").asText());
        assertEquals("~/.netrc", all.get("opens").get("wget").asText());
        String table = bench.run("netrc resolve api.example.com").toString();
        assertTrue(table.contains("\n>  heroku-cli "), table);
        assertTrue(table.endsWith("8 of 17 answer differently from hkshell (!); 2 open another file first (>)"), table);
    }

    @Test
    void the_names_of_readers_complete() {
        Completer completer = new Completer(AllCommands.table().rows(), List.of(), List.of());
        assertEquals(
                List.of("curl-7.83", "curl-8.10", "curl-8.20", "curl-8.22"),
                completer.complete("netrc resolve h --as cu", bench.engine().session()).stream()
                        .map(Completer.Choice::word)
                        .toList());
    }
}
