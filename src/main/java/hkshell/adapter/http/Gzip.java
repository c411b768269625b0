package hkshell.adapter.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;

/** Undoes gzip while the answer comes in, and gives up on one that was made to unpack into more than anybody wants. */
final class Gzip {
    private static final int BUFFER = 1 << 16;

    private Gzip() {}

    /** It unpacks into so much more than it is that nothing but an attack does. */
    static final class Bomb extends IOException {
        private static final long serialVersionUID = 1;

        Bomb() {
            super("bomb");
        }
    }

    /** An answer without a body may call itself packed too. */
    static InputStream unpacking(InputStream packed) throws IOException {
        PushbackInputStream begin = new PushbackInputStream(packed, 1);
        int first = begin.read();
        if (first < 0) {
            return begin;
        }
        begin.unread(first);
        Counted counted = new Counted(begin);
        return new Bounded(new GZIPInputStream(counted, BUFFER), counted);
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream from) {
            super(from);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] to, int at, int length) throws IOException {
            int got = super.read(to, at, length);
            count += Math.max(0, got);
            return got;
        }
    }

    private static final class Bounded extends FilterInputStream {
        /** Long lists of one thing shrink to a hundredth; the format's end is a thousandth. */
        private static final long TIMES = 400;

        /** What is smaller than this harms nobody. */
        private static final long HARMLESS = 64L << 20;

        private final Counted packed;
        private long count;

        Bounded(InputStream from, Counted packed) {
            super(from);
            this.packed = packed;
        }

        @Override
        public int read(byte[] to, int at, int length) throws IOException {
            int got = super.read(to, at, length);
            count += Math.max(0, got);
            if (count > HARMLESS && count / TIMES > packed.count) {
                throw new Bomb();
            }
            return got;
        }
    }
}
