package hkshell.front.tui.input;

import hkshell.domain.keymap.Area;
import hkshell.domain.keymap.Binding;
import hkshell.domain.keymap.KeyMap;
import java.util.ArrayList;
import java.util.List;

/** The hints of an area, from the live key map: what the person's own keys are, not what they were by default. */
public final class KeyHints {
    private KeyHints() {}

    /** The rows that have a hint and a key, the best first. */
    public static List<Hint> of(KeyMap keys, Area area) {
        List<Hint> hints = new ArrayList<>();
        for (Binding row : keys.in(area)) {
            if (!row.hint().isEmpty() && !row.keys().isEmpty()) {
                insert(hints, new Hint(row.label(), row.hint(), row.rank()));
            }
        }
        return hints;
    }

    private static void insert(List<Hint> hints, Hint hint) {
        int at = hints.size();
        while (at > 0 && hints.get(at - 1).rank() > hint.rank()) {
            at--;
        }
        hints.add(at, hint);
    }
}
