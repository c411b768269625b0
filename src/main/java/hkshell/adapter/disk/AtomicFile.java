package hkshell.adapter.disk;

import hkshell.adapter.disk.SaveSteps.Step;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Puts new bytes in the place of a file that was read, all of them or none: a new file beside it, which takes its name
 * when it is complete. Mode, owner and symbolic links stay; where they could not, the file is written {@link InPlace}.
 * Nothing is written when the disk no longer says what was read.
 */
final class AtomicFile {
    private final InPlace inPlace;
    private final Leftovers leftovers;
    private final SaveSteps steps;

    AtomicFile(InPlace inPlace, Leftovers leftovers, SaveSteps steps) {
        this.inPlace = inPlace;
        this.leftovers = leftovers;
        this.steps = steps;
    }

    /**
     * Saves. On an exception the file is what it was.
     *
     * @return false when another program wrote meanwhile, and what it wrote stands: read again, think again
     */
    boolean replace(Image now, byte[] next) throws IOException {
        if (now.mark != null && now.mark.links() > 1) {
            // A save that was killed may have left a second name; that is no hard link of the person's.
            return !leftovers.sweepTwins(now) && inPlace.write(now, next);
        }
        Path fresh = leftovers.nameBeside(now.real);
        try {
            return isMade(fresh, now) ? renamed(fresh, now, next) : inPlace.write(now, next);
        } finally {
            leftovers.drop(fresh);
        }
    }

    /** Takes the file away; false as above. */
    boolean remove(Image now) throws IOException {
        return new Renaming(now, leftovers, steps).remove();
    }

    /** False when the folder takes no new file, or none of that owner: the file itself may still be writable. */
    private boolean isMade(Path fresh, Image now) throws IOException {
        try {
            steps.before(Step.CREATE);
            StateFolder.createNew(fresh);
        } catch (FileSystemException refused) {
            if (now.exists()) {
                return false;
            }
            throw refused;
        }
        steps.before(Step.OWNER);
        return now.mark == null || takesOwner(fresh, now.mark);
    }

    private boolean renamed(Path fresh, Image now, byte[] next) throws IOException {
        if (!isFilled(fresh, now.mark, next)) {
            return false;
        }
        Renaming renaming = new Renaming(now, leftovers, steps);
        try {
            return now.exists() ? renaming.replace(fresh) : renaming.appear(fresh);
        } catch (Renaming.Pinned refused) {
            return inPlace.write(now, next);
        }
    }

    private static boolean takesOwner(Path fresh, FileMark old) throws IOException {
        FileMark made = FileMark.of(fresh);
        try {
            if (made.gid() != old.gid()) {
                Files.setAttribute(fresh, "unix:gid", old.gid());
            }
            if (made.uid() != old.uid()) {
                Files.setAttribute(fresh, "unix:uid", old.uid());
            }
        } catch (IOException mayNot) {
            return FileMark.of(fresh).hasOwnerOf(old);
        }
        return true;
    }

    /**
     * The mode comes after the bytes: the old file's may not allow its owner to write. False when an hkshell on another
     * machine, with another clock, has swept the file meanwhile: opening it then makes one that others may read.
     */
    private boolean isFilled(Path fresh, @Nullable FileMark old, byte[] next) throws IOException {
        FileMark made = FileMark.find(fresh);
        steps.before(Step.WRITE);
        try (RandomAccessFile out = new RandomAccessFile(fresh.toFile(), "rw")) {
            if (made == null || !made.isUntouched(FileMark.find(fresh))) {
                return false;
            }
            out.write(next);
            if (old != null && old.permissions() != 0600) {
                Files.setAttribute(fresh, "unix:mode", old.permissions());
            }
            steps.before(Step.SYNC);
            out.getFD().sync();
            return true;
        }
    }
}
