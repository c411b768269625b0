package hkshell.front.tui.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Where entries of a file stand in the file that came after it. What both begin or end with stays in place; between, an
 * entry is known by what it is called, and by how many of that name stand before it. So folds and cursor stay where they
 * were when somebody edits above them. In linear time.
 */
final class NetrcPlaces {
    private final List<Entry> before;
    private final List<Entry> after;
    /** How many entries both files begin with. */
    private final int head;
    /** How many both end with. */
    private final int tail;

    private final Map<Integer, Integer> found = new HashMap<>();
    /** By host alone: another login may have taken the place of the old one. */
    private final Map<Integer, Integer> hosts = new HashMap<>();

    private NetrcPlaces(List<Entry> before, List<Entry> after) {
        this.before = before;
        this.after = after;
        this.head = head();
        this.tail = tail();
    }

    /** @param wanted the indices in the old file that will be asked for */
    static NetrcPlaces of(List<Entry> before, List<Entry> after, BitSet wanted) {
        NetrcPlaces places = new NetrcPlaces(before, after);
        places.match(wanted);
        return places;
    }

    private int head() {
        int most = Math.min(before.size(), after.size());
        int same = 0;
        while (same < most && isSame(before.get(same), after.get(same))) {
            same++;
        }
        return same;
    }

    private int tail() {
        int most = Math.min(before.size(), after.size()) - head;
        int same = 0;
        while (same < most && isSame(before.get(before.size() - 1 - same), after.get(after.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    private static boolean isSame(Entry one, Entry other) {
        return one.getClass() == other.getClass() && one.spelling().equals(other.spelling());
    }

    private void match(BitSet wanted) {
        match(wanted, NetrcPlaces::name, found);
        match(wanted, NetrcPlaces::host, hosts);
    }

    private void match(BitSet wanted, Function<Entry, String> name, Map<Integer, Integer> into) {
        Map<String, Integer> keys = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (int index = head; index < before.size() - tail; index++) {
            String key = key(name.apply(before.get(index)), counts);
            if (wanted.get(index)) {
                keys.put(key, index);
            }
        }
        if (keys.isEmpty()) {
            return;
        }
        counts.clear();
        for (int index = head; index < after.size() - tail; index++) {
            Integer old = keys.get(key(name.apply(after.get(index)), counts));
            if (old != null) {
                into.put(old, index);
            }
        }
    }

    private static String key(String name, Map<String, Integer> counts) {
        return name + '\n' + counts.merge(name, 1, Integer::sum);
    }

    private static String host(Entry entry) {
        return entry instanceof Entry.Login login ? login.host() : "";
    }

    private static String name(Entry entry) {
        if (entry instanceof Entry.Login login) {
            String who = login.login().map(Field::value).orElse("");
            return (entry instanceof Entry.Default ? "d " : "m ") + login.host() + ' ' + who;
        }
        return entry instanceof Entry.Macdef macro ? "macdef " + macro.name() : "# " + entry.masked();
    }

    /** The same entry; empty when it is gone. */
    OptionalInt exactly(int index) {
        if (index < head) {
            return OptionalInt.of(index);
        }
        if (index >= before.size() - tail) {
            return OptionalInt.of(index + after.size() - before.size());
        }
        Integer now = found.get(index);
        return now == null ? OptionalInt.empty() : OptionalInt.of(now);
    }

    /** The same entry, or the first of those behind it that is still there; empty when none is. */
    OptionalInt orNext(int index) {
        int known = Math.max(index, before.size() - tail);
        OptionalInt now = nearly(index);
        return now.isPresent() || known >= before.size() ? now : exactly(known);
    }

    /** The same entry, or the record that took its place: one that got another host or login. */
    OptionalInt nearly(int index) {
        OptionalInt exact = exactly(index);
        boolean renamed = exact.isEmpty()
                && before.size() == after.size()
                && before.get(index) instanceof Entry.Login
                && after.get(index) instanceof Entry.Login;
        if (exact.isPresent() || renamed) {
            return renamed ? OptionalInt.of(index) : exact;
        }
        // Where there are fewer than before it was removed, and another login of its host is another record.
        boolean fewer = after.size() < before.size();
        Integer ofHost = !fewer && before.get(index) instanceof Entry.Login ? hosts.get(index) : null;
        return ofHost == null ? OptionalInt.empty() : OptionalInt.of(ofHost);
    }
}
