package hkshell;

import hkshell.adapter.disk.Environment;
import hkshell.adapter.process.SmallPrograms;
import hkshell.front.print.Io;
import hkshell.front.tty.Ttys;
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
    private int columns;

    /** Which of them are terminals the launcher has found out; without a launcher none is taken for one. */
    Streams(Environment environment) {
        String terminals = environment.property("hkshell.tty");
        this.io = new Io(
                new FileInputStream(FileDescriptor.in),
                buffered(results),
                buffered(new FileOutputStream(FileDescriptor.err)),
                terminals.contains("0"),
                terminals.contains("1"),
                terminals.contains("2"),
                () -> columns(environment));
    }

    /** Shells know COLUMNS and seldom hand it on, so the terminal is asked, once. */
    private int columns(Environment environment) {
        if (columns == 0) {
            int said = environment.cells("COLUMNS");
            columns = said > 0 ? said : measured(environment);
        }
        return columns;
    }

    /** By stty: a single command loads no library for this. */
    private int measured(Environment environment) {
        Ttys ttys = new Ttys(SmallPrograms::run, environment.property("os.name"), false);
        return io.inTty() ? ttys.open(0, io.in()).size().columns() : USUAL_COLUMNS;
    }

    Io io() {
        return io;
    }

    /** Writes what is left; the system's words when results were lost, such as {@code no space left on device}. */
    Optional<String> lost() {
        io.out().flush();
        return Optional.ofNullable(results.refused)
                .map(refused -> String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT));
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
