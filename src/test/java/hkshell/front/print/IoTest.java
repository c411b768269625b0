package hkshell.front.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.engine.Outcome;
import hkshell.kit.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A terminal gets sentences broken between words; a pipe gets one line each. */
class IoTest {
    private static final Problem PROBLEM = Problem.usage(
            "A sentence that is longer than the terminal is wide.", "and so is the hint that follows below it");

    private static String printed(boolean tty) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, false, StandardCharsets.UTF_8);
        Io io = new Io(InputStream.nullInputStream(), stream, stream, tty, tty, tty, () -> 30);
        new OutcomePrinter(io, false, page -> page).print(new Outcome.Failed(PROBLEM));
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void between_words_and_not_inside_them() {
        assertEquals("""
                A sentence that is longer than
                the terminal is wide.
                hint: and so is the hint that
                follows below it
                """, printed(true));
        assertEquals("""
                A sentence that is longer than the terminal is wide.
                hint: and so is the hint that follows below it
                """, printed(false));
    }
}
