package hkshell.front.tty;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One line from the person at the terminal, shown or hidden. Reads {@code /dev/tty}, so that a question can be answered
 * although stdin or stdout is a pipe, as in {@code T=$(hkshell token)}.
 */
public final class TerminalLine {
    private static final String TERMINAL = "/dev/tty";

    private final Ttys ttys;
    private final int fd;

    /** @param fd a descriptor that leads to the terminal: its modes are changed through it */
    public TerminalLine(Ttys ttys, int fd) {
        this.ttys = ttys;
        this.fd = fd;
    }

    /** The line without its end; empty when there is no terminal or its input has ended. */
    public Optional<String> read(boolean hidden) throws IOException {
        try (InputStream in = new FileInputStream(TERMINAL)) {
            return hidden ? hidden(in) : line(in);
        }
    }

    private Optional<String> hidden(InputStream in) throws IOException {
        Tty tty = ttys.open(fd, in);
        tty.noEcho();
        // A terminal left without echo looks broken: give it back on the signals that end us here.
        OsSignals.on("INT", () -> end(tty, 130));
        OsSignals.on("TERM", () -> end(tty, 143));
        OsSignals.on("HUP", () -> end(tty, 129));
        try {
            return line(in);
        } finally {
            tty.restore();
            OsSignals.byDefault("INT");
            OsSignals.byDefault("TERM");
            OsSignals.byDefault("HUP");
        }
    }

    private static void end(Tty tty, int status) {
        tty.restore();
        Runtime.getRuntime().halt(status);
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
        return Optional.of(line.toString(StandardCharsets.UTF_8));
    }
}
