package hkshell.domain.netrc;

import java.util.List;

/**
 * Readers that take a value for another one than it is, however it is spelled. Shown before such a value is written.
 * Measured with the programs themselves; a curl, git or Python name stands for the last version of its kind.
 *
 * @param rule the name of the lint rule that would find it in the file
 * @param sentence what they make of it
 * @param readers their names
 */
public record Misreading(String rule, String sentence, List<String> readers) {
    public Misreading {
        readers = List.copyOf(readers);
    }

    /** Of a value that hkshell would write: plain if it can be, quoted if it must. */
    static List<Misreading> of(String value) {
        return MisreadingRules.of(value, MisreadingRules.needsQuotes(value));
    }

    /**
     * Whether a spelling is one that nobody misreads for sure, as nearly all are: told from the bytes alone, because a check
     * of a large file asks it of every word.
     */
    public static boolean isPlain(byte[] text, int start, int end) {
        return MisreadingRules.isPlain(text, start, end);
    }

    /** Of a value as it stands in a file. */
    public static List<Misreading> of(String value, boolean quoted) {
        return MisreadingRules.of(value, quoted);
    }
}
