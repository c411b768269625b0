package hkshell.adapter.disk;

import hkshell.kit.problem.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One save at a time, among the threads of this process and among all hkshell processes of this person. It is a file of
 * its own: a lock on the netrc itself would follow the old file when a save renames a new one into its place. While a
 * save runs, the names of its unfinished files stand in it; after a kill they still do.
 */
final class DiskLock {
    /** A save takes milliseconds; only a process stopped by ^Z in the middle of one holds the lock longer. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final long PAUSE_MILLIS = 5;

    /** In bytes; a save has two names. */
    private static final int MOST_NOTED = 65_536;

    private final StateFolder state;
    private final FileProblems problems;
    private final ReentrantLock threads = new ReentrantLock();
    private @Nullable RandomAccessFile file;
    private boolean isLocked;
    private boolean isKept;
    private boolean interrupted;

    DiskLock(StateFolder state, FileProblems problems) {
        this.state = state;
        this.problems = problems;
    }

    /** Waits for it. {@link #release} must follow, on the same thread. */
    void take() throws IOException {
        threads.lock();
        // An interrupt would close the channels of the save in the middle; it is put back afterwards.
        interrupted = Thread.interrupted();
        try {
            lockFile();
        } catch (IOException | RuntimeException failed) {
            release();
            throw failed;
        }
    }

    /** Takes it when it is free. */
    boolean tryTake() throws IOException {
        if (!threads.tryLock()) {
            return false;
        }
        interrupted = Thread.interrupted();
        boolean taken = false;
        try {
            file = open();
            taken = isFree(file);
            return taken;
        } finally {
            if (!taken) {
                release();
            }
        }
    }

    /** Writes down a name that is to be gone when the lock is free again; nothing where nobody holds it. */
    void note(Path unfinished) {
        if (file == null || !threads.isHeldByCurrentThread()) {
            return;
        }
        try {
            file.seek(file.length());
            file.write((unfinished + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            // Then a kill leaves that name to a later save, which goes by age.
            return;
        }
    }

    /** The names that were noted are not all gone. */
    void keepNotes() {
        isKept = true;
    }

    /** Whether a save runs, or was killed. One look at the disk. */
    boolean isNoted() {
        return path().toFile().length() > 0;
    }

    /**
     * What a killed save noted; whoever holds the lock has nothing of his own in it yet. Empty on a system without locks,
     * where those names may be another save's that still runs.
     */
    List<Path> leftBehind() throws IOException {
        if (file == null || !isLocked || file.length() == 0) {
            return List.of();
        }
        byte[] noted = new byte[(int) Math.min(file.length(), MOST_NOTED)];
        file.seek(0);
        file.readFully(noted);
        List<Path> names = new ArrayList<>();
        for (String line : new String(noted, StandardCharsets.UTF_8).split("\n")) {
            if (!line.isEmpty() && line.indexOf('\0') < 0) {
                names.add(Path.of(line));
            }
        }
        return names;
    }

    void release() {
        try {
            if (file != null) {
                if (isLocked && !isKept && file.length() > 0) {
                    file.setLength(0);
                }
                file.close();
            }
        } catch (IOException closed) {
            // The system frees the lock of a closed file whatever else went wrong.
            file = null;
        } finally {
            file = null;
            isLocked = false;
            isKept = false;
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            threads.unlock();
        }
    }

    private void lockFile() throws IOException {
        RandomAccessFile opened = open();
        file = opened;
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!isFree(opened)) {
            if (System.nanoTime() - end > 0) {
                throw new Refused(problems.busy(path()));
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stopped) {
                interrupted = true;
                throw new Refused(Problem.cancelled());
            }
        }
    }

    private RandomAccessFile open() throws IOException {
        return new RandomAccessFile(state.prepare("lock").toFile(), "rw");
    }

    /** Locks it, if nobody has; the lock ends with the file. */
    private boolean isFree(RandomAccessFile opened) throws IOException {
        try {
            FileLock lock = opened.getChannel().tryLock();
            isLocked = lock != null;
            return isLocked;
        } catch (OverlappingFileLockException other) {
            return false;
        } catch (IOException none) {
            // A network file system without locks: the comparison before each rename still stands.
            return opened.getChannel().isOpen();
        }
    }

    private Path path() {
        return state.file("lock");
    }
}
