package hkshell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the request console is to have, a row each, with the fronts where it makes sense. A test of a row begins with its
 * name, such as {@code b4_explain_sends_nothing} or {@code c1_c2_an_answer_is_read}; a row that no test of one of its
 * fronts begins with is named here.
 */
class FeatureRowsTest {
    private static final String ROWS = """
            b1   lines screen         paths, names, fields and headers complete
            b2   engine lines screen  the credential comes by itself, from the record that belongs to the host
            b3   engine lines screen  each header says who set it
            b4   engine lines screen  explain shows what would go out, and sends nothing
            b5   lines screen         a request is edited in its place and in an editor
            b6   engine lines screen  a line for curl becomes a request
            b7   engine lines screen  a call is copied as a line for curl
            b8   engine lines screen  the copied line holds no secret
            b9   screen               several calls at once, each can be stopped
            b10  engine lines screen  holes in a path show their value and its source
            b11  engine lines screen  items become body, query and headers
            c1   screen               JSON is a tree that folds
            c2   screen               a list is a table, sorted, with chosen columns
            c3   screen               a regular expression finds in an answer
            c4   engine lines screen  an answer is filtered
            c5   screen               a value and its key path are copied
            c6   engine lines screen  two answers are compared
            c7   screen               long lines wrap, or scroll sideways
            c8   engine lines screen  huge, binary and broken bodies are safe
            c9   engine lines screen  time, size and phases are told
            c10  screen               ids and links are followed
            c11  engine lines screen  bytes of an answer cannot reach the terminal
            d1   engine lines screen  calls are known in the next run
            d2   engine lines screen  a call is sent again as it was
            d3   engine lines screen  a call can leave nothing behind, and no secret is ever kept
            d4   engine lines screen  saved requests are plain text
            d5   engine lines screen  another account while it runs
            d6   engine lines screen  one call as several accounts, compared
            d7   engine lines screen  requests of other programs are taken in
            f1   engine lines screen  all parts of a list
            f2   screen               the next part comes with the scroll
            f3   engine lines screen  the calls that are left are told, and waited for
            f4   engine lines screen  a list that broke off is gone on with
            f5   lines screen         progress is told, the keys live, Esc stops
            f6   engine lines screen  only what reads is sent again
            """;

    private static final Pattern TEST = Pattern.compile("\\bvoid ((?:[a-z][0-9]{1,2}_)+)");
    private static final Pattern CAPITAL = Pattern.compile("\\bvoid [A-F][0-9]{1,2}_");

    /** Where the tests of a front are. */
    private static String front(Path file) {
        String path = Sources.TEST.relativize(file).toString();
        if (path.startsWith("hkshell/scenario/") || path.startsWith("hkshell/front/tui/")) {
            return "screen";
        }
        // The line shell and the line on standard error that it shares with single commands.
        boolean lines = path.startsWith("hkshell/front/") || path.equals("hkshell/MainTest.java");
        return lines ? "lines" : "engine";
    }

    private static Map<String, Set<String>> tested() {
        Map<String, Set<String>> rows = new HashMap<>();
        for (Path file : Sources.java(Sources.TEST)) {
            Matcher test = TEST.matcher(Sources.text(file));
            while (test.find()) {
                for (String row : test.group(1).split("_")) {
                    rows.computeIfAbsent(row, name -> new HashSet<>()).add(front(file));
                }
            }
        }
        return rows;
    }

    @Test
    void every_row_has_a_test_of_its_name_on_each_of_its_fronts() {
        Map<String, Set<String>> tested = tested();
        List<String> without = new ArrayList<>();
        for (String row : ROWS.lines().toList()) {
            String[] parts = row.split(" {2,}");
            for (String front : parts[1].split(" ")) {
                if (!tested.getOrDefault(parts[0], Set.of()).contains(front)) {
                    without.add(parts[0] + " (" + front + "): " + parts[2]);
                }
            }
        }
        assertEquals("", String.join("\n", without));
    }

    @Test
    void rows_are_named_in_small_letters() {
        List<Path> capital = Sources.java(Sources.TEST).stream()
                .filter(file -> CAPITAL.matcher(Sources.text(file)).find())
                .toList();
        assertEquals(List.of(), capital);
    }
}
