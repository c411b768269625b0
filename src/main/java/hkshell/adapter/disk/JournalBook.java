package hkshell.adapter.disk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The journal's text and what it means: which edits stand and which are taken back. A line is an edit, or a later word on
 * one, by its number; each ends in a check sum, and a line that was cut off counts as not written.
 */
final class JournalBook {
    /** What a line says; the first letter of the line. */
    enum Word {
        EDIT('E'),
        UNDONE('U'),
        /** It is about to be taken back or made again. */
        TURNING('T'),
        REDONE('R'),
        /** It is in another place, as somebody has written the file since; the whole edit again. */
        MOVED('M'),
        /** It never came about. */
        VOID('V');

        private final char letter;

        Word(char letter) {
            this.letter = letter;
        }
    }

    private final List<JournalEntry> done = new ArrayList<>();
    private final List<JournalEntry> undone = new ArrayList<>();
    private final Set<Long> turning = new HashSet<>();
    private long highest;

    static JournalBook parse(String text) {
        List<List<String>> lines = lines(text);
        Set<String> called = new HashSet<>();
        for (List<String> line : lines) {
            if (line.get(0).charAt(0) == Word.VOID.letter) {
                called.add(line.get(1));
            }
        }
        JournalBook book = new JournalBook();
        for (List<String> line : lines) {
            book.take(line, called);
        }
        return book;
    }

    static String edit(JournalEntry entry) {
        return sealed(Word.EDIT.letter + "\t" + entry.line());
    }

    static String moved(JournalEntry entry) {
        return sealed(Word.MOVED.letter + "\t" + entry.line());
    }

    static String word(Word word, JournalEntry entry) {
        return sealed(word.letter + "\t" + entry.number());
    }

    long next() {
        return highest + 1;
    }

    /** The newest edit of the file that stands. */
    @Nullable
    JournalEntry lastDone(Path file) {
        for (int at = done.size() - 1; at >= 0; at--) {
            if (done.get(at).file().equals(file)) {
                return done.get(at);
            }
        }
        return null;
    }

    /** The edit of the file that was taken back last. */
    @Nullable
    JournalEntry lastUndone(Path file) {
        for (int at = undone.size() - 1; at >= 0; at--) {
            if (undone.get(at).file().equals(file)) {
                return undone.get(at);
            }
        }
        return null;
    }

    /** Whether it was going to be taken back or made again, and nothing was said of the end. */
    boolean isTurning(JournalEntry entry) {
        return turning.contains(entry.number());
    }

    /** The edits that were taken back, of all files, the last one taken back last. */
    List<JournalEntry> takenBack() {
        return List.copyOf(undone);
    }

    /** The edits that stand, of all files, oldest first. */
    List<JournalEntry> standing() {
        return List.copyOf(done);
    }

    int size() {
        return done.size() + undone.size();
    }

    void add(JournalEntry entry) {
        highest = Math.max(highest, entry.number());
        undone.removeIf(other -> other.file().equals(entry.file()));
        done.add(entry);
    }

    /** Drops the oldest ones, until it is as small and as young as asked; the newest stays. Whether any went. */
    boolean trim(int most, long mostWeight, Instant oldest) {
        int before = size();
        while (size() > 1
                && (size() > most || weight() > mostWeight || first().at().isBefore(oldest))) {
            JournalEntry first = first();
            done.remove(first);
            undone.remove(first);
        }
        return size() < before;
    }

    /** All of it as text, so that parsing gives the same again. */
    String text() {
        List<JournalEntry> all = new ArrayList<>(done);
        all.addAll(undone);
        all.sort((one, other) -> Long.compare(one.number(), other.number()));
        StringBuilder text = new StringBuilder();
        for (JournalEntry entry : all) {
            text.append(edit(entry));
        }
        for (JournalEntry entry : undone) {
            text.append(word(Word.UNDONE, entry));
        }
        return text.toString();
    }

    private JournalEntry first() {
        JournalEntry first = done.isEmpty() ? undone.get(0) : done.get(0);
        for (JournalEntry entry : undone) {
            first = entry.number() < first.number() ? entry : first;
        }
        return first;
    }

    private long weight() {
        long weight = 0;
        for (JournalEntry entry : done) {
            weight += entry.weight();
        }
        for (JournalEntry entry : undone) {
            weight += entry.weight();
        }
        return weight;
    }

    private void take(List<String> line, Set<String> called) {
        char letter = line.get(0).charAt(0);
        if (called.contains(line.get(1))) {
            highest = Math.max(highest, Long.parseLong(line.get(1)));
        } else if (letter == Word.EDIT.letter) {
            add(JournalEntry.of(line.subList(1, line.size())));
        } else if (letter == Word.MOVED.letter) {
            JournalEntry moved = JournalEntry.of(line.subList(1, line.size()));
            done.replaceAll(entry -> entry.number() == moved.number() ? moved : entry);
            undone.replaceAll(entry -> entry.number() == moved.number() ? moved : entry);
        } else if (letter == Word.TURNING.letter) {
            turning.add(Long.parseLong(line.get(1)));
        } else if (letter == Word.UNDONE.letter) {
            pass(Long.parseLong(line.get(1)), done, undone);
        } else if (letter == Word.REDONE.letter) {
            pass(Long.parseLong(line.get(1)), undone, done);
        }
    }

    private void pass(long number, List<JournalEntry> from, List<JournalEntry> to) {
        turning.remove(number);
        for (JournalEntry entry : from) {
            if (entry.number() == number) {
                from.remove(entry);
                to.add(entry);
                return;
            }
        }
    }

    private static String sealed(String line) {
        return line + "\t" + sum(line) + "\n";
    }

    private static String sum(String line) {
        CRC32 sum = new CRC32();
        sum.update(line.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    /** The fields of every line that is whole, the check sum left out. */
    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            String line = text.substring(start, end);
            int seal = line.lastIndexOf('\t');
            if (seal > 2 && sum(line.substring(0, seal)).equals(line.substring(seal + 1))) {
                lines.add(fields(line.substring(0, seal)));
            }
            start = end + 1;
        }
        return lines;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
            fields.add(line.substring(start, tab));
            start = tab + 1;
        }
        fields.add(line.substring(start));
        return fields;
    }
}
