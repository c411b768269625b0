package hkshell.front.tui.input;

import hkshell.domain.keymap.Area;
import hkshell.domain.keymap.Binding;
import hkshell.domain.keymap.KeyMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The hints of an area, from the live key map: what the person's own keys are, not what they were by default. */
public final class KeyHints {
    private static final int FIRST = 2;

    private KeyHints() {}

    /** The rows that have a hint and a key: first what the area is for, then what works anywhere, each the best first. */
    public static List<Hint> of(KeyMap keys, Area area) {
        return of(keys, area, Map.of());
    }

    /** @param doing what some actions of the area do just now, which is said before all others */
    public static List<Hint> of(KeyMap keys, Area area, Map<String, String> doing) {
        List<Hint> now = new ArrayList<>();
        List<Hint> own = new ArrayList<>();
        List<Hint> anywhere = new ArrayList<>();
        for (Binding row : keys.in(area)) {
            if (row.area() == area
                    && doing.containsKey(row.action())
                    && !row.keys().isEmpty()) {
                insert(now, new Hint(row.label(), doing.get(row.action()), FIRST));
            } else if (!row.hint().isEmpty() && !row.keys().isEmpty()) {
                insert(row.area() == area ? own : anywhere, new Hint(row.label(), row.hint(), row.rank()));
            }
        }
        now.addAll(own);
        now.addAll(anywhere);
        return now;
    }

    /** Behind those of its rank; two keys that do the like, such as both ways of a step, share one hint. */
    private static void insert(List<Hint> hints, Hint hint) {
        int at = hints.size();
        while (at > 0 && hints.get(at - 1).rank() > hint.rank()) {
            at--;
        }
        if (at > 0 && hints.get(at - 1).isLike(hint)) {
            Hint one = hints.get(at - 1);
            hints.set(at - 1, new Hint(one.key() + " " + hint.key(), one.text(), one.rank()));
        } else {
            hints.add(at, hint);
        }
    }
}
