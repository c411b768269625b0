package hkshell.domain.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names that answers of this run had: bounded, in memory alone, never a secret. The next call's completion and holes
 * come from it. Immutable.
 *
 * @param all the newest first
 * @param used by kind, the one that was called or shown last
 */
public record Seen(List<Sighting> all, Map<String, Sighting> used) {
    public static final Seen NOTHING = new Seen(List.of(), Map.of());

    private static final int MOST = 3000;

    public Seen {
        all = List.copyOf(all);
        used = Map.copyOf(used);
    }

    /** With what one more answer teaches. */
    public Seen learn(Lesson lesson) {
        Map<String, Sighting> names = new LinkedHashMap<>();
        lesson.used().forEach(one -> put(names, one));
        lesson.seen().forEach(one -> put(names, one));
        all.forEach(one -> put(names, one));
        List<Sighting> newest = new ArrayList<>(names.values());
        Map<String, Sighting> last = new HashMap<>(used);
        // The call that a name was taken from stays the one that it comes from.
        lesson.used()
                .forEach(one -> last.merge(
                        one.kind(), one, (older, newer) -> older.name().equals(newer.name()) ? older : newer));
        return new Seen(newest.subList(0, Math.min(MOST, newest.size())), last);
    }

    private static void put(Map<String, Sighting> names, Sighting one) {
        names.merge(
                one.kind() + " " + one.name(),
                one,
                (newer, older) -> newer.id().isEmpty()
                        ? new Sighting(newer.kind(), newer.name(), older.id(), newer.answer(), newer.call())
                        : newer);
    }

    /** All names of one kind, the newest first. */
    public List<Sighting> of(String kind) {
        return all.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    /** The one that was called or shown last; else the only one of its kind. */
    public Optional<Sighting> last(String kind) {
        Sighting last = used.get(kind);
        if (last != null) {
            return Optional.of(last);
        }
        List<Sighting> those = of(kind);
        return those.size() == 1 ? Optional.of(those.get(0)) : Optional.empty();
    }
}
