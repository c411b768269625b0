package hkshell.domain.netrc.lint;

import java.util.List;

/**
 * A place in a file where a rule found something. Holds no secret.
 *
 * @param rule its id
 * @param line of the offending word, from 1; 1 when it is about the whole file
 * @param column of its first byte, from 1, in bytes
 * @param message one sentence
 * @param readers whom it hurts, or whom it concerns
 * @param fixable whether {@link Lint#fix} mends it
 */
public record Finding(
        String rule, Severity severity, int line, int column, String message, List<String> readers, boolean fixable) {
    public Finding {
        readers = List.copyOf(readers);
    }

    /** The same in a file of which it saw a part. */
    Finding below(int linesAbove) {
        return linesAbove == 0
                ? this
                : new Finding(rule, severity, line + linesAbove, column, message, readers, fixable);
    }
}
