package hkshell.domain.request;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A {@link Body} that is being written: in memory while it is small, in a {@link Spool} from then on. */
public final class GatheredBody extends OutputStream {
    /** In bytes: what one body can hold, for its places are told as whole numbers. */
    public static final long MOST = Integer.MAX_VALUE - 16L;

    private static final int FIRST = 8192;

    /** There was more than may be. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        public TooLarge() {
            super("too large");
        }
    }

    private final Spool spool;
    private final long most;
    private byte[] bytes = {};
    private long size;
    private Spool.@Nullable Room room;

    /** @param most how many bytes are taken */
    public GatheredBody(Spool spool, long most) {
        this.spool = spool;
        this.most = Math.min(most, MOST);
    }

    /** In bytes, so far. */
    public long size() {
        return size;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /**
     * @throws TooLarge when it would be more than may be
     * @throws Spool.Refused when there is no room
     */
    @Override
    public void write(byte[] from, int at, int count) throws IOException {
        if (size + count > most) {
            throw new TooLarge();
        }
        if (room == null && size + count > Spool.IN_MEMORY) {
            room = spool.open();
            room.write(bytes, 0, (int) size);
            bytes = new byte[0];
        }
        if (room != null) {
            room.write(from, at, count);
        } else {
            copy(from, at, count);
        }
        size += count;
    }

    private void copy(byte[] from, int at, int count) {
        int needed = (int) size + count;
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(
                    bytes, Math.max(needed, Math.max(FIRST, Math.min(bytes.length * 2, Spool.IN_MEMORY))));
        }
        System.arraycopy(from, at, bytes, (int) size, count);
    }

    /** All of it. Nothing is written afterwards. */
    public Body body() throws IOException {
        return room == null ? Body.reading(ByteBuffer.wrap(bytes, 0, (int) size)) : room.body();
    }

    /** Gives the room up; a body that was made before stays. */
    @Override
    public void close() throws IOException {
        if (room != null) {
            room.close();
        }
    }
}
