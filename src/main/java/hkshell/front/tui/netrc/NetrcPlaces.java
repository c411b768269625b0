package hkshell.front.tui.netrc;

import hkshell.domain.netrc.Entry;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Where entries of a file stand in the file that came after it: by what they are called and how many of that name stand
 * before them. So folds and cursor stay where they were when somebody edits above them. In linear time.
 */
final class NetrcPlaces {
    private final List<Entry> before;
    private final List<Entry> after;
    private final Map<Integer, Integer> found = new HashMap<>();

    private NetrcPlaces(List<Entry> before, List<Entry> after) {
        this.before = before;
        this.after = after;
    }

    /** @param wanted the indices in the old file that will be asked for */
    static NetrcPlaces of(List<Entry> before, List<Entry> after, BitSet wanted) {
        NetrcPlaces places = new NetrcPlaces(before, after);
        places.match(wanted);
        return places;
    }

    private void match(BitSet wanted) {
        Map<String, Integer> keys = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (int index = 0; index < before.size(); index++) {
            String key = key(before.get(index), counts);
            if (wanted.get(index)) {
                keys.put(key, index);
            }
        }
        counts.clear();
        for (int index = 0; index < after.size(); index++) {
            Integer old = keys.get(key(after.get(index), counts));
            if (old != null) {
                found.put(old, index);
            }
        }
    }

    private static String key(Entry entry, Map<String, Integer> counts) {
        String name = name(entry);
        return name + '\n' + counts.merge(name, 1, Integer::sum);
    }

    private static String name(Entry entry) {
        if (entry instanceof Entry.Login login) {
            return (entry instanceof Entry.Default ? "d " : "m ") + login.host();
        }
        return entry instanceof Entry.Macdef macro ? "macdef " + macro.name() : "# " + entry.masked();
    }

    /** The same entry; empty when it is gone. */
    OptionalInt exactly(int index) {
        Integer now = found.get(index);
        return now == null ? OptionalInt.empty() : OptionalInt.of(now);
    }

    /** The same entry, or the record that took its place: one that got another host. */
    OptionalInt nearly(int index) {
        OptionalInt exact = exactly(index);
        boolean renamed = exact.isEmpty()
                && before.size() == after.size()
                && before.get(index) instanceof Entry.Login
                && after.get(index) instanceof Entry.Login;
        return renamed ? OptionalInt.of(index) : exact;
    }
}
