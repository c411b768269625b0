package hkshell;

import hkshell.adapter.disk.Environment;
import hkshell.front.print.Io;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The streams of this process, in UTF-8 whatever the locale says. */
final class Streams {
    private static final int USUAL_COLUMNS = 80;
    private static final int BUFFER = 8192;

    private Streams() {}

    /** Which of them are terminals the launcher has found out; without a launcher none is taken for one. */
    static Io of(Environment environment) {
        String terminals = environment.property("hkshell.tty");
        return new Io(
                new FileInputStream(FileDescriptor.in),
                buffered(FileDescriptor.out),
                buffered(FileDescriptor.err),
                terminals.contains("0"),
                terminals.contains("1"),
                terminals.contains("2"),
                USUAL_COLUMNS);
    }

    private static PrintStream buffered(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER), false, StandardCharsets.UTF_8);
    }
}
