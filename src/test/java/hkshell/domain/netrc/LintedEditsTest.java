package hkshell.domain.netrc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.account.Account;
import hkshell.domain.account.AccountSync;
import hkshell.domain.account.Machines;
import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.domain.netrc.lint.FileFacts;
import hkshell.domain.netrc.lint.Finding;
import hkshell.domain.netrc.lint.Lint;
import hkshell.domain.netrc.lint.NewFindings;
import hkshell.kit.problem.Parsed;
import hkshell.kit.text.Secret;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** An edit with ordinary values adds no finding of the check, save those that lie in what was asked for. */
class LintedEditsTest {
    private static final int FILES = 10_000;

    private static final String STRAYS = "words of no meaning";

    /** Rules that speak of the same place under several names. */
    private static final Map<String, String> FAMILIES = Map.of(
            "junk-line", STRAYS,
            "unknown-key", STRAYS,
            "single-unknown-word", STRAYS,
            "user-keyword", STRAYS,
            "empty-machine", "incomplete record",
            "missing-login", "incomplete record",
            "missing-password", "incomplete record",
            "keyword-without-value", "no value on its line",
            "value-on-next-line", "no value on its line");

    /** What somebody asks for with the edit itself; the commands say it as a warning. */
    private static final Map<Kind, Set<String>> INHERENT = Map.of(
            // A second record of a host, when somebody adds one, and the first one of the Heroku CLI below a comment.
            Kind.ADD_AGAIN, Set.of("duplicate-machine", "no-record-for-login", "heroku-login-would-damage"),
            Kind.SYNC, Set.of("no-record-for-login", "heroku-login-would-damage", "account-is-login"),
            // A default is one, and records without a password above it were there.
            Kind.ADD_DEFAULT, Set.of("default-not-used", "incomplete-before-default"),
            // Two logins for one host; a login other than the account that follows, or before a password and an
            // account.
            Kind.LOGIN, Set.of("no-record-for-login", "account-is-login"),
            Kind.PASSWORD, Set.of("no-record-for-login"),
            Kind.EVERYWHERE, Set.of("no-record-for-login"),
            Kind.ACCOUNT, Set.of("account-is-login"),
            // What stood around the record comes to stand together.
            Kind.REMOVE,
                    Set.of(
                            "comment-after-blank-line",
                            "heroku-login-would-damage",
                            "macdef-before-machine",
                            "port-in-host"),
            // The record of the host without its port has gone, or is another host's.
            Kind.RENAME, Set.of("port-in-host"),
            // The order is what somebody asks for.
            Kind.MOVE,
                    Set.of(
                            "comment-after-blank-line",
                            "heroku-login-would-damage",
                            "incomplete-before-default",
                            "macdef-before-machine",
                            "no-record-for-login",
                            "record-after-default"));

    /**
     * In files of random pieces alone, and seldom: a field beside a value that stands below its keyword, or beside a macro on
     * the machine's own line, has no line that the Heroku CLI would read; a word glued to a closing quote keeps the quotes
     * alive; a backslash or a number sign alone comes to stand at a line's end between words of no meaning.
     */
    private static final Set<String> OF_CHAOS = Set.of(
            "heroku-mixed-layout", "heroku-one-line-spacing", "quoted-value", "backslash", "backslash-at-eol", STRAYS);

    private enum Kind {
        ADD,
        ADD_AGAIN,
        ADD_DEFAULT,
        LOGIN,
        PASSWORD,
        ACCOUNT,
        EVERYWHERE,
        REMOVE,
        RENAME,
        MOVE,
        SYNC
    }

    private final Set<String> needed = new TreeSet<>();
    private final Set<String> alsoAllowed = new HashSet<>();
    private final Map<String, String> broken = new TreeMap<>();
    private final Map<String, Integer> times = new TreeMap<>();
    private int tried;
    private int chaos;

    @Test
    void onTheMeasuredFiles() {
        for (String name : Corpus.names()) {
            NetrcFile file = NetrcFile.parse(Corpus.file(name));
            List<Entry.Login> records = file.records();
            Map<String, Integer> found = found(file);
            whole(file, found, name);
            for (int at = 0; at < records.size(); at += 1 + records.size() / 12) {
                record(file, found, records.get(at), records.get(records.size() - 1 - at), name);
            }
        }
        assertEquals("", told());
        assertTrue(tried > 2_000, tried + " tried");
    }

    @Test
    void onRandomFiles() {
        alsoAllowed.addAll(OF_CHAOS);
        for (long seed = 0; seed < FILES; seed++) {
            RandomNetrc random = new RandomNetrc(seed);
            NetrcFile file = NetrcFile.parse(random.file());
            List<Entry.Login> records = file.records();
            Map<String, Integer> found = found(file);
            whole(file, found, "seed " + seed);
            if (!records.isEmpty()) {
                Entry.Login record = records.get(random.below(records.size()));
                record(file, found, record, records.get(random.below(records.size())), "seed " + seed);
            }
        }
        assertEquals("", told());
        assertTrue(tried > 5 * FILES, tried + " tried");
        assertTrue(chaos < tried / 100, chaos + " of " + tried);
        Set<String> listed = new TreeSet<>();
        INHERENT.forEach((kind, rules) -> rules.forEach(rule -> listed.add(kind + " " + rule)));
        assertEquals(needed, listed, "what is listed as inherent happens");
    }

    private String told() {
        StringBuilder told = new StringBuilder();
        broken.forEach((what, example) -> told.append(times.get(what))
                .append(" x ")
                .append(what)
                .append(": ")
                .append(example)
                .append('\n'));
        return told.toString();
    }

    private void whole(NetrcFile file, Map<String, Integer> found, String name) {
        Secret secret = Secret.of("new");
        edit(file, found, Kind.ADD, List.of(new NetrcEdit.Add("new.example", "me", secret, null)), name);
        edit(file, found, Kind.ADD, List.of(new NetrcEdit.Add("new.example", "me", secret, "staff")), name);
        edit(file, found, Kind.ADD_AGAIN, List.of(new NetrcEdit.Add("api.heroku.com", "me", secret, null)), name);
        edit(file, found, Kind.ADD_DEFAULT, List.of(new NetrcEdit.AddDefault("me", secret, null)), name);
        Account account = AccountSync.account(
                        "n", "me@new.example", secret, new Machines(List.of("api.heroku.com", "git.heroku.com")))
                .value()
                .orElseThrow();
        edit(file, found, Kind.SYNC, AccountSync.use(account, file), name);
    }

    private void record(
            NetrcFile file, Map<String, Integer> found, Entry.Login record, Entry.Login other, String name) {
        Pick pick = Pick.of(record);
        Secret secret = Secret.of("new");
        edit(file, found, Kind.LOGIN, List.of(new NetrcEdit.Put(pick, Field.Kind.LOGIN, secret)), name);
        edit(file, found, Kind.PASSWORD, List.of(new NetrcEdit.Put(pick, Field.Kind.PASSWORD, secret)), name);
        edit(file, found, Kind.ACCOUNT, List.of(new NetrcEdit.Put(pick, Field.Kind.ACCOUNT, secret)), name);
        edit(file, found, Kind.REMOVE, List.of(new NetrcEdit.Remove(pick)), name);
        edit(file, found, Kind.MOVE, List.of(new NetrcEdit.Move(pick, Pick.of(other))), name);
        if (record instanceof Entry.Machine) {
            edit(file, found, Kind.RENAME, List.of(new NetrcEdit.Rename(pick, "renamed.example")), name);
        }
        String login = record.login().map(Field::value).orElse("");
        if (!login.isEmpty()) {
            NetrcEdit everywhere = new NetrcEdit.PutEverywhere(login, Field.Kind.PASSWORD, secret);
            edit(file, found, Kind.EVERYWHERE, List.of(everywhere), name);
        }
    }

    private void edit(NetrcFile file, Map<String, Integer> found, Kind kind, List<NetrcEdit> edits, String name) {
        Parsed<NetrcFile> edited = NetrcEditor.apply(file, edits);
        Optional<NetrcFile> after = edited.value();
        // Two records of one host on one line cannot be told apart.
        boolean clear = edited.problem()
                .filter(why -> !why.sentence().contains(" records of "))
                .isEmpty();
        assertTrue(clear || kind != Kind.SYNC, name + ": the account cannot be used");
        // A record put before the keyword that the file ends in takes it along; behind it would be the keyword's value.
        if (after.isEmpty() || file.dangling() != null) {
            return;
        }
        tried++;
        found(after.get()).forEach((rule, count) -> {
            boolean grown = count > found.getOrDefault(rule, 0);
            boolean inherent = INHERENT.getOrDefault(kind, Set.of()).contains(rule);
            if (grown && inherent) {
                needed.add(kind + " " + rule);
                boolean told = NewFindings.of(file, after.get()).stream()
                        .anyMatch(finding -> finding.rule().equals(rule));
                assertTrue(told, name + ": no warning of " + rule);
            }
            boolean more = grown && !inherent;
            if (more && alsoAllowed.contains(rule)) {
                chaos++;
            } else if (more) {
                String example = name + "\n" + shown(file) + "\n" + shown(after.get());
                times.merge(kind + " " + rule, 1, Integer::sum);
                broken.merge(kind + " " + rule, example, (one, two) -> one.length() <= two.length() ? one : two);
            }
        });
    }

    private static Map<String, Integer> found(NetrcFile file) {
        Map<String, Integer> found = new TreeMap<>();
        for (Finding finding : Lint.check(file, FileFacts.UNKNOWN)) {
            found.merge(FAMILIES.getOrDefault(finding.rule(), finding.rule()), 1, Integer::sum);
        }
        return found;
    }

    private static String shown(NetrcFile file) {
        String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
        return text.length() > 2000
                ? "long"
                : text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
    }
}
