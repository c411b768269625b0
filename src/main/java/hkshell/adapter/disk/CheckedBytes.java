package hkshell.adapter.disk;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Bytes kept with their sum before them, so that what a crash cut off is not taken for the whole. */
final class CheckedBytes {
    private static final int SUM = Long.BYTES;

    private CheckedBytes() {}

    static byte[] withSum(byte[] content) {
        return ByteBuffer.allocate(SUM + content.length)
                .putLong(sum(content))
                .put(content)
                .array();
    }

    /** Null when they are not whole. */
    static byte @Nullable [] content(byte[] all) {
        if (all.length < SUM) {
            return null;
        }
        byte[] content = Arrays.copyOfRange(all, SUM, all.length);
        return ByteBuffer.wrap(all).getLong() == sum(content) ? content : null;
    }

    private static long sum(byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        return sum.getValue();
    }
}
