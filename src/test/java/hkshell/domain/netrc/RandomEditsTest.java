package hkshell.domain.netrc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.kit.text.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random edits of random files, judged from outside: by what the file lists before and after, and by its bytes. */
class RandomEditsTest {
    private static final int PAIRS = 10_000;

    /** The edits that the layout does not allow are few; were they many, the tests below would say little. */
    private static final int MOST_REFUSED = PAIRS / 50;

    @Test
    void anEditLeavesAllOtherEntriesAsTheyAre() {
        int refused = 0;
        for (long seed = 0; seed < PAIRS; seed++) {
            RandomNetrc random = new RandomNetrc(seed);
            NetrcFile file = someRecords(random);
            List<Entry.Login> records = file.records();
            Entry.Login record = records.get(random.below(records.size()));
            NetrcEdit edit = edit(random, record, records.get(random.below(records.size())));
            Optional<NetrcFile> changed = NetrcEditor.apply(file, edit).value();
            if (changed.isPresent()) {
                assertOthersStay(file, changed.get(), record, edit, "seed " + seed + ", " + edit);
            } else {
                refused++;
            }
        }
        assertTrue(refused < MOST_REFUSED, refused + " refused");
    }

    @Test
    void removingWhatWasJustAddedGivesTheBytesBack() {
        int unlike = 0;
        for (long seed = 0; seed < PAIRS; seed++) {
            NetrcFile file = NetrcFile.parse(new RandomNetrc(seed).file());
            NetrcEdit add = new NetrcEdit.Add("just.added", "me", Secret.of("pw"), null);
            NetrcFile added = NetrcEditor.apply(file, add).value().orElseThrow();
            NetrcEdit remove = new NetrcEdit.Remove(Pick.first("just.added"));
            NetrcFile back = NetrcEditor.apply(added, remove).value().orElseThrow();
            if (wasTorn(file, added)) {
                unlike++;
            } else {
                assertArrayEquals(file.bytes(), back.bytes(), "seed " + seed);
            }
        }
        assertTrue(unlike < PAIRS / 15, unlike + " files left out");
    }

    /**
     * Whether the record could stand nowhere without more than its own lines: behind a macro that had to be closed, in a
     * line that had to be torn, or before a keyword that is then its own. See {@link AddTest}.
     */
    private static boolean wasTorn(NetrcFile file, NetrcFile added) {
        String lines = "machine just.added\n  login me\n  password pw\n";
        Entry.Login record = added.find("just.added").orElseThrow();
        int start = ((Node) record).start;
        String before = latin(file);
        boolean atEnd = latin(added).equals(before + "\n" + lines.strip());
        boolean between = start <= before.length()
                && latin(added).equals(before.substring(0, start) + lines + before.substring(start));
        return !record.inside().isEmpty() || !atEnd && !between;
    }

    @Test
    void droppingWhatWasJustPutGivesTheBytesBack() {
        int tried = 0;
        for (long seed = 0; seed < PAIRS; seed++) {
            RandomNetrc random = new RandomNetrc(seed);
            NetrcFile file = someRecords(random);
            Entry.Login record = file.records().get(random.below(file.records().size()));
            Field.Kind kind = Field.Kind.values()[random.below(3)];
            boolean filled = file.dangling() != null || isGlued(file);
            Optional<NetrcFile> put = NetrcEditor.apply(file, NetrcEdit.Put.of(Pick.of(record), kind, "new"))
                    .value();
            if (record.field(kind).isEmpty() && !filled && put.isPresent()) {
                Pick same = new Pick(Pick.of(record).host(), null, record.line());
                Optional<NetrcFile> back = NetrcEditor.apply(put.get(), new NetrcEdit.Drop(same, kind))
                        .value();
                if (back.isPresent()) {
                    assertEquals(latin(file), latin(back.get()), "seed " + seed);
                    tried++;
                }
            }
        }
        assertTrue(tried > PAIRS / 5, tried + " tried");
    }

    @Test
    void puttingTheOldValueBackGivesTheBytesBack() {
        int tried = 0;
        for (long seed = 0; seed < PAIRS; seed++) {
            RandomNetrc random = new RandomNetrc(seed);
            NetrcFile file = someRecords(random);
            Entry.Login record = file.records().get(random.below(file.records().size()));
            Optional<Field> field = record.password().filter(Field::utf8).filter(is -> isSpelledAsWeDo(file, is));
            Optional<NetrcFile> put = NetrcEditor.apply(
                            file, NetrcEdit.Put.of(Pick.of(record), Field.Kind.PASSWORD, random.value()))
                    .value();
            if (field.isPresent() && put.isPresent()) {
                NetrcEdit again = new NetrcEdit.Put(
                        Pick.of(record), Field.Kind.PASSWORD, field.get().secret());
                byte[] back = NetrcEditor.apply(put.get(), again)
                        .value()
                        .orElseThrow()
                        .bytes();
                assertArrayEquals(file.bytes(), back, "seed " + seed);
                tried++;
            }
        }
        assertTrue(tried > PAIRS / 5, tried + " tried");
    }

    private static NetrcFile someRecords(RandomNetrc random) {
        NetrcFile file = NetrcFile.parse(random.ordered());
        while (file.records().isEmpty()) {
            file = NetrcFile.parse(random.ordered());
        }
        return file;
    }

    private static NetrcEdit edit(RandomNetrc random, Entry.Login record, Entry.Login other) {
        Pick pick = Pick.of(record);
        Field.Kind kind = Field.Kind.values()[random.below(3)];
        return switch (random.below(7)) {
            case 0 -> new NetrcEdit.Remove(pick);
            case 1 -> new NetrcEdit.Drop(pick, kind);
            case 2 ->
                new NetrcEdit.Add(
                        random.pick(List.of("new.example", "api.heroku.com")), "me", Secret.of(random.value()), null);
            case 3 ->
                record instanceof Entry.Machine
                        ? new NetrcEdit.Rename(pick, "renamed.example")
                        : new NetrcEdit.Remove(pick);
            case 4 -> new NetrcEdit.Move(pick, Pick.of(other));
            default -> NetrcEdit.Put.of(pick, kind, random.value());
        };
    }

    /** The edited record and its strays left out, the two files list the same; only an added record is one more. */
    private static void assertOthersStay(
            NetrcFile before, NetrcFile after, Entry.Login record, NetrcEdit edit, String message) {
        List<String> was = new ArrayList<>();
        for (Entry entry : before.flattened()) {
            boolean own = !(edit instanceof NetrcEdit.Add) && (entry == record || goes(before, record, entry, edit));
            if (!own && !(entry instanceof Entry.Stray)) {
                was.add(spelled(entry));
            }
        }
        List<String> is = new ArrayList<>();
        for (Entry entry : after.flattened()) {
            if (!(entry instanceof Entry.Stray)) {
                is.add(spelled(entry));
            }
        }
        assertTrue(isPartOf(was, is), () -> message + "\n" + latin(before) + "\n" + latin(after));
        assertTrue(isPartOf(strayWords(before, record), strayWords(after, null)), message);
        boolean gone = edit instanceof NetrcEdit.Remove;
        boolean closes = edit instanceof NetrcEdit.Add;
        assertTrue(is.size() - was.size() <= (gone ? 0 : closes ? 1 : inside(record) + 1), message);
    }

    private static List<String> strayWords(NetrcFile file, @Nullable Entry record) {
        List<String> words = new ArrayList<>();
        for (Entry entry : file.entries()) {
            if (entry instanceof Entry.Login login && entry != record) {
                login.inside().forEach(inside -> addWords(words, inside));
            }
            addWords(words, entry);
        }
        return words;
    }

    private static void addWords(List<String> words, Entry entry) {
        if (entry instanceof Entry.Stray stray) {
            words.addAll(List.of(stray.spelling().split("[ \t\r\n]+")));
        }
    }

    private static int inside(Entry.Login record) {
        return record.inside().size();
    }

    private static boolean goes(NetrcFile file, Entry.Login record, Entry entry, NetrcEdit edit) {
        if (!record.inside().contains(entry)) {
            return false;
        }
        boolean ownLine = file.layout().beginsLine(((Node) entry).start);
        return edit instanceof NetrcEdit.Move
                || edit instanceof NetrcEdit.Remove && entry instanceof Entry.Comment && !ownLine;
    }

    /** Words and their order, not the layout between the words of a record. */
    private static String spelled(Entry entry) {
        if (!(entry instanceof Entry.Login record)) {
            return entry.getClass().getSimpleName() + ' ' + entry.spelling();
        }
        StringBuilder words =
                new StringBuilder(record.getClass().getSimpleName()).append(' ').append(record.host());
        for (Field field : record.fields()) {
            words.append(' ').append(field.kind()).append(' ').append(field.spelling());
        }
        return words.toString();
    }

    private static boolean isPartOf(List<String> part, List<String> whole) {
        int found = 0;
        for (String one : whole) {
            found += found < part.size() && part.get(found).equals(one) ? 1 : 0;
        }
        return found == part.size();
    }

    /** Whether a word follows a closing quote without a blank: then a field between the two brings one along. */
    private static boolean isGlued(NetrcFile file) {
        List<Token> tokens = file.tokens();
        for (int at = 1; at < tokens.size(); at++) {
            if (tokens.get(at).start() == tokens.get(at - 1).end()
                    && tokens.get(at).kind() != Token.Kind.BODY) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpelledAsWeDo(NetrcFile file, Field field) {
        byte[] spelling = NetrcValue.spell(field.bytes(), file.layout().isGlued(field.end));
        return new String(spelling, StandardCharsets.ISO_8859_1).equals(field.spelling());
    }

    private static String latin(NetrcFile file) {
        return new String(file.bytes(), StandardCharsets.ISO_8859_1);
    }
}
