package hkshell.adapter.disk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets that open nothing any more out of the journal: of an edit that put one in or took one out, only that it was
 * made is left. What an edit keeps may be a part of a secret, so the whole texts are made again, from what the file says now
 * backwards. Where that cannot be done, its lines are looked at alone, and an edit that kept no whole lines goes.
 */
final class Erasure {
    private final JournalBook book;
    private final List<byte[]> dead;
    private final Set<Long> erased = new LinkedHashSet<>();

    Erasure(JournalBook book, List<byte[]> dead) {
        this.book = book;
        this.dead = List.copyOf(dead);
    }

    /** The files that the journal is about. */
    Set<Path> files() {
        Set<Path> files = new LinkedHashSet<>();
        book.standing().forEach(entry -> files.add(entry.file()));
        book.takenBack().forEach(entry -> files.add(entry.file()));
        return files;
    }

    /** @param now what the file says; null when it is not there */
    void look(Path file, byte @Nullable [] now) {
        // Ciphertext does not tell what is in it.
        boolean known = !ImageReader.isEncrypted(file);
        look(file, now, known, known);
    }

    /** Of a file that cannot be read: its edits are looked at without it. */
    void lookAlone(Path file) {
        look(file, null, false, !ImageReader.isEncrypted(file));
    }

    private void look(Path file, byte @Nullable [] now, boolean isRead, boolean known) {
        Predicate<JournalEntry> ofFile = entry -> entry.file().equals(file);
        List<JournalEntry> standing = book.standing().stream().filter(ofFile).toList();
        List<JournalEntry> back = book.takenBack().stream().filter(ofFile).toList();
        look(newestFirst(standing), now, isRead, known, true);
        look(newestFirst(back), now, isRead, known, false);
    }

    private static List<JournalEntry> newestFirst(List<JournalEntry> entries) {
        List<JournalEntry> reversed = new ArrayList<>();
        entries.forEach(entry -> reversed.add(0, entry));
        return reversed;
    }

    private void look(List<JournalEntry> entries, byte @Nullable [] now, boolean isRead, boolean known, boolean stand) {
        byte @Nullable [] text = now;
        boolean sure = isRead;
        for (JournalEntry entry : entries) {
            sure &= !entry.isErased() && (stand ? entry.stands(text) : entry.isUndone(text));
            byte @Nullable [] other = !sure ? null : stand ? entry.undone(orEmpty(text)) : entry.redone(orEmpty(text));
            boolean clean = sure
                    ? isClean(entry, stand ? other : text, stand ? text : other)
                    : known && !entry.place().equals(LinePlace.UNKNOWN) && isCleanAlone(entry.splice());
            if (!clean) {
                erased.add(entry.number());
            }
            text = other;
        }
    }

    private boolean isClean(JournalEntry entry, byte @Nullable [] before, byte @Nullable [] after) {
        ByteSplice splice = entry.splice();
        return !touches(orEmpty(before), splice.at(), splice.at() + splice.removed().length)
                && !touches(orEmpty(after), splice.at(), splice.at() + splice.inserted().length);
    }

    /** Of whole lines, which have a secret whole. */
    private boolean isCleanAlone(ByteSplice splice) {
        return !touches(splice.removed(), 0, splice.removed().length)
                && !touches(splice.inserted(), 0, splice.inserted().length);
    }

    private boolean touches(byte[] text, int from, int to) {
        return dead.stream().anyMatch(secret -> touches(text, secret, from, to));
    }

    /** Whether a byte of the secret stands in that stretch of the text. */
    private static boolean touches(byte[] text, byte[] secret, int from, int to) {
        int first = Math.max(0, from - secret.length + 1);
        int last = Math.min(to - 1, text.length - secret.length);
        for (int at = first; at <= last; at++) {
            if (Arrays.equals(text, at, at + secret.length, secret, 0, secret.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] orEmpty(byte @Nullable [] bytes) {
        return bytes == null ? new byte[0] : bytes;
    }

    /** Whether anything is to go; then it is gone from the book. */
    boolean done() {
        return book.erase(erased);
    }
}
