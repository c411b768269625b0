package hkshell.adapter.disk;

import hkshell.adapter.disk.SaveSteps.Step;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
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

    /** Of each text: in the plan, in the journal before and after, in the file's own fresh copy. */
    private static final int COPIES = 4;

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

    /** One look at the disk; a second for a plan that was written to its end and has no name yet. */
    boolean exists() {
        return Files.exists(folder.file(NAME)) || Files.exists(folder.file(FRESH));
    }

    /** Gives a whole one its name, and clears away what is none. Call it with the disk's lock held. */
    private void adopt() throws IOException {
        Path fresh = folder.file(FRESH);
        if (!Files.isRegularFile(fresh)) {
            return;
        }
        boolean whole = Files.size(fresh) <= LARGEST && CheckedBytes.content(Files.readAllBytes(fresh)) != null;
        if (whole && !Files.exists(folder.file(NAME))) {
            Files.move(fresh, folder.file(NAME), StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.deleteIfExists(fresh);
        }
    }

    /**
     * Whether there is a place to keep them, and room for the plan, the journal and the files themselves. Nothing is kept:
     * what is written is no plan.
     */
    void rehearse(List<PlannedWrite> writes) throws IOException {
        Path fresh = fresh();
        try (RandomAccessFile out = new RandomAccessFile(fresh.toFile(), "rw")) {
            byte[] nothing = new byte[bytes(writes).length];
            for (int copies = 0; copies < COPIES; copies++) {
                out.write(nothing);
            }
            out.getFD().sync();
        } finally {
            Files.deleteIfExists(fresh);
        }
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

    /** None when there is no such file, or what it says is not whole. Call it with the disk's lock held. */
    List<Kept> read() throws IOException {
        adopt();
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
                kept.add(new Kept(Path.of(text(in)), text(in), next(in), text(in)));
            }
        }
        return kept;
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    /** Of any length, which {@code writeUTF} is not for. */
    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
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
                write(out, write.now().named.toAbsolutePath().toString());
                write(out, JournalEntry.stateOf(write.now()));
                out.writeInt(next == null ? -1 : next.length);
                out.write(next == null ? new byte[0] : next);
                write(out, write.what());
            }
        }
        return told.toByteArray();
    }
}
