package hkshell.front.tty;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The terminal in the hands of another program, an editor say, that is started here and waited for. {@code ^C} in it is
 * that program's alone, {@code ^Z} stops both and {@code fg} brings both back. A signal that ends hkshell ends that program
 * first, and the terminal is left as it was found.
 */
final class Handover {
    private static final int FAREWELL_MILLIS = 2000;

    private final Tty tty;
    private final Thread owner = Thread.currentThread();
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean ending;

    private Handover(Tty tty) {
        this.tty = tty;
    }

    /**
     * Runs it on this thread.
     *
     * @param fd a descriptor that leads to the terminal
     * @param borrower starts the program and waits for it; ends both when this thread is interrupted
     */
    static <T> T to(Ttys ttys, int fd, Supplier<T> borrower) throws IOException {
        try (InputStream in = new FileInputStream(TerminalLine.TERMINAL)) {
            return new Handover(ttys.open(fd, in)).run(borrower);
        }
    }

    private <T> T run(Supplier<T> borrower) {
        tty.keep();
        // Caught and not ignored: a child would inherit that.
        OsSignals.Held interrupt = OsSignals.hold("INT", () -> {});
        OsSignals.Held term = OsSignals.hold("TERM", () -> end(143));
        OsSignals.Held hangUp = OsSignals.hold("HUP", () -> end(129));
        try {
            return borrower.get();
        } finally {
            tty.restore();
            done.countDown();
            awaitEnd();
            interrupt.release();
            term.release();
            hangUp.release();
        }
    }

    private void end(int status) {
        ending = true;
        owner.interrupt();
        try {
            done.await(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        tty.restore();
        System.exit(status);
    }

    /** The thread of the signal ends the program; what this one would still say is not wanted. */
    private void awaitEnd() {
        while (ending) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException again) {
                continue;
            }
        }
    }
}
