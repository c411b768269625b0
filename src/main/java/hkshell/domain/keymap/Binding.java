package hkshell.domain.keymap;

import java.util.List;

/**
 * One row of the key map: an action, the keys that do it, where, and how to speak of it. Hints, the help screen, the
 * manual's key table and the settings {@code keys.ACTION} all come from these rows.
 *
 * @param action the stable name, as in {@code keys.zoom = f}
 * @param words the command that it runs, as typed; empty when it only moves or looks
 * @param keys in the order they are shown; empty when the person took them away
 * @param hint one to three words for the hint line; empty when it never stands there
 * @param rank the order in which hints stay when room is short, 1 first
 * @param sentence one plain sentence for the help screen
 */
public record Binding(String action, String words, List<Key> keys, Area area, String hint, int rank, String sentence) {

    public Binding {
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
