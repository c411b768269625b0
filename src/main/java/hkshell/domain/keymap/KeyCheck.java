package hkshell.domain.keymap;

import hkshell.kit.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What may be wrong with a key map: two actions on one key is an error, a key that terminals take away a warning. */
public final class KeyCheck {
    private KeyCheck() {}

    /** One Problem for each key that two actions of one area claim. */
    public static List<Problem> conflicts(List<Binding> rows) {
        List<Problem> found = new ArrayList<>();
        Map<Area, Map<Key, Binding>> seen = new HashMap<>();
        for (Binding row : rows) {
            for (Key key : row.keys()) {
                Binding other = seen.computeIfAbsent(row.area(), area -> new HashMap<>())
                        .putIfAbsent(key, row);
                if (other != null) {
                    found.add(Problem.usage(
                            "The key " + key.name() + " is given to both " + other.action() + " and " + row.action()
                                    + " (" + row.area().title() + ").",
                            "change keys." + other.action() + " or keys." + row.action()));
                }
            }
        }
        return found;
    }

    /** Keys that many terminals never deliver, except where the defaults use them on purpose. */
    public static List<Problem> warnings(KeyMap map) {
        List<Problem> found = new ArrayList<>();
        for (Binding row : map.rows()) {
            for (Key key : row.keys()) {
                String why = ReservedKeys.why(key);
                if (!why.isEmpty() && !usedByDefault(row.action(), key)) {
                    found.add(Problem.usage(
                            "The key " + key.name() + " for " + row.action() + " may never arrive: " + why + ".",
                            "choose another in keys." + row.action()));
                }
            }
        }
        return found;
    }

    private static boolean usedByDefault(String action, Key key) {
        for (Binding row : DefaultKeys.rows()) {
            if (row.action().equals(action) && row.keys().contains(key)) {
                return true;
            }
        }
        return false;
    }

    static Optional<Problem> unknownAction(List<Binding> rows, Set<String> actions) {
        for (String action : actions) {
            if (rows.stream().noneMatch(row -> row.action().equals(action))) {
                return Optional.of(
                        Problem.usage("There is no action named \"" + action + "\".", "hkshell docs keys lists them"));
            }
        }
        return Optional.empty();
    }
}
