package hkshell.domain.netrc;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file again after an edit, and lets it pass only when the edit did what it promised and every other entry is
 * what it was: no edit may un-comment, swallow or change a neighbour, whatever the file looks like. Last step of an edit.
 */
final class EditGuard {
    private final EditPlan plan;
    private final List<Entry> before = new ArrayList<>();
    private final List<Entry> after = new ArrayList<>();
    private final List<Entry> fresh = new ArrayList<>();
    private int strayWords;

    private EditGuard(EditPlan plan) {
        this.plan = plan;
    }

    static boolean holds(NetrcFile before, EditPlan plan, NetrcFile after) {
        if (plan.isRewriting()) {
            return true;
        }
        if (plan.isRespelling()) {
            return RespellGuard.holds(before, after);
        }
        EditGuard guard = new EditGuard(plan);
        guard.collect(before, after);
        return guard.strayWords == 0 && guard.othersAreAlike() && guard.freshIsPromised();
    }

    /** Strays are counted by word, for two of them may come to stand on one line and become one. */
    private void collect(NetrcFile first, NetrcFile second) {
        for (Entry entry : first.flattened()) {
            if (entry instanceof Entry.Stray stray) {
                strayWords += plan.isGone(stray) ? 0 : stray.words();
            } else if (!plan.isGone(entry)) {
                before.add(entry);
            }
        }
        for (Entry entry : second.flattened()) {
            boolean isFresh = plan.isFresh(((Node) entry).start);
            if (isFresh) {
                fresh.add(entry);
            } else if (entry instanceof Entry.Stray stray) {
                strayWords -= stray.words();
            } else {
                after.add(entry);
            }
        }
    }

    private boolean othersAreAlike() {
        if (before.size() != after.size()) {
            return false;
        }
        Iterator<Entry> now = after.iterator();
        for (Entry entry : before) {
            if (!isAlike(entry, now.next(), plan.reading(entry))) {
                return false;
            }
        }
        return true;
    }

    private boolean isAlike(Entry was, Entry is, @Nullable Reading promised) {
        if (was instanceof Entry.Login record) {
            return is instanceof Entry.Login twin
                    && (promised == null ? Reading.areSpelledAlike(record, twin) : promised.isOf(twin));
        }
        if (was instanceof Entry.Macdef macro) {
            return is instanceof Entry.Macdef twin
                    && macro.name().equals(twin.name())
                    && (macro.closed() == twin.closed() || plan.closesMacro())
                    && (macro.closed() != twin.closed() || macro.sameBytes(twin));
        }
        return was.getClass() == is.getClass() && ((Node) was).sameBytes((Node) is);
    }

    private boolean freshIsPromised() {
        Reading added = plan.added();
        if (added != null) {
            return fresh.size() == 1 && fresh.get(0) instanceof Entry.Login record && added.isOf(record);
        }
        if (fresh.size() != plan.moved().size()) {
            return false;
        }
        Iterator<Entry> now = fresh.iterator();
        for (Entry entry : plan.moved()) {
            if (!isAlike(entry, now.next(), null)) {
                return false;
            }
        }
        return true;
    }
}
