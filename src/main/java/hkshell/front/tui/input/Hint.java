package hkshell.front.tui.input;

/**
 * One key and what it does, in a few words.
 *
 * @param rank the order in which hints stay when room is short, 1 first
 */
public record Hint(String key, String text, int rank) {

    boolean isLike(Hint other) {
        return rank == other.rank && text.equals(other.text);
    }

    /** As it stands in the hint line. */
    public String label() {
        return key.isEmpty() ? text : key + " " + text;
    }
}
