package hkshell.domain.keymap;

import java.util.List;

/**
 * One row of the key map: an action, the keys that do it in one place, and how to speak of it there. Hints, the help
 * screen, the manual's key table and the settings {@code keys.ACTION} all come from these rows.
 *
 * @param action the stable name, as in {@code keys.zoom = f}; in several places it may have a row for each
 * @param words the command that the key runs as it stands, such as {@code netrc undo}; empty when the screen or the pane
 *     knows what to do
 * @param keys in the order they are shown; empty when the person took them away
 * @param hint one to three words for the hint line; empty when it never stands there
 * @param rank the order in which hints stay when room is short, 1 first
 * @param sentence one plain sentence for the help screen
 */
public record Binding(
        String action, List<String> words, List<Key> keys, Area area, String hint, int rank, String sentence) {

    public Binding {
        words = List.copyOf(words);
        keys = List.copyOf(keys);
    }

    Binding withKeys(List<Key> other) {
        return new Binding(action, words, other, area, hint, rank, sentence);
    }

    /** The first key, short; empty when there is none. */
    public String label() {
        return keys.isEmpty() ? "" : keys.get(0).label();
    }
}
