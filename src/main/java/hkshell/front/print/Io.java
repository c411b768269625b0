package hkshell.front.print;

import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import hkshell.kit.text.Width;
import hkshell.kit.text.WrappedLines;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * The three streams of a run and which of them are terminals: handed down from Main, so that tests pass their own.
 *
 * @param width columns of the terminal, found out when they are asked for; 80 where there is none
 */
public record Io(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean inTty,
        boolean outTty,
        boolean errTty,
        IntSupplier width) {

    /** What every terminal has room for, so that nobody needs to ask. */
    private static final int SHORT = 40;

    public int columns() {
        return width.getAsInt();
    }

    /** A sentence for a person, at once. A terminal gets it broken at blanks, anything else in one line. */
    public void say(String sentence) {
        lines(Sanitize.line(sentence), errTty).forEach(err::println);
        err.flush();
    }

    /** The lines that a text becomes where it is printed. */
    List<String> lines(String text, boolean tty) {
        return !tty || Width.of(text) <= SHORT ? List.of(text) : broken(text);
    }

    private List<String> broken(String text) {
        List<String> lines = new ArrayList<>();
        WrappedLines.of(List.of(Styled.of(text)), columns()).forEach(line -> lines.add(line.text()));
        return lines;
    }
}
