package hkshell.adapter.disk;

import hkshell.adapter.disk.JournalBook.Word;
import hkshell.domain.netrc.NetrcGate;
import hkshell.kit.problem.Parsed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What all files share: how one is read, how one is saved, the lock, the state folder, the wording of refusals. Wiring
 * makes one and hands it to each store. It touches nothing until a store does.
 */
public final class Disk {
    /** In bytes: what fits one array. */
    static final long ANY_SIZE = Integer.MAX_VALUE - 16L;

    /** A netrc in memory, with its tree, takes about so many times its bytes. */
    private static final int TIMES = 3;

    private static final int MOST_TRIES = 8;

    final Path home;
    final FileProblems problems;
    final ImageReader reader;
    final StateFolder state;
    final InPlace inPlace;
    final AtomicFile files;
    final Journal journal;
    final KeptTexts kept;
    final DiskLock lock;
    final Plans plans;
    private final Leftovers leftovers;

    /**
     * @param home shown as {@code ~}
     * @param state hkshell's own, {@code $XDG_STATE_HOME/hkshell}
     */
    public Disk(Path home, Path state, Clock clock) {
        this(home, state, clock, SaveSteps.UNWATCHED);
    }

    Disk(Path home, Path state, Clock clock, SaveSteps steps) {
        this.home = home;
        this.problems = new FileProblems(home);
        this.reader = new ImageReader(problems);
        this.state = new StateFolder(state, problems);
        StateFolder edits = new StateFolder(state.resolve("journal"), problems);
        this.lock = new DiskLock(this.state, problems);
        this.leftovers = new Leftovers(clock, lock, steps);
        this.inPlace = new InPlace(edits, leftovers, steps);
        this.files = new AtomicFile(inPlace, leftovers, steps);
        this.journal = new Journal(edits, problems, clock, steps);
        this.plans = new Plans(this, new Unfinished(edits, steps));
        this.kept = new KeptTexts(new StateFolder(state.resolve("kept"), problems), clock);
    }

    /** In bytes: the largest netrc that is read. What may be edited has a limit of its own. */
    static long shownAtMost() {
        long fits = Runtime.getRuntime().maxMemory() / TIMES;
        return Math.max(NetrcGate.LARGEST, Math.min(ANY_SIZE, fits));
    }

    /** Forgets all edits of all files, with the secrets that undo would need. Nothing can be taken back afterwards. */
    public Parsed<Path> forgetEdits() {
        return locked(state.path(), () -> {
            journal.forget();
            return Optional.of(Parsed.good(state.path()));
        });
    }

    /** Erases from the journal what it has of secrets that open nothing any more; edits that had one can not be taken back. */
    Parsed<Path> eraseSecrets(List<byte[]> dead) {
        return locked(state.path(), () -> {
            journal.erase(dead, reader);
            return Optional.of(Parsed.good(state.path()));
        });
    }

    /** A file read, thought about, and written, as one act. */
    interface Act<T> {

        /** Empty when another program wrote meanwhile, so that it must be done again. */
        Optional<Parsed<T>> attempt() throws IOException;
    }

    /** Does it with the lock held; the one door through which a refusal of the disk becomes a problem. */
    <T> Parsed<T> locked(Path file, Act<T> act) {
        try {
            lock.take();
        } catch (IOException refused) {
            return Parsed.bad(problems.unwritten(file, refused));
        }
        try {
            leftovers.sweepNoted();
            plans.finish();
            return unlocked(file, act);
        } finally {
            lock.release();
        }
    }

    private <T> Parsed<T> repeated(Path file, Act<T> act) throws IOException {
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            Optional<Parsed<T>> done = act.attempt();
            if (done.isPresent()) {
                sweep(file);
                return done.get();
            }
        }
        return Parsed.bad(problems.restless(file));
    }

    /** Bytes in the place of whatever the file says, 0600 when it is new. */
    Optional<Parsed<Path>> overwrite(Path file, byte[] bytes, long most) throws IOException {
        Image now = read(file, most);
        boolean done = now.exists() && now.says(bytes) || files.replace(now, bytes);
        return done ? Optional.of(Parsed.good(now.real)) : Optional.empty();
    }

    /** Does it without the lock, for files that are not hkshell's. */
    <T> Parsed<T> unlocked(Path file, Act<T> act) {
        try {
            return repeated(file, act);
        } catch (IOException refused) {
            return Parsed.bad(problems.unwritten(file, refused));
        }
    }

    /** A file as it is, after taking back what a killed save has left half done. Call it with the lock held. */
    Image read(Path file, long most) throws IOException {
        Path real = ImageReader.follow(file);
        if (inPlace.isTorn(real)) {
            inPlace.recover(real);
        }
        return reader.read(file, most);
    }

    /** The same for who only looks: whole also while another hkshell overwrites it, and without waiting for that. */
    Image look(Path file, long most) throws IOException {
        mend(file);
        for (int tried = 1; ; tried++) {
            Object stamp = ImageReader.stamp(file);
            Image image = reader.read(file, most);
            Image whole = inPlace.whole(image);
            boolean sure = whole != null && (whole != image || stamp.equals(ImageReader.stamp(file)));
            if (sure || tried == MOST_TRIES) {
                return whole == null ? image : whole;
            }
        }
    }

    /** Nothing is done while another save runs. */
    private void mend(Path file) throws IOException {
        Path real = ImageReader.follow(file);
        boolean torn = inPlace.isTorn(real);
        if (torn || lock.isNoted() || plans.exist()) {
            try {
                mendNow(real);
            } catch (IOException refused) {
                if (torn) {
                    throw refused;
                }
            }
        }
    }

    private void mendNow(Path real) throws IOException {
        if (lock.tryTake()) {
            try {
                leftovers.sweepNoted();
                inPlace.recover(real);
                plans.finish();
            } finally {
                lock.release();
            }
        }
    }

    /** A save that the journal already has did not come about. */
    void callOff(Image now, JournalEntry entry) {
        try {
            if (!entry.stands(reader.read(now.named, ANY_SIZE))) {
                journal.note(Word.VOID, entry);
            }
        } catch (IOException refused) {
            // The file shows it to the next undo.
            return;
        }
    }

    /** An edit was taken back, or made again, and the file has it already. */
    void note(Word word, JournalEntry entry) {
        try {
            journal.note(word, entry);
        } catch (IOException refused) {
            // The file shows it to the next undo.
            return;
        }
    }

    /** Removes what killed saves left beside the file. What cannot be removed now is left to the next save. */
    private void sweep(Path file) {
        try {
            leftovers.sweep(ImageReader.follow(file));
        } catch (IOException | RuntimeException unlisted) {
            return;
        }
    }
}
