package hkshell.domain.netrc.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.reader.Asked;
import hkshell.domain.netrc.reader.Readers;
import hkshell.domain.netrc.reader.Reply;
import hkshell.domain.netrc.reader.Surroundings;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A repair takes away what its rule found, and the file goes on saying what it said. */
class MendTest {
    private static final FileFacts FACTS = FileFacts.UNKNOWN;

    static Stream<LintCase> fixable() {
        return LintCase.all().stream().filter(example -> isFixable(example.rule(), LintCase.file(example.hit())));
    }

    private static boolean isFixable(String rule, NetrcFile file) {
        return Lint.check(file, FACTS).stream()
                .anyMatch(finding -> finding.rule().equals(rule) && finding.fixable());
    }

    private static NetrcFile mended(String rule, NetrcFile file) {
        Parsed<NetrcFile> after = Lint.fix(file, FACTS, rule).then(edits -> NetrcEditor.apply(file, edits));
        return after.value()
                .orElseThrow(() -> new AssertionError(after.problem().toString()));
    }

    @ParameterizedTest
    @MethodSource("fixable")
    void takes_away_what_was_found(LintCase example) {
        NetrcFile after = mended(example.rule(), LintCase.file(example.hit()));
        assertFalse(
                Lint.check(after, FACTS).stream()
                        .anyMatch(finding -> finding.rule().equals(example.rule())),
                text(after));
    }

    /** The files of which somebody has measured what every program makes, and the smallest examples. */
    static Stream<NetrcFile> files() {
        return Stream.concat(
                LintCase.all().stream()
                        .flatMap(one -> Stream.of(one.hit(), one.near()).map(LintCase::file)),
                LintManyFilesTest.measured());
    }

    @ParameterizedTest
    @MethodSource("files")
    void takes_no_reader_what_it_reads(NetrcFile file) {
        for (Finding finding : Lint.check(file, FACTS)) {
            Optional<NetrcFile> after = Lint.fix(file, FACTS, finding.rule())
                    .then(edits -> NetrcEditor.apply(file, edits))
                    .value();
            if (after.isPresent()) {
                Set<String> lost = well(file);
                lost.removeAll(well(after.get()));
                assertEquals(Set.of(), lost, finding.rule() + "\n" + text(file) + "\n" + text(after.get()));
            }
        }
    }

    /** Readers with the hosts of which they say what hkshell says. In small letters, as hosts are asked for. */
    private static Set<String> well(NetrcFile file) {
        Set<String> well = new TreeSet<>();
        for (Entry.Login record : file.records()) {
            Asked asked = Asked.of(record.host().toLowerCase(Locale.ROOT));
            for (Reply reply : Reply.all(Readers.all(), file, Surroundings.ordinary(), asked)) {
                if (!reply.isOdd()) {
                    well.add(reply.reader() + " " + asked.host());
                }
            }
        }
        return well;
    }

    @Test
    void a_repair_that_would_hurt_a_reader_is_refused() {
        // A repair writes the login first; of two logins and passwords in this order curl to 7.83 then takes others.
        NetrcFile file = LintCase.file("default\\n  password q\\n  login x\\n  login y\\n  password p # some note\\n");
        Problem problem = Lint.fix(file, FACTS, "trailing-comment").problem().orElseThrow();
        assertEquals("repair_hurts", problem.code());
        assertTrue(problem.sentence().contains("curl-7.83"), problem.sentence());
    }

    @Test
    void these_rules_have_a_repair() {
        Set<String> found = new TreeSet<>();
        fixable().forEach(example -> found.add(example.rule()));
        assertEquals(
                Set.of(
                        "account-is-login",
                        "bom",
                        "comment-after-blank-line",
                        "comment-in-record",
                        "cr-only",
                        "crlf",
                        "crlf-comment-hang",
                        "default-twice",
                        "duplicate-machine",
                        "fields-after-macdef",
                        "heroku-blank-after-host",
                        "heroku-field-not-indented",
                        "heroku-gap-in-record",
                        "heroku-login-would-damage",
                        "heroku-mixed-layout",
                        "heroku-one-line-spacing",
                        "host-case",
                        "keyword-case",
                        "macdef-blank-with-spaces",
                        "macdef-unclosed",
                        "passwd-keyword",
                        "password-before-login",
                        "quoted-value",
                        "record-after-default",
                        "repeated-field",
                        "trailing-comment",
                        "two-records-one-line",
                        "user-keyword",
                        "value-on-next-line"),
                found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "heroku-field-not-indented|# a\\nmachine h\\nlogin a\\npassword p\\n\\nmachine i\\n\\tlogin b\\n"
                        + "|# a\\nmachine h\\n  login a\\n  password p\\n\\nmachine i\\n\\tlogin b\\n",
                "two-records-one-line|machine a login x password 1 machine b login y password 2 # c\\n"
                        + "|machine a login x password 1\\nmachine b\\n  login y\\n  password 2\\n# c\\n",
                "comment-in-record|machine h\\n  # x\\n  login a # y\\n  method z\\n  password p\\nmachine i\\n"
                        + "|machine h\\n  login a\\n  password p\\n  method z\\n# x\\n# y\\nmachine i\\n",
                "fields-after-macdef|machine h\\nmacdef m\\n  x\\n\\nlogin a\\n"
                        + "|machine h\\n  login a\\nmacdef m\\n  x\\n\\n",
                "crlf|# a\\r\\nmacdef m\\r\\nx\\r\\n\\r\\nmachine h\\rlogin a\\r\\n"
                        + "|# a\\nmacdef m\\nx\\n\\nmachine h\\rlogin a\\n",
                "macdef-unclosed|macdef m\\n  x|macdef m\\n  x\\n\\n",
                "quoted-value|machine h login \"a\" password \"p\\\\q\"|machine h login a password \"p\\\\q\"",
                "record-after-default|default login d password p\\nmachine a login x password 1\\nmachine b login y"
                        + " password 2\\n|machine a login x password 1\\nmachine b login y password 2\\ndefault login d"
                        + " password p\\n",
                "duplicate-machine|machine h login a password p\\n# n\\nmachine h login a password p\\nmachine h login b"
                        + " password q\\n|machine h login a password p\\n# n\\nmachine h login b password q\\n",
                "host-case|machine API.test login a\\nMachine B login c\\n"
                        + "|machine api.test login a\\nMachine b login c\\n",
                // In small letters the first one would answer for the second.
                "host-case|machine API.test login a\\nmachine api.test login b\\nmachine B login c\\n"
                        + "|machine API.test login a\\nmachine api.test login b\\nmachine b login c\\n"
            })
    void changes_what_it_names_and_no_more(String rule, String before, String after) {
        assertEquals(text(LintCase.file(after)), text(mended(rule, LintCase.file(before))));
    }

    @Test
    void says_why_it_mends_nothing() {
        NetrcFile file = LintCase.file("machine h login a password a,b\\n");
        assertEquals(
                "usage", Lint.fix(file, FACTS, "comma").problem().orElseThrow().code());
        assertEquals(
                "usage",
                Lint.fix(file, FACTS, "no-such").problem().orElseThrow().code());
        assertEquals(List.of(), Lint.fix(file, FACTS, "crlf").value().orElseThrow());
    }

    @Test
    void is_made_for_the_bytes_it_was_thought_up_for() {
        NetrcFile seen = LintCase.file("machine h\\r\\n");
        List<NetrcEdit> edits = Lint.fix(seen, FACTS, "crlf").value().orElseThrow();
        NetrcFile now = LintCase.file("machine i\\r\\n");
        assertEquals(
                "changed",
                NetrcEditor.replay(seen, now, edits).problem().orElseThrow().code());
        assertEquals(
                "changed", NetrcEditor.apply(now, edits).problem().orElseThrow().code());
        assertTrue(NetrcEditor.replay(seen, LintCase.file("machine h\\r\\n"), edits)
                .value()
                .isPresent());
    }

    private static String text(NetrcFile file) {
        return new String(file.bytes(), StandardCharsets.ISO_8859_1);
    }
}
