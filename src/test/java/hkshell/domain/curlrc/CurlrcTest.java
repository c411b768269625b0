package hkshell.domain.curlrc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CurlrcTest {
    private static final String BEGIN = "# hkshell: written by curlrc install, taken away by curlrc remove";
    private static final String LINES =
            "--netrc\n--header \"Accept: application/vnd.heroku+json; version=3\"\n# hkshell: end\n";

    private static Curlrc of(String text) {
        return Curlrc.of(Optional.of(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String text(Curlrc curlrc) {
        return curlrc.bytes()
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .orElse("(no file)");
    }

    private static String installed(String text) {
        return of(text).installed().fold(CurlrcTest::text, problem -> problem.code());
    }

    private static String removed(String text) {
        return of(text).removed().fold(CurlrcTest::text, problem -> problem.code());
    }

    @Test
    void lines_come_behind_what_is_there() {
        assertEquals("silent\n" + BEGIN + "\n" + LINES, installed("silent\n"));
        assertEquals("silent\n" + BEGIN + ", with the line end before\n" + LINES, installed("silent"));
        assertEquals(BEGIN + "\n" + LINES, installed(""));
        assertEquals(
                BEGIN + ", with the file\n" + LINES,
                Curlrc.of(Optional.empty()).installed().fold(CurlrcTest::text, problem -> ""));
    }

    @Test
    void removing_gives_the_bytes_of_before() {
        Random random = new Random(20260301);
        for (int round = 0; round < 10_000; round++) {
            byte[] before = new byte[random.nextInt(12)];
            random.nextBytes(before);
            for (int at = 0; at < before.length; at++) {
                before[at] = random.nextInt(3) == 0 ? (byte) "\n\r# \"".charAt(random.nextInt(5)) : before[at];
            }
            Curlrc with = Curlrc.of(Optional.of(before)).installed().value().orElseThrow();
            assertTrue(with.isInstalled());
            assertArrayEquals(
                    before, with.removed().value().orElseThrow().bytes().orElseThrow(), "round " + round);
        }
        Curlrc made = Curlrc.of(Optional.empty()).installed().value().orElseThrow();
        assertTrue(made.removed().value().orElseThrow().bytes().isEmpty());
    }

    @Test
    void twice_is_once() {
        String once = installed("silent");
        assertEquals(once, installed(once));
        assertEquals("silent", removed(removed(once)));
    }

    @Test
    void what_was_written_behind_stays_on_its_own_line() {
        assertEquals("silent\nuser-agent = x\n", removed(installed("silent") + "user-agent = x\n"));
        String made = text(Curlrc.of(Optional.empty()).installed().value().orElseThrow());
        assertEquals("user-agent = x\n", removed(made + "user-agent = x\n"));
        assertEquals("before\n", removed("before\n" + made));
    }

    @Test
    void lines_that_were_changed_are_left_to_the_person() {
        String whole = installed("silent\n");
        for (String changed : List.of(
                whole.replace("--netrc", "--netrc-optional"),
                whole.replace("# hkshell: end\n", ""),
                whole.replace("version=3", "version=3.sdk"),
                whole.replace("remove\n", "remove, and more\n"),
                whole.replace("silent\n", "silent "),
                whole + whole)) {
            assertEquals("curlrc_changed", removed(changed), changed);
            assertEquals("curlrc_changed", installed(changed), changed);
        }
    }

    @Test
    void what_stands_there_in_other_words_is_not_doubled() {
        for (String own : List.of("netrc", "--netrc", "-n", "  netrc  ", "silent\nnetrc\nshow-error")) {
            assertEquals(own + "\n" + BEGIN + ", with the line end before\n" + LINES.substring(8), installed(own), own);
        }
        for (String own : List.of(
                "header = \"Accept: application/vnd.heroku+json; version=3\"",
                "-H \"accept:application/vnd.heroku+json; version=3\" # mine",
                "--header \"Accept: application/vnd.heroku+json; version=3\"\r")) {
            assertEquals(own + "\n" + BEGIN + "\n--netrc\n# hkshell: end\n", installed(own + "\n"), own);
        }
        String all = "-n\nheader \"Accept: application/vnd.heroku+json; version=3\"\n";
        assertEquals(all, installed(all));
        assertFalse(of(all).isInstalled());
        assertEquals("silent", removed(installed("silent")));
    }

    @Test
    void what_only_looks_like_it_does_not_count() {
        for (String own : List.of("# netrc\n", "netrc-x\n", "user-agent = netrc\n", "header = \"X: Accept: a\"\n")) {
            assertEquals(own + BEGIN + "\n" + LINES, installed(own), own);
        }
    }

    /** As curl 7.88 takes them. */
    @Test
    void letters_behind_one_dash_may_stand_together() {
        String accept = "application/vnd.heroku+json; version=3";
        for (String own : List.of("-sn", "-nH \"Accept: x/y\"", "-sSn", "--netrc-optional", "--no-netrc\n-n")) {
            assertTrue(CurlrcLines.of(own).hasNetrc(), own);
        }
        for (String none : List.of("-unme", "-Hn:x", "-n\n--no-netrc", "n", "--network", "-o n", "--no-netrc")) {
            assertFalse(CurlrcLines.of(none).hasNetrc(), none);
        }
        for (String own : List.of("-sH \"Accept: " + accept + "\"", "-H 'x: y'\n-nH \"Accept: " + accept + "\"")) {
            assertTrue(CurlrcLines.of(own).hasAccept(), own);
        }
        assertFalse(CurlrcLines.of("--header=\"Accept: " + accept + "\"").hasAccept());
        assertEquals(2, CurlrcLines.of("-n\n-sHAccept:x/y").otherAccept());
    }

    @Test
    void a_netrc_file_of_its_own_is_said_with_its_line() {
        for (String own : List.of("--netrc-file /x", "netrc-file = \"/x\"", "silent\nnetrc-file:/x")) {
            Problem problem = of(own).installed().problem().orElseThrow();
            assertEquals("curlrc_netrc_file", problem.code());
            assertTrue(problem.sentence().contains("Line " + own.lines().count() + " names"), problem.sentence());
        }
    }

    @Test
    void another_accept_header_is_said_with_its_line() {
        for (String own : List.of(
                "header = \"Accept: application/json\"",
                "--header \"ACCEPT:\\\"x\\\"\"",
                "-H Accept:*/*",
                "header \"Accept;\"")) {
            Problem problem = of("silent\n" + own).installed().problem().orElseThrow();
            assertEquals("curlrc_accept", problem.code(), own);
            assertTrue(problem.sentence().startsWith("Line 2 sends another Accept header"), problem.sentence());
        }
    }
}
