package hkshell.front.tty;

import hkshell.kit.text.LosslessText;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * One line from the person at the terminal, shown or hidden. Reads {@code /dev/tty}, so that a question can be answered
 * although stdin or stdout is a pipe, as in {@code T=$(hkshell token)}.
 */
public final class TerminalLine {
    static final String TERMINAL = "/dev/tty";
    private static final int LOOK_MILLIS = 50;

    private final Ttys ttys;
    private final int fd;
    private final String terminal;

    /** @param fd a descriptor that leads to the terminal: its modes are changed through it */
    public TerminalLine(Ttys ttys, int fd) {
        this(ttys, fd, TERMINAL);
    }

    /** @param terminal the name of the terminal's own file */
    TerminalLine(Ttys ttys, int fd, String terminal) {
        this.ttys = ttys;
        this.fd = fd;
        this.terminal = terminal;
    }

    /**
     * The line without its end; empty when its input has ended, or {@code ^C} was pressed.
     *
     * @param prompt asks; run when the terminal is ready, so that nobody's first keys are shown or end the program
     */
    public Optional<String> read(boolean hidden, Runnable prompt) throws IOException {
        AtomicBoolean interrupted = new AtomicBoolean();
        OsSignals.Held held = OsSignals.hold("INT", () -> interrupted.set(true));
        try (InputStream in = new FileInputStream(terminal)) {
            Tty tty = ttys.open(fd, in);
            if (hidden) {
                return hidden(tty, in, prompt, interrupted);
            }
            prompt.run();
            return awaited(tty, in, interrupted);
        } finally {
            held.release();
        }
    }

    /** Lends the terminal to a program that the borrower starts and waits for. */
    <T> T lend(Supplier<T> borrower) throws IOException {
        return Handover.to(ttys, fd, borrower);
    }

    private static Optional<String> hidden(Tty tty, InputStream in, Runnable prompt, AtomicBoolean interrupted)
            throws IOException {
        tty.noEcho();
        // A terminal left without echo looks broken: give it back on the signals that end us here.
        OsSignals.Held term = OsSignals.hold("TERM", () -> end(tty, 143));
        OsSignals.Held hangUp = OsSignals.hold("HUP", () -> end(tty, 129));
        try {
            prompt.run();
            return awaited(tty, in, interrupted);
        } finally {
            tty.restore();
            term.release();
            hangUp.release();
        }
    }

    /** Looks at the signal now and then, since a read would not end by it: the JVM starts it again. */
    private static Optional<String> awaited(Tty tty, InputStream in, AtomicBoolean interrupted) throws IOException {
        while (!interrupted.get()) {
            // Twice, because a signal ends the first wait too, with nothing to read.
            if (tty.await(LOOK_MILLIS) && tty.await(0)) {
                return line(in);
            }
        }
        return Optional.empty();
    }

    private static void end(Tty tty, int status) {
        tty.restore();
        System.exit(status);
    }

    private static Optional<String> line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int c = in.read();
        if (c < 0) {
            return Optional.empty();
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            line.write(c);
        }
        return Optional.of(LosslessText.of(line.toByteArray(), 0, line.size()));
    }
}
