package hkshell.kit.problem;

/**
 * Where in a text something stands.
 *
 * @param line counted from 1
 * @param column counted from 1, in characters of the text as it was given
 */
public record Place(int line, int column) {

    /** The place at an offset of a one-line text, such as a command line. */
    public static Place at(int offset) {
        return new Place(1, offset + 1);
    }

    /** The offset in a one-line text, from 0. */
    public int offset() {
        return column - 1;
    }
}
