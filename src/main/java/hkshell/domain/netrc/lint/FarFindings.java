package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.NetrcStretch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an edit of a large file brings about that shows only far from it: a host that has a record elsewhere, and a record
 * below a default. In one pass over the records.
 */
final class FarFindings {
    private final NetrcFile after;
    private final int firstLine;
    private final int lastLine;
    private final boolean isGrown;
    /** The new records of the changed part by host, the first of each. */
    private final Map<String, Entry.Machine> fresh = new HashMap<>();

    private final Set<String> inside = new HashSet<>();
    private final List<Finding> found = new ArrayList<>();

    private FarFindings(NetrcFile after, NetrcStretch changed) {
        this.after = after;
        this.firstLine = changed.linesAbove() + 1;
        List<Entry> entries = changed.after().entries();
        this.lastLine = changed.linesAbove()
                + (entries.isEmpty() ? 0 : entries.get(entries.size() - 1).lastLine());
        this.isGrown =
                changed.after().records().size() > changed.before().records().size();
        Map<String, Integer> before = new HashMap<>();
        for (Entry.Login record : changed.before().records()) {
            before.merge(HostRules.small(record.host()), 1, Integer::sum);
        }
        for (Entry.Login record : changed.after().records()) {
            String host = HostRules.small(record.host());
            boolean isNew = before.merge(host, -1, Integer::sum) < 0;
            // One that has another one here was found with that.
            if (isNew && inside.add(host) && record instanceof Entry.Machine machine) {
                fresh.put(host, machine);
            }
        }
    }

    /** By place. */
    static List<Finding> of(NetrcFile after, NetrcStretch changed) {
        FarFindings far = new FarFindings(after, changed);
        if (!far.fresh.isEmpty()) {
            far.look(changed.linesAbove());
        }
        return far.found;
    }

    private void look(int linesAbove) {
        Map<String, Entry.Machine> late = new HashMap<>(fresh);
        boolean isLate = false;
        for (Entry.Login record : after.records()) {
            boolean above = record.line() < firstLine;
            if (!above && record.line() <= lastLine) {
                continue;
            }
            isLate = isLate || above && record instanceof Entry.Default;
            Entry.Machine twin = record instanceof Entry.Machine ? fresh.remove(HostRules.small(record.host())) : null;
            if (twin != null) {
                found.add(above ? twice(twin).below(linesAbove) : twice((Entry.Machine) record));
            }
        }
        // A record that was there and has another host now stands where it stood.
        if (isLate && isGrown) {
            late.values()
                    .forEach(machine -> found.add(Lint.finding("record-after-default", machine.line(), machine.column())
                            .below(linesAbove)));
        }
    }

    private static Finding twice(Entry.Machine second) {
        return Lint.finding("duplicate-machine", second.line(), second.column());
    }
}
