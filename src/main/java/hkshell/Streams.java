package hkshell;

import hkshell.adapter.disk.Environment;
import hkshell.front.print.Io;
import hkshell.kit.problem.Problem;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The streams of this process, in UTF-8 whatever the locale says, and whether the results reached their end. */
final class Streams {
    private static final int USUAL_COLUMNS = 80;
    private static final int BUFFER = 8192;

    private final Watched results = new Watched(new FileOutputStream(FileDescriptor.out));
    private final Io io;

    /** Which of them are terminals the launcher has found out; without a launcher none is taken for one. */
    Streams(Environment environment) {
        String terminals = environment.property("hkshell.tty");
        int columns = environment.cells("COLUMNS");
        this.io = new Io(
                new FileInputStream(FileDescriptor.in),
                buffered(results),
                buffered(new FileOutputStream(FileDescriptor.err)),
                terminals.contains("0"),
                terminals.contains("1"),
                terminals.contains("2"),
                columns > 0 ? columns : USUAL_COLUMNS);
    }

    Io io() {
        return io;
    }

    /** Writes what is left; a problem when results were lost, so that {@code hkshell token > file} does not seem to work. */
    Optional<Problem> lost() {
        io.out().flush();
        if (results.refused == null) {
            return Optional.empty();
        }
        String why = String.valueOf(results.refused.getMessage()).toLowerCase(Locale.ROOT);
        // The reader of a pipe may leave when it has seen enough.
        return Optional.of(
                why.contains("broken pipe")
                        ? Problem.cancelled()
                        : Problem.file("output", "The output could not be written: " + why + ".", ""));
    }

    private static PrintStream buffered(OutputStream to) {
        return new PrintStream(new BufferedOutputStream(to, BUFFER), false, StandardCharsets.UTF_8);
    }

    /** Remembers what a {@link PrintStream} keeps to itself. */
    private static final class Watched extends FilterOutputStream {
        private @Nullable IOException refused;

        Watched(OutputStream to) {
            super(to);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                out.write(bytes, from, count);
            } catch (IOException failed) {
                refused = failed;
                throw failed;
            }
        }
    }
}
