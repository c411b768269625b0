package hkshell.domain.netrc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The entries that stand above and below a stretch of a file, which an edit of that stretch must leave as they are. */
public final class Neighbours {
    private Neighbours() {}

    /**
     * Whether they say the same before and after an edit.
     *
     * @param start of the stretch, in both
     * @param end behind the stretch, in the file before
     * @param endAfter behind it, in the file after
     */
    public static boolean areAlike(NetrcFile before, int start, int end, NetrcFile after, int endAfter) {
        return side(before, 0, start).equals(side(after, 0, start))
                && side(before, end, before.size()).equals(side(after, endAfter, after.size()));
    }

    /** Whether an edit that puts records in has put in one with a host and a login that the file has already. */
    public static boolean isDoubled(NetrcFile before, NetrcFile after) {
        Set<String> names = new HashSet<>();
        before.records().forEach(record -> names.add(name(record)));
        List<String> all = new ArrayList<>();
        after.records().forEach(record -> all.add(name(record)));
        before.records().forEach(record -> all.remove(name(record)));
        return all.stream().anyMatch(names::contains);
    }

    private static String name(Entry.Login record) {
        return record.host().toLowerCase(Locale.ROOT) + "\n"
                + record.login().map(Field::value).orElse("");
    }

    /** What the entries say that stand there as a whole. */
    private static List<String> side(NetrcFile file, int from, int to) {
        List<String> said = new ArrayList<>();
        for (Entry entry : file.flattened()) {
            Node node = (Node) entry;
            if (node.start >= from && node.end <= to) {
                said.add(Said.of(entry));
            }
        }
        return said;
    }
}
