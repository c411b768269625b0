package hkshell.adapter.disk;

import hkshell.adapter.disk.JournalBook.Word;
import hkshell.adapter.disk.SaveSteps.Step;
import hkshell.kit.text.Sanitize;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The edits of the last weeks on disk, for undo in this run and in later ones: written before the file it is about, so
 * that a save can be taken back whenever the program dies. Call it with the disk's lock held.
 */
final class Journal {
    private static final String NAME = "journal";
    /** One that is written anew; it takes the name when it is whole. */
    private static final String FRESH = "journal.new";

    private static final int MOST = 200;
    /** One edit of the largest netrc, before and after, in Base64. */
    private static final long LARGEST = 256L * 1024 * 1024;

    private static final long MOST_BYTES = 16L * 1024 * 1024;
    private static final Duration AGE = Duration.ofDays(30);

    private final StateFolder folder;
    private final FileProblems problems;
    private final Clock clock;
    private final SaveSteps steps;

    /** @param folder its own */
    Journal(StateFolder folder, FileProblems problems, Clock clock, SaveSteps steps) {
        this.folder = folder;
        this.problems = problems;
        this.clock = clock;
        this.steps = steps;
    }

    JournalBook read() throws IOException {
        Path file = folder.file(NAME);
        if (!Files.exists(file)) {
            return JournalBook.parse("");
        }
        // A device or a pipe under its name might have no end.
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            throw new Refused(problems.noJournal(file));
        }
        try {
            return JournalBook.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException refused) {
            throw new Refused(problems.unreadable(file, refused));
        }
    }

    /** Writes down an edit that is about to be made. */
    JournalEntry begin(Image now, byte @Nullable [] next, String what) throws IOException {
        JournalBook book = read();
        ByteSplice splice = ByteSplice.between(now.bytes, next == null ? new byte[0] : next);
        JournalEntry entry = new JournalEntry(
                book.next(),
                Instant.ofEpochMilli(clock.millis()),
                now.real,
                Sanitize.line(what),
                splice,
                LinePlace.of(now.bytes, splice),
                JournalEntry.stateOf(now),
                JournalEntry.stateOf(next));
        book.add(entry);
        if (book.trim(MOST, MOST_BYTES, clock.instant().minus(AGE))) {
            rewrite(book.text());
        } else {
            append(JournalBook.edit(entry));
        }
        return entry;
    }

    /** Writes down that an edit is about to be taken back, or made again, and what it is in the file of now. */
    void turn(Turn turn) throws IOException {
        if (turn.merged()) {
            append(JournalBook.moved(turn.entry()));
        }
        note(Word.TURNING, turn.entry());
    }

    void note(Word word, JournalEntry entry) throws IOException {
        append(JournalBook.word(word, entry));
    }

    /** The newest edit that stands in this state of the file; null when there is none. */
    @Nullable
    JournalEntry lastDone(Image now) throws IOException {
        return settled(now).lastDone(now.real);
    }

    /** The edit that was taken back last and could be made again. */
    @Nullable
    JournalEntry lastUndone(Image now) throws IOException {
        return settled(now).lastUndone(now.real);
    }

    /** The edit that {@link #lastUndone} would answer, as far as it can be told without a word written. */
    static @Nullable JournalEntry peekUndone(JournalBook book, Image now) {
        JournalEntry undone = book.lastUndone(now.real);
        JournalEntry done = book.lastDone(now.real);
        boolean turned = done != null
                && book.isTurning(done)
                && JournalEntry.isOnly(JournalEntry.stateOf(now), done.before(), done.after());
        return turned ? done : undone;
    }

    /** Erases what it has of secrets that open nothing any more. */
    void erase(List<byte[]> dead, ImageReader reader) throws IOException {
        JournalBook book = read();
        Erasure erasure = new Erasure(book, dead);
        for (Path file : erasure.files()) {
            try {
                Image now = reader.read(file, Disk.ANY_SIZE);
                erasure.look(file, now.exists() ? now.bytes : null);
            } catch (IOException unreadable) {
                erasure.lookAlone(file);
            }
        }
        if (erasure.done()) {
            Files.deleteIfExists(folder.file(FRESH));
            rewrite(book.text());
        }
    }

    /** Forgets everything. */
    void forget() throws IOException {
        Files.deleteIfExists(folder.file(FRESH));
        Files.deleteIfExists(folder.file(NAME));
    }

    /**
     * A run that was killed between a file and the journal's word on it: the file shows what came about. An edit that
     * does not stand any more, but was not taken back by us, is not made again either: somebody may have restored a copy.
     */
    private JournalBook settled(Image now) throws IOException {
        JournalBook book = read();
        String state = JournalEntry.stateOf(now);
        JournalEntry done = book.lastDone(now.real);
        JournalEntry undone = book.lastUndone(now.real);
        if (done != null && JournalEntry.isOnly(state, done.before(), done.after())) {
            note(book.isTurning(done) ? Word.UNDONE : Word.VOID, done);
            return read();
        }
        if (undone != null && JournalEntry.isOnly(state, undone.after(), undone.before())) {
            note(Word.REDONE, undone);
            return read();
        }
        return book;
    }

    private void append(String line) throws IOException {
        try {
            steps.before(Step.JOURNAL);
            Path file = folder.prepare(NAME);
            try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
                boolean torn = isTorn(out);
                out.seek(out.length());
                out.write(((torn ? "\n" : "") + line).getBytes(StandardCharsets.UTF_8));
                out.getFD().sync();
            }
        } catch (IOException refused) {
            throw new Refused(problems.noState(folder.path(), refused));
        }
    }

    /** Whether the last line was cut off. It is ended, and skipped by who reads it. */
    private static boolean isTorn(RandomAccessFile file) throws IOException {
        if (file.length() == 0) {
            return false;
        }
        file.seek(file.length() - 1);
        return file.read() != '\n';
    }

    private void rewrite(String text) throws IOException {
        try {
            steps.before(Step.JOURNAL);
            folder.prepare();
            Path fresh = folder.file(FRESH);
            Files.deleteIfExists(fresh);
            StateFolder.createNew(fresh);
            try (RandomAccessFile out = new RandomAccessFile(fresh.toFile(), "rw")) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.getFD().sync();
            } catch (IOException full) {
                Files.deleteIfExists(fresh);
                throw full;
            }
            Files.move(fresh, folder.file(NAME), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw new Refused(problems.noState(folder.path(), refused));
        }
    }
}
