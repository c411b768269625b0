package hkshell.adapter.disk;

import hkshell.adapter.disk.SaveSteps.Step;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Overwrites a file where no new one may take its name: it has hard links, an owner whom we cannot give it back, or a
 * folder that we may not write. Both states are kept in the state folder first, so a write that was cut off or refused is
 * taken back, at the next start at the latest.
 */
final class InPlace {
    private final StateFolder state;
    private final Leftovers leftovers;
    private final SaveSteps steps;

    InPlace(StateFolder state, Leftovers leftovers, SaveSteps steps) {
        this.state = state;
        this.leftovers = leftovers;
        this.steps = steps;
    }

    /** False when the file is no longer what was read. */
    boolean write(Image now, byte[] next) throws IOException {
        if (!now.stillStands()) {
            // Opening one that has vanished would make it again, for others to read.
            return false;
        }
        Path backup = backupOf(now.real);
        try (RandomAccessFile file = new RandomAccessFile(now.real.toFile(), "rw")) {
            steps.before(Step.BACKUP);
            state.prepare();
            new TornWrite(now.real, now.bytes, next).keep(backup);
            boolean same = isStill(now, file, backup);
            if (same) {
                overwrite(file, now.bytes, next, backup);
            }
            leftovers.drop(backup);
            return same;
        }
    }

    /** Whether a write of that file was cut off. One look at the disk. */
    boolean isTorn(Path real) {
        return Files.exists(backupOf(real));
    }

    /** Takes it back, unless it was complete, or somebody else has written the file since. */
    void recover(Path real) throws IOException {
        Path backup = backupOf(real);
        TornWrite torn = TornWrite.from(backup);
        if (torn != null && Files.isRegularFile(torn.real())) {
            try (RandomAccessFile file = new RandomAccessFile(torn.real().toFile(), "rw")) {
                if (torn.explains(all(file))) {
                    put(file, torn.before());
                }
            }
        }
        Files.deleteIfExists(backup);
    }

    /**
     * A file as it was or will be, when it was read while another process overwrites it; null when that cannot be told.
     */
    @Nullable
    Image whole(Image read) throws IOException {
        TornWrite torn = TornWrite.from(backupOf(read.real));
        if (torn == null || read.says(torn.after())) {
            return read;
        }
        return torn.explains(read.bytes) ? new Image(read.named, read.real, torn.before(), read.mark) : null;
    }

    private Path backupOf(Path real) {
        return state.file("torn-" + StateFolder.keyOf(real));
    }

    private boolean isStill(Image now, RandomAccessFile file, Path backup) throws IOException {
        try {
            steps.before(Step.CHECK);
            return now.stillStands() && now.says(all(file));
        } catch (IOException failed) {
            leftovers.drop(backup);
            throw failed;
        }
    }

    private void overwrite(RandomAccessFile file, byte[] before, byte[] after, Path backup) throws IOException {
        try {
            steps.before(Step.OVERWRITE);
            put(file, after);
            steps.before(Step.SYNC_OVERWRITTEN);
        } catch (IOException refused) {
            // When this is refused too, the backup stays.
            put(file, before);
            leftovers.drop(backup);
            throw refused;
        }
    }

    /** What is longer first: a full disk then shows before a byte of the old text is gone. */
    private static void put(RandomAccessFile file, byte[] bytes) throws IOException {
        int length = Math.toIntExact(file.length());
        if (bytes.length > length) {
            file.seek(length);
            file.write(bytes, length, bytes.length - length);
        }
        file.seek(0);
        file.write(bytes, 0, Math.min(length, bytes.length));
        file.setLength(bytes.length);
        file.getFD().sync();
    }

    /** From its beginning to its end, wherever it stands. */
    static byte[] all(RandomAccessFile file) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(file.length())];
        file.seek(0);
        int got = 0;
        for (int more = 0; got < bytes.length && more >= 0; got += Math.max(0, more)) {
            more = file.read(bytes, got, bytes.length - got);
        }
        return got == bytes.length ? bytes : Arrays.copyOf(bytes, got);
    }
}
