package hkshell.adapter.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hkshell.fake.Script;
import hkshell.kit.problem.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes: shell scripts stand in for the desktop's opener and for the programs that read keychains. */
class OpenerAndKeychainTest {
    private static final String PAGE = "https://login.example.com/auth/browser/1";

    @TempDir
    Path folder;

    private Path bin;
    private final Map<String, String> variables = new HashMap<>();

    @BeforeEach
    void fresh() throws IOException {
        bin = Files.createDirectory(folder.resolve("bin"));
        variables.put("PATH", bin.toString());
        variables.put("OUT", folder.toString());
        variables.put("HEROKU_API_KEY", "secret-key");
    }

    private void program(String name, String script) throws IOException {
        Script.at(bin.resolve(name), script);
    }

    private LocalPrograms programs() {
        return new LocalPrograms(variables, folder.resolve("edit"), "desk");
    }

    private static String told(Parsed<?> parsed) {
        return parsed.fold(String::valueOf, problem -> problem.code() + ": " + problem.sentence());
    }

    @Test
    void a_page_is_opened_where_there_is_a_display() throws IOException {
        program("xdg-open", "echo \"$* key=$HEROKU_API_KEY\" > \"$OUT/words\"");
        assertEquals(
                "no_display: There is no browser to open here.", told(programs().open(PAGE)));
        assertFalse(Files.exists(folder.resolve("words")));
        variables.put("DISPLAY", ":0");
        assertEquals("xdg-open", told(programs().open(PAGE)));
        assertEquals(PAGE + " key=\n", Files.readString(folder.resolve("words")));
        program("xdg-open", "exit 3");
        assertEquals(
                "no_display: xdg-open did not open the address.",
                told(programs().open(PAGE)));
    }

    @Test
    void open_counts_on_a_mac_alone() throws IOException {
        program("open", "echo \"$*\" > \"$OUT/words\"");
        assertEquals(
                "no_display: There is no browser to open here.", told(programs().open(PAGE)));
        program("sw_vers", "");
        assertEquals("open", told(programs().open(PAGE)));
    }

    @Test
    void the_keychain_is_read_as_the_heroku_cli_wrote_it() throws IOException {
        assertEquals(
                "no_keychain: There is no program here that reads the keychain.",
                told(programs().keychainToken("me@example.com")));
        program("security", "echo \"$*\" > \"$OUT/words\"; echo mac-token");
        assertEquals(
                "mac-token",
                programs().keychainToken("me@example.com").value().orElseThrow().reveal());
        assertEquals(
                "find-generic-password -a me@example.com -s heroku-cli -w\n",
                Files.readString(folder.resolve("words")));
        program("secret-tool", "echo \"$*\" > \"$OUT/words\"; echo linux-token");
        assertEquals(
                "linux-token",
                programs().keychainToken("me@example.com").value().orElseThrow().reveal());
        assertEquals("lookup service heroku-cli account me@example.com\n", Files.readString(folder.resolve("words")));
    }

    @Test
    void a_keychain_that_does_not_answer_in_time_is_said_as_such() throws IOException {
        program("secret-tool", "exec /bin/sleep 60");
        assertEquals(
                "keychain_silent: The keychain did not answer.",
                told(new Keychain(new Child(variables), Duration.ofMillis(50)).token("me@example.com")));
    }

    @Test
    void a_keychain_that_gives_nothing_is_said() throws IOException {
        for (String script : new String[] {"exit 1", "", "echo x; exit 1", "head -c 100000 /dev/zero"}) {
            program("secret-tool", script);
            assertEquals(
                    "no_keychain: The keychain gave no token of the Heroku CLI.",
                    told(programs().keychainToken("me@example.com")));
        }
    }
}
