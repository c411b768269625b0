package hkshell.domain.netrc.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import hkshell.domain.netrc.NetrcEditor;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.reader.Loss;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No repair costs a reader an answer that it had; where none is to be had without, it is refused and says for whom. */
class HarmlessFixTest {
    private static final FileFacts FACTS = FileFacts.UNKNOWN;

    private static Set<String> fixable(NetrcFile file) {
        Set<String> rules = new TreeSet<>();
        for (Finding finding : Lint.check(file, FACTS)) {
            if (finding.fixable()) {
                rules.add(finding.rule());
            }
        }
        return rules;
    }

    private static String text(NetrcFile file) {
        return new String(file.bytes(), StandardCharsets.ISO_8859_1);
    }

    private final List<String> refused = new ArrayList<>();
    private int repairs;

    private void fixAll(String name, NetrcFile file) {
        for (String rule : fixable(file)) {
            Parsed<NetrcFile> after = Lint.fix(file, FACTS, rule).then(edits -> NetrcEditor.apply(file, edits));
            after.problem().ifPresent(problem -> refused.add(name + " " + rule));
            after.value().ifPresent(mended -> {
                assertEquals(List.of(), Loss.between(file, mended), name + " " + rule + "\n" + text(mended));
                repairs++;
            });
        }
    }

    @Test
    void of_every_example() {
        LintCase.all().forEach(example -> fixAll(example.toString(), LintCase.file(example.hit())));
        assertEquals(List.of(), refused);
        assertTrue(repairs > 40, repairs + " repairs");
    }

    @Test
    void of_every_measured_file() throws IOException {
        for (String name : LintCase.measured()) {
            fixAll(name, LintCase.measured(name));
        }
        assertEquals(List.of("duplicates--default-between record-after-default"), refused);
        assertTrue(repairs > 50, repairs + " repairs");
    }

    /** Only the default moves, with the macros that are its own. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "machine a\\n  login x\\n  password 1\\nmacdef m\\n  cd /\\n\\ndefault\\n  login d\\n  password p\\n# b"
                        + " too\\nmachine b\\n  login y\\n  password 2\\nmacdef init\\n  ls\\n\\n"
                        + "|machine a\\n  login x\\n  password 1\\nmacdef m\\n  cd /\\n\\n# b too\\nmachine b\\n"
                        + "  login y\\n  password 2\\nmacdef init\\n  ls\\n\\ndefault\\n  login d\\n  password p\\n",
                "default\\n  login d\\n  password p\\nmacdef init\\n  ls\\n\\n# b too\\nmachine b\\n  login y\\n  password"
                        + " 2\\n|# b too\\nmachine b\\n  login y\\n  password 2\\ndefault\\n  login d\\n  password p\\n"
                        + "macdef init\\n  ls\\n\\n",
                "default login d password p\\nmachine a login x password 1\\ndefault login e password q\\nmachine b"
                        + " login y password 2\\n|machine a login x password 1\\nmachine b login y password 2\\ndefault"
                        + " login d password p\\ndefault login e password q\\n",
                "machine a login x password 1\\n\\ndefault login d password p\\n# two words\\nmachine b login y password"
                        + " 2\\n|machine a login x password 1\\n# two words\\nmachine b login y password 2\\ndefault login"
                        + " d password p\\n"
            })
    void a_default_moves_alone(String before, String after) {
        NetrcFile file = LintCase.file(before);
        NetrcFile mended = Lint.fix(file, FACTS, "record-after-default")
                .then(edits -> NetrcEditor.apply(file, edits))
                .fold(made -> made, problem -> fail(problem.sentence()));
        assertEquals(text(LintCase.file(after)), text(mended));
    }

    /** Behind a closing quote Python 3.11 has not gone past the line end, and would take the words for a record's. */
    @Test
    void a_comment_goes_above_where_below_it_would_do_harm() {
        NetrcFile file = LintCase.file(
                "machine a\\n  login x\\n  password \"1,\" # two words\\nmachine b\\n  login y\\n" + "  password 2\\n");
        NetrcFile mended = Lint.fix(file, FACTS, "trailing-comment")
                .then(edits -> NetrcEditor.apply(file, edits))
                .fold(made -> made, problem -> fail(problem.sentence()));
        assertEquals(
                "# two words\nmachine a\n  login x\n  password \"1,\"\nmachine b\n  login y\n  password 2\n",
                text(mended));
    }

    /** npm netrc takes words in pairs: the lone word 'default' puts it out of step, and with that off the second record. */
    @Test
    void says_whom_it_would_harm() {
        NetrcFile file = LintCase.measured("duplicates--default-between");
        Problem problem =
                Lint.fix(file, FACTS, "record-after-default").problem().orElseThrow();
        assertEquals("repair_hurts", problem.code());
        assertTrue(
                problem.sentence().contains("npm-netrc would answer otherwise for api.example.com"),
                problem.sentence());
    }
}
