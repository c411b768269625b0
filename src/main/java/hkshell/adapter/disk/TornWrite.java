package hkshell.adapter.disk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A write in place that may be cut off: the file before it and after it, kept on disk until the write is complete. */
record TornWrite(Path real, byte[] before, byte[] after) {
    void keep(Path backup) throws IOException {
        Files.deleteIfExists(backup);
        StateFolder.createNew(backup);
        try (RandomAccessFile out = new RandomAccessFile(backup.toFile(), "rw")) {
            out.write(bytes());
            out.getFD().sync();
        } catch (IOException refused) {
            Files.deleteIfExists(backup);
            throw refused;
        }
    }

    /** Null when there is none, or not all of it: then the file had not been touched yet. */
    static @Nullable TornWrite from(Path backup) throws IOException {
        byte[] content = CheckedBytes.content(bytes(backup));
        if (content == null) {
            return null;
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            Path real = Path.of(in.readUTF());
            byte[] before = in.readNBytes(in.readInt());
            return new TornWrite(real, before, in.readNBytes(in.readInt()));
        }
    }

    /**
     * Whether bytes found on disk can be what this write left: every one of them from before or after, or none yet where
     * the system had made room. A text that another program wrote differs somewhere.
     */
    boolean explains(byte[] found) {
        if (Arrays.equals(found, after)) {
            return false;
        }
        if (found.length < Math.min(before.length, after.length)
                || found.length > Math.max(before.length, after.length)) {
            return false;
        }
        for (int at = 0; at < found.length; at++) {
            boolean isOld = at < before.length && found[at] == before[at];
            boolean isNew = at < after.length && found[at] == after[at];
            if (!isOld && !isNew && found[at] != 0) {
                return false;
            }
        }
        return true;
    }

    /** None when there is none, or no longer. */
    private static byte[] bytes(Path backup) throws IOException {
        try {
            return Files.exists(backup) ? Files.readAllBytes(backup) : new byte[0];
        } catch (NoSuchFileException dropped) {
            return new byte[0];
        }
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(told)) {
            out.writeUTF(real.toString());
            out.writeInt(before.length);
            out.write(before);
            out.writeInt(after.length);
            out.write(after);
        }
        return CheckedBytes.withSum(told.toByteArray());
    }
}
