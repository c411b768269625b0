package hkshell.adapter.disk;

import hkshell.adapter.disk.SaveSteps.Step;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The moment of a save: a complete new file takes the old one's name, watched on both sides. Before it the old file must
 * be what was read. After it the old one, which keeps a second name so long, is read once more: when another program wrote
 * into it meanwhile, it gets its own name back, with the writer still at it.
 *
 * <p>What remains: a program that renames a file of its own over this one between our look and our rename, or that writes
 * into the old file after our second look.
 */
final class Renaming {
    private final Image now;
    private final Leftovers leftovers;
    private final SaveSteps steps;

    /** No other file can get the name: as of one that a container has mounted into a folder. It still has the old bytes. */
    static final class Pinned extends IOException {
        private static final long serialVersionUID = 1L;

        Pinned(FileSystemException refused) {
            super(refused);
        }
    }

    Renaming(Image now, Leftovers leftovers, SaveSteps steps) {
        this.now = now;
        this.leftovers = leftovers;
        this.steps = steps;
    }

    /** False when another program wrote meanwhile; its file then stands. */
    boolean replace(Path fresh) throws IOException {
        if (!now.stillStands()) {
            return false;
        }
        Path kept = keep();
        try (RandomAccessFile old = new RandomAccessFile(now.real.toFile(), "r")) {
            steps.before(Step.CHECK);
            if (!now.stillStands() || isLinked(kept == null ? 1 : 2) || !saysTheSame(old)) {
                return false;
            }
            FileMark ours = FileMark.of(fresh);
            take(fresh);
            return isSettled(old, kept, ours);
        } finally {
            if (kept != null) {
                leftovers.drop(kept);
            }
        }
    }

    private void take(Path fresh) throws IOException {
        try {
            steps.before(Step.RENAME);
            rename(fresh, now.real);
        } catch (FileSystemException refused) {
            throw new Pinned(refused);
        }
    }

    /** For a file that was not there; false when there is one now. */
    boolean appear(Path fresh) throws IOException {
        steps.before(Step.CHECK);
        steps.before(Step.RENAME);
        if (!now.stillLeads() || !give(fresh)) {
            return false;
        }
        syncFolder();
        return true;
    }

    /** Takes the file away; false when it is another one by now, which then stands. */
    boolean remove() throws IOException {
        steps.before(Step.CHECK);
        if (!now.stillStands()) {
            return false;
        }
        Path kept = leftovers.nameBeside(now.real);
        steps.before(Step.RENAME);
        rename(now.real, kept);
        boolean same;
        try (RandomAccessFile old = new RandomAccessFile(kept.toFile(), "r")) {
            steps.before(Step.RECHECK);
            same = now.mark != null && now.mark.isUntouched(FileMark.find(kept)) && saysTheSame(old);
        } catch (IOException failed) {
            restore(kept);
            throw failed;
        }
        if (same) {
            leftovers.drop(kept);
            syncFolder();
        } else {
            restore(kept);
        }
        return same;
    }

    private void restore(Path kept) throws IOException {
        if (give(kept)) {
            leftovers.drop(kept);
        }
    }

    private boolean isSettled(RandomAccessFile old, @Nullable Path kept, FileMark ours) throws IOException {
        boolean same;
        try {
            steps.before(Step.RECHECK);
            same = saysTheSame(old);
            if (same) {
                syncFolder();
            }
        } catch (IOException failed) {
            putBack(old, kept, ours);
            throw failed;
        }
        if (!same) {
            putBack(old, kept, ours);
        }
        return same;
    }

    /** The old file itself where it kept a name, else a new one that says what it says by now. */
    private void putBack(RandomAccessFile old, @Nullable Path kept, FileMark ours) throws IOException {
        if (!ours.isSameFile(FileMark.find(now.real))) {
            return;
        }
        // An hkshell on another machine that shares the folder may have swept it.
        if (kept != null && Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
            rename(kept, now.real);
            return;
        }
        Path copy = leftovers.nameBeside(now.real);
        try {
            copyTo(copy, old, ours);
            rename(copy, now.real);
        } finally {
            leftovers.drop(copy);
        }
    }

    private static void copyTo(Path copy, RandomAccessFile old, FileMark ours) throws IOException {
        StateFolder.createNew(copy);
        if (!FileMark.of(copy).hasOwnerOf(ours)) {
            Files.setAttribute(copy, "unix:gid", ours.gid());
            Files.setAttribute(copy, "unix:uid", ours.uid());
        }
        try (RandomAccessFile out = new RandomAccessFile(copy.toFile(), "rw")) {
            out.write(InPlace.all(old));
            Files.setAttribute(copy, "unix:mode", ours.permissions());
            out.getFD().sync();
        }
    }

    /** A second name for the old file; null where the file system has none. */
    private @Nullable Path keep() {
        Path kept = leftovers.nameBeside(now.real);
        try {
            steps.before(Step.KEEP);
            return Files.createLink(kept, now.real);
        } catch (UnsupportedOperationException | IOException noLinks) {
            return null;
        }
    }

    /** Gives the file the name without taking it from another one; false when there is one. */
    private boolean give(Path file) throws IOException {
        try {
            Files.createLink(now.real, file);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            if (Files.exists(now.real, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            rename(file, now.real);
            return true;
        }
    }

    /** Whether somebody has given the file another name meanwhile, which a new file would not have. */
    private boolean isLinked(int ours) throws IOException {
        FileMark found = FileMark.find(now.real);
        return found != null && found.links() > ours;
    }

    private boolean saysTheSame(RandomAccessFile old) throws IOException {
        return old.length() == now.bytes.length && Arrays.equals(InPlace.all(old), now.bytes);
    }

    private static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private void syncFolder() {
        Path folder = now.real.getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
            steps.before(Step.SYNC_FOLDER);
            opened.force(true);
        } catch (IOException refuses) {
            // Some network file systems have no fsync for folders: the rename is then as lasting as they make it.
            return;
        }
    }
}
