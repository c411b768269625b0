package hkshell.domain.netrc.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.netrc.NetrcFile;
import hkshell.scenario.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule finds its smallest example at the right place, and leaves the file next to it alone. */
class LintTest {
    /** Rules about more than the bytes, or about too many of them for a line; they have tests of their own here. */
    private static final Set<String> APART =
            Set.of("curl-limits", "file-mode", "mode-not-0600", "symlink", "other-file-read");

    static Stream<LintCase> cases() {
        return LintCase.all().stream();
    }

    private static List<String> places(String rule, NetrcFile file, FileFacts facts) {
        List<String> places = new ArrayList<>();
        for (Finding finding : Lint.check(file, facts)) {
            if (finding.rule().equals(rule)) {
                places.add(finding.line() + ":" + finding.column());
            }
        }
        return places;
    }

    private static List<String> places(String rule, NetrcFile file) {
        return places(rule, file, FileFacts.UNKNOWN);
    }

    private static NetrcFile file(String text) {
        return NetrcFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_rules_are_those_of_the_table() {
        assertEquals(new HashSet<>(LintCase.ids()), new HashSet<>(Lint.rules()));
        assertEquals(73, Lint.rules().size());
    }

    @Test
    void every_rule_has_an_example() {
        Set<String> without = new HashSet<>(LintCase.ids());
        LintCase.all().forEach(example -> without.remove(example.rule()));
        assertEquals(APART, without);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void finds_it(LintCase example) {
        List<String> places = places(example.rule(), LintCase.file(example.hit()));
        assertEquals(example.place(), String.join(" ", places));
    }

    /** Also what other rules find in the examples and in the measured files. */
    @Test
    void every_finding_has_its_place() throws IOException {
        StringBuilder all = new StringBuilder();
        for (LintCase example : LintCase.all()) {
            all.append(example.hit()).append(found(LintCase.file(example.hit())));
        }
        for (String name : LintCase.measured()) {
            all.append(name).append(found(LintCase.measured(name)));
        }
        Golden.check("netrc/lint-findings", all.toString());
    }

    /** Such as {@code  rule 2:1, 3:1; rule 4:1}, a rule only once, and of the many in a file of size the first ones. */
    private static String found(NetrcFile file) {
        Map<String, StringJoiner> places = new TreeMap<>();
        for (Finding finding : Lint.check(file, FileFacts.UNKNOWN)) {
            places.computeIfAbsent(finding.rule(), rule -> new StringJoiner(", ", rule + " ", ""))
                    .add(finding.line() + ":" + finding.column());
        }
        StringBuilder text = new StringBuilder();
        places.values().forEach(all -> text.append("\n    ").append(all.length() < 400 ? all : "many"));
        return text.append('\n').toString();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void leaves_the_file_near_it_alone(LintCase example) {
        assertEquals(List.of(), places(example.rule(), LintCase.file(example.near())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_finding_says_who_is_hurt_and_how(LintCase example) {
        for (Finding finding : Lint.check(LintCase.file(example.hit()), FileFacts.UNKNOWN)) {
            assertTrue(finding.message().endsWith("."), finding.toString());
            assertFalse(finding.readers().isEmpty(), finding.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "machine api.heroku.com\n  login me@example.com\n  password 01234567-89ab-cdef\n",
                "# work\nmachine a.example.com\n  login me\n  password pw\n\nmachine b.example.com\n  login you\n"
                        + "  password pw2\n# done\n",
                "machine a.example.com login me password pw\nmachine b.example.com login me password pw\n"
            })
    void a_clean_file_gives_none(String clean) {
        assertEquals(List.of(), Lint.check(file(clean), new FileFacts("0600", false, List.of())));
    }

    @Test
    void knows_the_sizes_that_readers_stop_at() {
        String record = "machine h\n  login a\n  password ";
        assertEquals(List.of(), places("curl-limits", file(record + "p".repeat(99) + "\n")));
        assertEquals(List.of("3:12"), places("curl-limits", file(record + "p".repeat(100) + "\n")));
        assertEquals(List.of("3:12", "3:12"), places("curl-limits", file(record + "p".repeat(256) + "\n")));
        assertEquals(List.of("1:1"), places("curl-limits", file("\t".repeat(4096) + "\n")));
        assertEquals(List.of(), places("curl-limits", file("# " + "c".repeat(20_000) + "\n")));
        String line = "x".repeat(1023) + "\n";
        assertEquals(List.of("1:1"), places("curl-limits", file(line.repeat(129))));
        assertEquals(List.of(), places("curl-limits", file(line.repeat(128))));
    }

    @Test
    void knows_which_modes_readers_refuse() {
        NetrcFile file = file("machine h\n  login a\n  password p\n");
        for (String mode : List.of("0644", "0640", "0604")) {
            assertEquals(List.of("1:1"), places("file-mode", file, new FileFacts(mode, false, List.of())), mode);
            assertEquals(List.of(), places("mode-not-0600", file, new FileFacts(mode, false, List.of())), mode);
        }
        assertEquals(List.of("1:1"), places("mode-not-0600", file, new FileFacts("0400", false, List.of())));
        for (String mode : List.of("0600", "")) {
            assertEquals(List.of(), places("file-mode", file, new FileFacts(mode, false, List.of())), mode);
            assertEquals(List.of(), places("mode-not-0600", file, new FileFacts(mode, false, List.of())), mode);
        }
    }

    @Test
    void knows_links_and_other_files() {
        NetrcFile file = file("machine h\n  login a\n  password p\n");
        assertEquals(List.of("1:1"), places("symlink", file, new FileFacts("0600", true, List.of())));
        assertEquals(List.of(), places("symlink", file));
        FileFacts two = new FileFacts("0600", false, List.of(FileFacts.Other.ELSEWHERE, FileFacts.Other.AUTHINFO));
        assertEquals(List.of("1:1", "1:1"), places("other-file-read", file, two));
        assertEquals(List.of(), places("other-file-read", file));
    }

    @Test
    void no_finding_shows_a_password() {
        NetrcFile file = file("machine h login a password \"s3cret\" # note\npassword s3cret\n");
        assertFalse(Lint.check(file, FileFacts.UNKNOWN).toString().contains("s3cret"));
    }
}
