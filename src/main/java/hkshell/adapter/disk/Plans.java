package hkshell.adapter.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Several files that change together: made, only planned, tried, or finished for a program that died. Call it with the disk's lock held. */
final class Plans {
    private static final int MOST_TRIES = 8;

    private final Disk disk;
    private final Unfinished unfinished;

    Plans(Disk disk, Unfinished unfinished) {
        this.disk = disk;
        this.unfinished = unfinished;
    }

    /** Whether one waits to be made; asked without the lock too. */
    boolean exist() {
        return unfinished.exists();
    }

    /**
     * Makes several files say what they are to, so that a program which dies in between leaves the rest to the next one.
     * When the first one refuses, nothing has changed; when a later one does, the rest waits for it.
     *
     * @return false when another program wrote meanwhile
     */
    boolean make(List<PlannedWrite> all) throws IOException {
        List<PlannedWrite> writes = changing(all);
        if (writes.size() > 1) {
            unfinished.keep(writes);
        }
        boolean began = false;
        boolean done = true;
        try {
            for (PlannedWrite write : writes) {
                done = done && write.make(disk);
                began = true;
            }
        } catch (IOException refused) {
            if (!began) {
                drop();
            }
            throw refused;
        }
        drop();
        return done;
    }

    /** Writes down what files are to say, and leaves it to whoever takes the lock next. */
    void keep(List<PlannedWrite> all) throws IOException {
        List<PlannedWrite> writes = changing(all);
        if (!writes.isEmpty()) {
            unfinished.keep(writes);
        }
    }

    private static List<PlannedWrite> changing(List<PlannedWrite> all) {
        List<PlannedWrite> writes = new ArrayList<>(all);
        writes.removeIf(PlannedWrite::changesNothing);
        return writes;
    }

    /** Whether the plan could be kept and each file be written, without doing either. */
    void rehearse(List<PlannedWrite> all) throws IOException {
        unfinished.rehearse(all);
        for (PlannedWrite write : changing(all)) {
            Path file = write.now().real;
            Path folder = file.toAbsolutePath().getParent();
            boolean beside = folder != null && Files.isWritable(folder);
            if (!beside && !Files.isWritable(file)) {
                throw new Refused(
                        disk.problems.unwritten(write.now().named, new AccessDeniedException(file.toString())));
            }
        }
    }

    private void drop() {
        try {
            if (unfinished.exists()) {
                unfinished.drop();
            }
        } catch (IOException refused) {
            // Its files say already what it is about, so who finds it does nothing.
            return;
        }
    }

    /** Makes what a program that died has left undone. A file that is no longer what it was is left as it is. */
    void finish() {
        if (!unfinished.exists()) {
            return;
        }
        try {
            for (Unfinished.Kept one : unfinished.read()) {
                if (!isMade(one)) {
                    return;
                }
            }
            drop();
        } catch (IOException refused) {
            // It stays, for a time when the disk does not refuse.
            return;
        }
    }

    /** False when the file had no rest. */
    private boolean isMade(Unfinished.Kept one) throws IOException {
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            Image now = disk.read(one.file(), Disk.ANY_SIZE);
            PlannedWrite write = new PlannedWrite(now, one.next(), one.what());
            boolean isOther = !JournalEntry.stateOf(now).equals(one.before());
            if (isOther || write.changesNothing() || write.make(disk)) {
                return true;
            }
        }
        return false;
    }
}
