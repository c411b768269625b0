package hkshell.front.print;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * The three streams of a run and which of them are terminals: handed down from Main, so that tests pass their own.
 *
 * @param columns of the terminal, for tables; 80 where there is none
 */
public record Io(
        InputStream in, PrintStream out, PrintStream err, boolean inTty, boolean outTty, boolean errTty, int columns) {}
