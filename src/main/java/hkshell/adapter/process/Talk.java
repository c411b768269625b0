package hkshell.adapter.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A program that gets bytes on stdin and answers on stdout and stderr, within a time. Nothing of it touches a disk, and
 * whatever it does with its streams, the caller goes on when the time is over.
 */
final class Talk {
    /** For what it wrote to arrive once it has ended. A daemon that it started may hold its streams open. */
    private static final long LAST_WORDS_MILLIS = 1000;

    /** In bytes; programs complain in less. */
    private static final int MOST_COMPLAINTS = 256 * 1024;

    private static final Answer NONE = new Answer(false, false, -1, new byte[0], "");

    private final Process child;
    private final Thread feeding;
    private final Hearing out;
    private final Hearing err;

    private Talk(Process child, byte[] stdin, int most) {
        this.child = child;
        this.feeding = new Thread(() -> feed(child, stdin), "hkshell-child-in");
        this.out = new Hearing(child.getInputStream(), most, "hkshell-child-out");
        this.err = new Hearing(child.getErrorStream(), MOST_COMPLAINTS, "hkshell-child-err");
    }

    /**
     * What it answered.
     *
     * @param inTime false when it was ended because it took too long; the rest then says nothing
     * @param whole false when it wrote more than it may
     */
    record Answer(boolean inTime, boolean whole, int status, byte[] out, String err) {}

    /**
     * Waits for its end, or ends it.
     *
     * @param most of its stdout, in bytes
     */
    static Answer with(Process child, byte[] stdin, Duration patience, int most) {
        return new Talk(child, stdin, most).answer(patience);
    }

    private Answer answer(Duration patience) {
        try {
            start(feeding);
            start(out);
            start(err);
            if (!child.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return NONE;
            }
            out.join(LAST_WORDS_MILLIS);
            err.join(LAST_WORDS_MILLIS);
            String complaints = new String(err.heard(), StandardCharsets.UTF_8);
            return new Answer(true, !out.isCut(), child.exitValue(), out.heard(), complaints);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return NONE;
        } finally {
            child.destroyForcibly();
        }
    }

    private static void start(Thread thread) {
        thread.setDaemon(true);
        thread.start();
    }

    private static void feed(Process child, byte[] stdin) {
        try (OutputStream in = child.getOutputStream()) {
            in.write(stdin);
        } catch (IOException hungUp) {
            // It ended without reading everything; its status tells.
            return;
        }
    }

    /** One stream, read to its end or to the most that is wanted. */
    private static final class Hearing extends Thread {
        private final InputStream from;
        private final int most;
        private byte[] heard = new byte[0];
        /** Until all of it has come. */
        private boolean cut = true;

        Hearing(InputStream from, int most, String name) {
            super(name);
            this.from = from;
            this.most = most;
        }

        @Override
        public void run() {
            try (from) {
                byte[] bytes = from.readNBytes(most);
                boolean more = bytes.length == most && from.read() >= 0;
                keep(bytes, more);
            } catch (IOException hungUp) {
                // It was ended; nothing of an answer that broke off counts.
                keep(new byte[0], true);
            }
        }

        private synchronized void keep(byte[] bytes, boolean more) {
            heard = bytes;
            cut = more;
        }

        synchronized byte[] heard() {
            return heard;
        }

        synchronized boolean isCut() {
            return cut;
        }
    }
}
