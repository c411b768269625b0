package hkshell.adapter.disk;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a file is going to say.
 *
 * @param now as it was read
 * @param next null when it is to go
 * @param what for the journal, without a secret
 */
record PlannedWrite(Image now, byte @Nullable [] next, String what) {

    boolean changesNothing() {
        return next == null ? !now.exists() : now.exists() && now.says(next);
    }

    /** Writes it, the journal first. False when another program has written meanwhile. */
    boolean make(Disk disk) throws IOException {
        JournalEntry entry = disk.journal.begin(now, next, what);
        boolean done = false;
        try {
            done = write(disk);
        } finally {
            if (!done) {
                disk.callOff(now, entry);
            }
        }
        return done;
    }

    /** Writes it and tells no journal. */
    boolean write(Disk disk) throws IOException {
        return next == null ? disk.files.remove(now) : disk.files.replace(now, next);
    }
}
