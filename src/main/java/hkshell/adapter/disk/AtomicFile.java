package hkshell.adapter.disk;

import hkshell.adapter.disk.SaveSteps.Step;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
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
        Path fresh = create(now);
        if (fresh == null) {
            return inPlace.write(now, next);
        }
        try {
            steps.before(Step.OWNER);
            if (now.mark != null && !takesOwner(fresh, now.mark)) {
                return inPlace.write(now, next);
            }
            fill(fresh, now.mark, next);
            Renaming renaming = new Renaming(now, leftovers, steps);
            return now.exists() ? renaming.replace(fresh) : renaming.appear(fresh);
        } finally {
            leftovers.drop(fresh);
        }
    }

    /** Takes the file away; false as above. */
    boolean remove(Image now) throws IOException {
        return new Renaming(now, leftovers, steps).remove();
    }

    /** Null when the folder takes no new file: the file itself may still be writable. */
    private @Nullable Path create(Image now) throws IOException {
        Path fresh = leftovers.nameBeside(now.real);
        try {
            steps.before(Step.CREATE);
            StateFolder.createNew(fresh);
            return fresh;
        } catch (AccessDeniedException closed) {
            if (now.exists()) {
                return null;
            }
            throw closed;
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

    /** The mode comes after the bytes: the old file's may not allow its owner to write. */
    private void fill(Path fresh, @Nullable FileMark old, byte[] next) throws IOException {
        steps.before(Step.WRITE);
        try (RandomAccessFile out = new RandomAccessFile(fresh.toFile(), "rw")) {
            out.write(next);
            if (old != null && old.permissions() != 0600) {
                Files.setAttribute(fresh, "unix:mode", old.permissions());
            }
            steps.before(Step.SYNC);
            out.getFD().sync();
        }
    }
}
