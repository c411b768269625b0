package hkshell.domain.netrc.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.reader.Asked;
import hkshell.domain.netrc.reader.NetrcReader;
import hkshell.domain.netrc.reader.Readers;
import hkshell.domain.netrc.reader.Reply;
import hkshell.domain.netrc.reader.Surroundings;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The readers that a rule names are those that misread its example, as "who answers?" has it: whoever reads it otherwise
 * than hkshell is named, and whoever is named reads it otherwise. What the profiles cannot show is listed with its reason.
 */
class ReadersOfRulesTest {
    /** Named, though they read the example as hkshell does. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("glued-comment-record", "without another record the readers only answer for the comment's host"),
            Map.entry("comment-after-blank-line", "requests reads nothing of the file and says nothing of it"),
            Map.entry("comment-in-record", "ftp warns"),
            Map.entry("trailing-comment", "ftp warns, and the Heroku CLI spoils the line when it saves"),
            Map.entry("backslash-at-eol", "in a comment or a macro it needs a record behind it"),
            Map.entry("quoted-keyword", "hkshell is one of those that do not see it"),
            Map.entry(
                    "not-utf8",
                    "the Heroku CLI and JGit write or show another sign; in a comment nothing is looked up"),
            Map.entry("nul-byte", "in a comment it needs a record behind it"),
            Map.entry("odd-space", "the record has no password, without which Go, JGit and wget use none"),
            Map.entry("default-twice", "two defaults that say the same"),
            Map.entry("duplicate-machine", "two records that say the same; the Heroku CLI deletes one when it saves"),
            Map.entry("no-record-for-login", "it shows when a login is asked for"),
            Map.entry(
                    "keyword-without-value", "the value they take is the next word, as hkshell does, or there is none"),
            Map.entry("orphan-field", "JGit gives the field to the first machine, which has its own"),
            Map.entry("unknown-key", "ftp warns, git-credential-netrc takes some for conditions"),
            Map.entry("single-unknown-word", "ftp warns"),
            Map.entry("user-keyword", "hkshell is one of those that find no login"),
            Map.entry("passwd-keyword", "hkshell is one of those that find no password"),
            Map.entry("repeated-field", "two fields that say the same"),
            Map.entry("macdef-unclosed", "what another program adds becomes a part of the macro"),
            Map.entry("keyword-in-macdef", "they answer for the host in the macro, which no record has"),
            Map.entry("macdef-blank-with-spaces", "it shows when a record follows"),
            Map.entry("macdef-init", "ftp runs it"),
            Map.entry("keyword-as-value", "they lose the record behind it"),
            Map.entry("port-in-host", "they are asked for the host without the port"),
            Map.entry("odd-host", "no URL has such a host"),
            Map.entry(
                    "js-special-host", "the Heroku CLI cannot save the file, npm answers for hosts that are not in it"),
            Map.entry("heroku-login-would-damage", "it shows when the Heroku CLI saves"));

    /** Not named, though they read the example otherwise than hkshell. */
    private static final Map<String, Set<String>> AS_MEANT = Map.of(
            // hkshell does not see these keywords; those that do see what was meant.
            "quoted-keyword", Set.of("git-credential-netrc", "python-3.13", "requests"),
            "user-keyword", Set.of("git-credential-netrc", "python-3.10", "python-3.13", "requests"),
            "passwd-keyword", Set.of("ftp"),
            // It takes the next word for the value, as the older ones do, and then finds no password.
            "keyword-without-value", Set.of("git-credential-netrc"),
            // The default of several lines ends for Ruby where the record begins.
            "record-after-default", Set.of("ruby"),
            // The file is a comment without a line end, which curl 8.21 and later reject: "# end".
            "heroku-login-would-damage", Set.of("curl-8.22"));

    static Stream<LintCase> cases() {
        return LintCase.all().stream();
    }

    private static Set<String> odd(NetrcFile file, Set<String> hosts) {
        Set<String> odd = new TreeSet<>();
        for (String host : hosts) {
            for (Reply reply : Reply.all(Readers.all(), file, Surroundings.ordinary(), Asked.of(host))) {
                if (reply.isOdd()) {
                    odd.add(reply.reader());
                }
            }
        }
        return odd;
    }

    /** And one that only a default serves. */
    private static Set<String> hosts(NetrcFile file) {
        Set<String> hosts = new TreeSet<>(Set.of("nowhere.test"));
        for (Entry.Login record : file.records()) {
            if (!record.host().isEmpty()) {
                hosts.add(record.host());
            }
        }
        return hosts;
    }

    private static Set<String> named(NetrcFile file, String rule) {
        Set<String> named = new TreeSet<>();
        for (Finding finding : Lint.check(file, FileFacts.UNKNOWN)) {
            if (rule.isEmpty() || finding.rule().equals(rule)) {
                named.addAll(finding.readers());
            }
        }
        return named;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whoever_misreads_the_example_is_named(LintCase example) {
        NetrcFile file = LintCase.file(example.hit());
        NetrcFile near = LintCase.file(example.near());
        Set<String> hosts = hosts(file);
        hosts.addAll(hosts(near));
        Set<String> missing = odd(file, hosts);
        missing.removeAll(odd(near, hosts));
        missing.removeAll(named(file, ""));
        missing.removeAll(AS_MEANT.getOrDefault(example.rule(), Set.of()));
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whoever_is_named_misreads_it(LintCase example) {
        NetrcFile file = LintCase.file(example.hit());
        Set<String> hosts = hosts(file);
        hosts.addAll(hosts(LintCase.file(example.near())));
        Set<String> wrong = named(file, example.rule());
        wrong.retainAll(Readers.all().stream().map(NetrcReader::name).toList());
        wrong.removeAll(odd(file, hosts));
        assertTrue(wrong.isEmpty() || OTHERWISE.containsKey(example.rule()), wrong.toString());
    }

    @Test
    void every_reason_is_one_of_a_rule() {
        assertTrue(Lint.rules().containsAll(OTHERWISE.keySet()));
        assertTrue(Lint.rules().containsAll(AS_MEANT.keySet()));
    }
}
