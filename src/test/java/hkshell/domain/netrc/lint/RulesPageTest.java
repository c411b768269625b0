package hkshell.domain.netrc.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The manual lists the rules as they are; {@code mvn -q test -Dtest=RulesPageTest -Dgolden.update} writes them anew. */
class RulesPageTest {
    private static final Path PAGE = Path.of("docs/netrc.md");
    private static final String BEGIN = "### List of rules\n\n";
    private static final String END = "## Saving\n";

    private static String table() {
        StringBuilder table = new StringBuilder();
        String topic = "";
        for (Lint.Text rule : Lint.texts()) {
            if (!rule.topic().equals(topic)) {
                topic = rule.topic();
                table.append(table.length() == 0 ? "| " : "\n| ")
                        .append(topic)
                        .append(" | | fix | | readers |\n|---|---|---|---|---|\n");
            }
            table.append("| `")
                    .append(rule.id())
                    .append("` | ")
                    .append(rule.severity().word());
            table.append(" | ")
                    .append(rule.mends() ? "yes" : "")
                    .append(" | ")
                    .append(rule.sentence())
                    .append(" | ")
                    .append(String.join(" ", rule.readers()))
                    .append(" |\n");
        }
        return table.toString();
    }

    @Test
    void the_manual_lists_the_rules() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertTrue(page.contains(BEGIN) && end >= begin);
        String listed = table() + "\n";
        if (System.getProperty("golden.update") != null) {
            Files.writeString(PAGE, page.substring(0, begin) + listed + page.substring(end));
            return;
        }
        assertEquals(listed, page.substring(begin, end), "stale: -Dgolden.update writes it anew");
    }

    @Test
    void every_rule_says_what_it_is_about() {
        for (Lint.Text rule : Lint.texts()) {
            assertTrue(rule.sentence().endsWith(".") && !rule.sentence().contains("|"), rule.toString());
        }
    }
}
