package hkshell.front.tui.root;

/**
 * The one sentence about the last action.
 *
 * @param mark {@code OK}, {@code NO} or nothing: success and failure are told in letters, not by colour
 */
public record Note(String mark, String sentence) {
    static Note ok(String sentence) {
        return new Note("OK", sentence);
    }

    static Note failed(String sentence) {
        return new Note("NO", sentence);
    }

    static Note plain(String sentence) {
        return new Note("", sentence);
    }
}
