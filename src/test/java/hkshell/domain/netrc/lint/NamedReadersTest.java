package hkshell.domain.netrc.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.reader.Answers;
import hkshell.domain.netrc.reader.Asked;
import hkshell.domain.netrc.reader.Readers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whom a finding names, the profiles confirm: a reader that is named answers otherwise than it does for the mended file, or
 * where nothing mends it otherwise than hkshell; a reader that answers otherwise is named by a finding of the file.
 */
class NamedReadersTest {
    private static final FileFacts FACTS = FileFacts.UNKNOWN;

    /** Some harm shows only in what stands below. */
    private static final String BELOW = "\nmachine below.example\n  login z\n  password z\n";

    /** Named for what a look-up does not show; by rule. */
    private static final Map<String, List<String>> NAMED_FOR_MORE = Map.of(
            // It loses or spoils the text when it writes the file.
            "duplicate-machine", List.of("heroku-cli"),
            "heroku-login-would-damage", List.of("heroku-cli"),
            // The one cannot save, the other answers with what every object has.
            "js-special-host", List.of("heroku-cli", "npm-netrc"),
            // It runs the macro after the login.
            "macdef-init", List.of("ftp"),
            // They lose what a program adds below.
            "macdef-unclosed",
                    List.of(
                            "curl-7.83",
                            "curl-8.10",
                            "curl-8.20",
                            "curl-8.22",
                            "ftp",
                            "git",
                            "jgit",
                            "requests",
                            "wget"));

    /** hkshell is no measure there: it does not find the host that was meant either, or takes the next keyword for the value. */
    private static final Set<String> UNKNOWN_MEANING = Set.of("odd-host", "port-in-host", "keyword-without-value");

    @Test
    void are_those_that_are_hurt() {
        Map<String, String> wrong = new TreeMap<>();
        for (LintCase example : LintCase.all()) {
            if (UNKNOWN_MEANING.contains(example.rule())) {
                continue;
            }
            NetrcFile file = LintCase.file(example.hit());
            Set<String> named = named(file, example.rule());
            named.removeAll(NAMED_FOR_MORE.getOrDefault(example.rule(), List.of()));
            Set<String> byAny = named(file, "");
            byAny.addAll(named(with(file, BELOW), ""));
            Set<String> hurt = hurt(example.rule(), file);
            if (example.rule().equals("no-record-for-login")) {
                // Programs that cannot be asked by login answer with any record.
                hurt.retainAll(named);
            }
            named.removeAll(hurt);
            hurt.removeAll(byAny);
            if (!named.isEmpty() || !hurt.isEmpty()) {
                wrong.put(example.toString(), "named but not hurt " + named + ", hurt but not named " + hurt);
            }
        }
        StringBuilder all = new StringBuilder();
        wrong.forEach((what, is) -> all.append(what + ": " + is + "\n"));
        assertEquals("", all.toString());
    }

    /** Those with a profile that findings of a rule name; of all rules when it is empty. */
    private static Set<String> named(NetrcFile file, String rule) {
        Set<String> named = new TreeSet<>();
        for (Finding finding : Lint.check(file, FACTS)) {
            if (rule.isEmpty() || finding.rule().equals(rule)) {
                named.addAll(finding.readers());
            }
        }
        named.removeIf(name -> Readers.named(name).isEmpty() || name.equals("hkshell"));
        return named;
    }

    private static Set<String> hurt(String rule, NetrcFile file) {
        Set<String> hurt = new TreeSet<>();
        for (NetrcFile one : List.of(file, with(file, BELOW))) {
            NetrcFile plain = plain(rule, one);
            for (Asked asked : lookups(one, rule.equals("no-record-for-login") ? "nobody" : null)) {
                hurt.addAll(plain.hasTextOf(one) ? Answers.odd(one, asked) : Answers.changed(one, plain, asked));
            }
        }
        hurt.remove("hkshell");
        return hurt;
    }

    /** The same text when nothing mends it. */
    private static NetrcFile plain(String rule, NetrcFile file) {
        if (rule.equals("quoted-keyword")) {
            String text = new String(file.bytes(), StandardCharsets.ISO_8859_1).replace("\"login\"", "login");
            return NetrcFile.parse(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return Lint.fix(file, FACTS, rule)
                .then(edits -> NetrcEditor.apply(file, edits))
                .value()
                .orElse(file);
    }

    private static NetrcFile with(NetrcFile file, String more) {
        String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
        boolean ends = text.endsWith("\n");
        return NetrcFile.parse((text + (ends ? more.substring(1) : more)).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The hosts of all records, those in comments and macros too, one that has none, and a login of nobody. */
    private static Set<Asked> lookups(NetrcFile file, @Nullable String login) {
        Set<String> hosts = new LinkedHashSet<>(List.of("nowhere.example"));
        for (Entry.Login record : file.records()) {
            hosts.add(record.host().toLowerCase(Locale.ROOT));
        }
        String[] words = new String(file.bytes(), StandardCharsets.UTF_8).split("[ \t\r\n]+");
        for (int at = 0; at + 1 < words.length; at++) {
            if (words[at].endsWith("machine")) {
                hosts.add(words[at + 1]);
            }
        }
        Set<Asked> lookups = new LinkedHashSet<>();
        hosts.forEach(host -> lookups.add(new Asked(host, login, -1)));
        return lookups;
    }
}
