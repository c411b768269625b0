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

    /** Of a value as it stands in a file. */
    public static List<Misreading> of(String value, boolean quoted) {
        return MisreadingRules.of(value, quoted);
    }
}
