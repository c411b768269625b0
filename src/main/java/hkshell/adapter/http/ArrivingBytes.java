package hkshell.adapter.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An answer's body as it comes in: the client's thread puts pieces in, the caller's takes them out as a stream. No more
 * than a few are under way, so whoever reads slowly slows the server down and fills no memory.
 */
final class ArrivingBytes extends InputStream implements BodySubscriber<ArrivingBytes> {
    private static final int UNDER_WAY = 16;

    /** The connection broke; why is the cause. */
    static final class Lost extends IOException {
        private static final long serialVersionUID = 1;

        Lost(Throwable why) {
            super(why);
        }
    }

    private final Pace pace;
    private final BlockingQueue<List<ByteBuffer>> pieces = new LinkedBlockingQueue<>();
    private final List<ByteBuffer> end = new ArrayList<>();
    private final List<ByteBuffer> current = new ArrayList<>();
    private volatile @Nullable Throwable broken;
    private volatile Flow.@Nullable Subscription from;
    private volatile boolean closed;

    ArrivingBytes(Pace pace) {
        this.pace = pace;
    }

    /** There is something to read as soon as the headers are there. */
    @Override
    public CompletionStage<ArrivingBytes> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        from = subscription;
        if (closed) {
            subscription.cancel();
        } else {
            subscription.request(UNDER_WAY);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> more) {
        pieces.add(more);
    }

    @Override
    public void onError(Throwable why) {
        broken = why;
        pieces.add(end);
    }

    @Override
    public void onComplete() {
        pieces.add(end);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int at, int count) throws IOException {
        while (current.isEmpty() || !current.get(0).hasRemaining()) {
            if (!current.isEmpty()) {
                current.remove(0);
            } else if (!next()) {
                return -1;
            }
        }
        ByteBuffer piece = current.get(0);
        int got = Math.min(count, piece.remaining());
        piece.get(to, at, got);
        return got;
    }

    /** Waits for a piece; false at the end. */
    private boolean next() throws IOException {
        List<ByteBuffer> piece = null;
        try {
            while (piece == null) {
                piece = pieces.poll(pace.nanosLeft(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        if (piece == end) {
            pieces.add(end);
            Throwable why = broken;
            if (why != null) {
                throw new Lost(why);
            }
            return false;
        }
        for (ByteBuffer part : piece) {
            pace.more(part.remaining());
            current.add(part);
        }
        Flow.Subscription subscription = from;
        if (subscription != null) {
            subscription.request(1);
        }
        return true;
    }

    /** What can be read without waiting. */
    @Override
    public int available() {
        return current.isEmpty() ? 0 : current.get(0).remaining();
    }

    /** Ends it from any thread: whoever reads is told so, and the connection is given up unless all has come. */
    void stop() {
        closed = true;
        broken = new IOException("stopped");
        Flow.Subscription subscription = from;
        if (subscription != null) {
            subscription.cancel();
        }
        pieces.add(end);
    }

    @Override
    public void close() {
        stop();
    }
}
