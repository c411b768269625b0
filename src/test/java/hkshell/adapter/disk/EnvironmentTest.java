package hkshell.adapter.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Variables and what they mean. */
class EnvironmentTest {
    private static Environment with(String... pairs) {
        Map<String, String> all = new HashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            all.put(pairs[at], pairs[at + 1]);
        }
        return new Environment(all, Path.of("/passwd/me"), Path.of("/some/where"));
    }

    @Test
    void home_is_what_the_variable_says() {
        assertEquals(Path.of("/h"), with("HOME", "/h").home());
        assertEquals(Path.of("/passwd/me"), with().home());
        assertEquals(Path.of("/passwd/me"), with("HOME", "").home());
        assertEquals(Path.of("/passwd/me"), with("HOME", "relative").home());
    }

    @Test
    void the_netrc_by_option_variable_home() {
        Environment both = with("HOME", "/h", "NETRC", "n/rc");

        assertEquals(
                Path.of("/some/where/x"), both.netrc(Optional.of("x")).value().orElseThrow());
        assertEquals(
                Path.of("/some/where/n/rc"),
                both.netrc(Optional.empty()).value().orElseThrow());
        assertEquals(
                Path.of("/h/.netrc"),
                with("HOME", "/h", "NETRC", "").netrc(Optional.empty()).value().orElseThrow());
        assertFalse(both.netrc(Optional.of("a\0b")).isGood());
        assertFalse(both.netrc(Optional.of("")).isGood());
    }

    /** curl and git look for the netrc in HOME alone, never where the passwd entry says. */
    @Test
    void without_home_there_is_no_netrc_but_a_named_one() {
        for (Environment none : List.of(with(), with("HOME", ""), with("HOME", "relative"))) {
            assertEquals(
                    "no_home",
                    none.netrc(Optional.empty()).problem().orElseThrow().code());
            assertTrue(none.netrc(Optional.of("x")).isGood());
        }
    }

    @Test
    void folders_by_the_xdg_rules() {
        Environment plain = with("HOME", "/h", "XDG_STATE_HOME", "relative");
        Environment told = with("HOME", "/h", "XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "/s", "XDG_CACHE_HOME", "/k");

        assertEquals("/h/.config/hkshell", plain.configFolder().toString());
        assertEquals("/h/.local/state/hkshell", plain.stateFolder().toString());
        assertEquals("/h/.cache/hkshell", plain.cacheFolder().toString());
        assertEquals("/c/hkshell", told.configFolder().toString());
        assertEquals("/s/hkshell", told.stateFolder().toString());
        assertEquals("/k/hkshell", told.cacheFolder().toString());
    }

    @Test
    void the_api_by_option_own_variable_heroku_variable() {
        Environment all = with("HKSHELL_API_URL", "http://127.0.0.1:9/", "HEROKU_HOST", "herokudev.com");

        assertEquals(URI.create("https://x.y"), api(all, "https://x.y/"));
        assertEquals(URI.create("http://127.0.0.1:9"), api(all, null));
        assertEquals(URI.create("https://api.herokudev.com"), api(with("HEROKU_HOST", "herokudev.com"), null));
        assertEquals(URI.create("http://localhost:5000"), api(with("HEROKU_HOST", "http://localhost:5000"), null));
        assertEquals(URI.create("https://api.heroku.com"), api(with("HEROKU_HOST", ""), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api.heroku.com",
                "ftp://x",
                "https://",
                "https://me:pw@x.y",
                "https://x/?a",
                "https://x#a",
                "a b",
                "file:///etc",
                "http://127.0.0.1:99999",
                "http://127.0.0.1:0",
                "https://x.y:99999999999"
            })
    void no_address_of_an_api(String text) {
        Problem problem = with().api(Optional.of(text)).problem().orElseThrow();

        assertEquals(Problem.Kind.USAGE, problem.kind());
        assertFalse(problem.sentence().contains("pw"));
    }

    @Test
    void the_key_is_a_secret() {
        assertEquals("Optional[********]", with("HEROKU_API_KEY", "k").apiKey().toString());
        assertTrue(with("HEROKU_API_KEY", "").apiKey().isEmpty());
    }

    @Test
    void what_the_screen_asks() {
        Environment over = with("SSH_CONNECTION", "1 2 3 4", "NO_COLOR", "1", "TERM", "xterm", "COLUMNS", "132");

        assertTrue(over.overSsh());
        assertTrue(over.noColor());
        assertEquals("xterm", over.term());
        assertEquals("", over.colorTerm());
        assertEquals(132, over.cells("COLUMNS"));
        assertEquals(0, over.cells("LINES"));
        assertEquals(0, with("COLUMNS", "-1").cells("COLUMNS"));
        assertEquals(0, with("COLUMNS", "99999999999").cells("COLUMNS"));
        assertFalse(with("NO_COLOR", "").noColor());
    }

    @Test
    void proxies_in_small_letters_first() {
        Environment both = with("https_proxy", "a", "HTTPS_PROXY", "b", "ALL_PROXY", "c", "NO_PROXY", "d");

        assertEquals("a", both.proxy("https"));
        assertEquals("c", both.proxy("http"));
        assertEquals("d", both.noProxy());
        assertEquals("", with().proxy("https"));
    }

    @Test
    void the_curlrc_is_the_one_that_curl_reads(@TempDir Path folder) throws IOException {
        String home = folder.resolve("h").toString();
        Files.createDirectories(folder.resolve("h/.config"));
        Path plain = folder.resolve("h/.curlrc");
        assertEquals(plain, with("HOME", home).curlrc());

        Path config = Files.writeString(folder.resolve("h/.config/curlrc"), "");
        assertEquals(config, with("HOME", home).curlrc());
        assertEquals(
                plain, with("HOME", home, "XDG_CONFIG_HOME", home + "/.config").curlrc());
        Files.writeString(plain, "");
        assertEquals(plain, with("HOME", home).curlrc());

        Path xdg = Files.writeString(Files.createDirectory(folder.resolve("x")).resolve(".curlrc"), "");
        Environment both = with("HOME", home, "XDG_CONFIG_HOME", folder + "/x", "CURL_HOME", folder + "/c");
        assertEquals(xdg, both.curlrc());
        Path own = Files.writeString(Files.createDirectory(folder.resolve("c")).resolve(".curlrc"), "");
        assertEquals(own, both.curlrc());
    }

    @Test
    void this_machine_has_a_name() {
        assertEquals("box", with("HOSTNAME", "box").hostName());
        assertFalse(with().hostName().isEmpty());
        assertFalse(Environment.ofThisProcess().home().toString().isEmpty());
    }

    private static URI api(Environment environment, String option) {
        return environment.api(Optional.ofNullable(option)).value().orElseThrow();
    }
}
