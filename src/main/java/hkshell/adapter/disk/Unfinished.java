package hkshell.adapter.disk;

import hkshell.adapter.disk.SaveSteps.Step;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that change together, written down before the first of them is: what each is to say, and what it must be for that.
 * Gone when all of them say it. A program that dies in between leaves it to the next one.
 */
final class Unfinished {
    private static final String NAME = "unfinished";
    private static final String FRESH = "unfinished.new";

    /** In bytes; a netrc that may be edited and some accounts are less. */
    private static final long LARGEST = 256L * 1024 * 1024;

    private final StateFolder folder;
    private final SaveSteps steps;

    Unfinished(StateFolder folder, SaveSteps steps) {
        this.folder = folder;
        this.steps = steps;
    }

    /**
     * One of the files.
     *
     * @param before see {@link JournalEntry#stateOf}
     * @param next null for no file
     */
    record Kept(Path file, String before, byte @Nullable [] next, String what) {}

    /** One look at the disk. */
    boolean exists() {
        return Files.exists(folder.file(NAME));
    }

    /** Whether there is a place to keep them; nothing is. */
    void rehearse() throws IOException {
        Files.deleteIfExists(fresh());
    }

    private Path fresh() throws IOException {
        folder.prepare();
        Path fresh = folder.file(FRESH);
        Files.deleteIfExists(fresh);
        StateFolder.createNew(fresh);
        return fresh;
    }

    void keep(List<PlannedWrite> writes) throws IOException {
        steps.before(Step.PLAN);
        Path fresh = fresh();
        try (RandomAccessFile out = new RandomAccessFile(fresh.toFile(), "rw")) {
            out.write(CheckedBytes.withSum(bytes(writes)));
            out.getFD().sync();
        } catch (IOException full) {
            Files.deleteIfExists(fresh);
            throw full;
        }
        Files.move(fresh, folder.file(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    void drop() throws IOException {
        steps.before(Step.DROP);
        Files.deleteIfExists(folder.file(NAME));
    }

    /** None when there is no such file, or what it says is not whole. */
    List<Kept> read() throws IOException {
        Path file = folder.file(NAME);
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            return List.of();
        }
        byte[] content = CheckedBytes.content(Files.readAllBytes(file));
        if (content == null) {
            return List.of();
        }
        List<Kept> kept = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            for (int left = in.readInt(); left > 0; left--) {
                kept.add(new Kept(Path.of(in.readUTF()), in.readUTF(), next(in), in.readUTF()));
            }
        }
        return kept;
    }

    private static byte @Nullable [] next(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : in.readNBytes(length);
    }

    private static byte[] bytes(List<PlannedWrite> writes) throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(told)) {
            out.writeInt(writes.size());
            for (PlannedWrite write : writes) {
                byte[] next = write.next();
                // As the person calls it: where a link leads is looked at again.
                out.writeUTF(write.now().named.toAbsolutePath().toString());
                out.writeUTF(JournalEntry.stateOf(write.now()));
                out.writeInt(next == null ? -1 : next.length);
                out.write(next == null ? new byte[0] : next);
                out.writeUTF(write.what());
            }
        }
        return told.toByteArray();
    }
}
