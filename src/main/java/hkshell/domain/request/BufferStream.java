package hkshell.domain.request;

import java.io.InputStream;
import java.nio.ByteBuffer;

/** The bytes that a buffer has left, as a stream; for a buffer that has no array to read. */
final class BufferStream extends InputStream {
    private final ByteBuffer bytes;

    /** @param bytes read by moving its position: the caller gives it away */
    BufferStream(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        return bytes.hasRemaining() ? bytes.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] to, int at, int count) {
        if (count == 0) {
            return 0;
        }
        int got = Math.min(count, bytes.remaining());
        if (got == 0) {
            return -1;
        }
        bytes.get(to, at, got);
        return got;
    }

    @Override
    public long skip(long count) {
        int skipped = (int) Math.max(0, Math.min(count, bytes.remaining()));
        bytes.position(bytes.position() + skipped);
        return skipped;
    }

    @Override
    public int available() {
        return bytes.remaining();
    }
}
