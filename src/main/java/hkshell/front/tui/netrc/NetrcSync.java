package hkshell.front.tui.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.engine.session.Session;
import hkshell.front.tui.widget.ListPane;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The state for a file that was read anew: old state + file -> folds, cursor and typing where they were. */
final class NetrcSync {
    private final NetrcState old;
    private final NetrcSheet sheet;
    private final NetrcPlaces places;

    private NetrcSync(NetrcState old, Session session) {
        this.old = old;
        this.sheet = NetrcSheet.of(session.netrc().file(), session.answering());
        this.places = NetrcPlaces.of(old.outline().sheet().entries(), sheet.entries(), wanted(old));
    }

    static NetrcState of(NetrcState old, Session session) {
        return old.outline().file() == session.netrc().file() ? old : new NetrcSync(old, session).state();
    }

    private static BitSet wanted(NetrcState old) {
        BitSet wanted = old.outline().folds();
        // A macro starts open, so a folded one has to be known too.
        List<Entry> entries = old.outline().sheet().entries();
        for (int index = 0; index < entries.size(); index++) {
            if (entries.get(index) instanceof Entry.Macdef) {
                wanted.set(index);
            }
        }
        if (old.outline().size() > 0) {
            wanted.set(old.outline().indexAt(old.list().cursor()));
        }
        if (old.outline().sheet().active() >= 0) {
            wanted.set(old.outline().sheet().active());
        }
        old.input().map(NetrcSync::target).filter(index -> index >= 0).ifPresent(wanted::set);
        return wanted;
    }

    /** The entry that an input is about, or -1. */
    private static int target(NetrcInput input) {
        if (input instanceof NetrcInput.Editing editing) {
            return editing.index();
        }
        return input instanceof NetrcInput.Removing removing ? removing.index() : -1;
    }

    private NetrcState state() {
        BitSet folds = NetrcOutline.firstFolds(sheet);
        carryFolds(folds);
        // Opened when it becomes the active one, and left alone while it is.
        if (sheet.active() >= 0
                && sheet.active() != nearly(old.outline().sheet().active())) {
            folds.set(sheet.active());
        }
        int added = added();
        if (added >= 0) {
            folds.set(added);
        }
        NetrcOutline outline = NetrcOutline.of(sheet, folds);
        int wanted = added >= 0 ? outline.rowOf(added) : cursor(outline);
        int row = Math.max(0, Math.min(wanted, outline.size() - 1));
        return new NetrcState(
                outline,
                new ListPane(outline.size(), row, old.list().top()),
                input(outline, row),
                old.sought(),
                Optional.empty(),
                added >= 0 || old.awaited().equals(NetrcState.ANY) ? "" : old.awaited());
    }

    private void carryFolds(BitSet folds) {
        NetrcOutline before = old.outline();
        List<Entry> entries = before.sheet().entries();
        for (int index = 0; index < entries.size(); index++) {
            if (before.isOpen(index) || entries.get(index) instanceof Entry.Macdef) {
                int now = nearly(index);
                if (now >= 0) {
                    folds.set(now, before.isOpen(index));
                }
            }
        }
    }

    private int nearly(int index) {
        return index < 0 ? -1 : places.nearly(index).orElse(-1);
    }

    /** The record that was awaited: the last of its host, once there is one more than before; else -1. */
    private int added() {
        if (old.awaited().isEmpty()) {
            return -1;
        }
        List<Entry> entries = sheet.entries();
        if (old.awaited().equals(NetrcState.ANY)) {
            return changed(old.outline().sheet().entries(), entries);
        }
        int before = old.outline().file().all(old.awaited()).size();
        List<Entry.Login> now = sheet.file().all(old.awaited());
        return now.size() > before ? entries.indexOf(now.get(now.size() - 1)) : -1;
    }

    /** The first record that is not as it was, unless one has gone; else -1. */
    private static int changed(List<Entry> before, List<Entry> now) {
        for (int at = 0; at < now.size() && now.size() >= before.size(); at++) {
            boolean same = at < before.size()
                    && before.get(at).spelling().equals(now.get(at).spelling());
            if (!same && now.get(at) instanceof Entry.Login) {
                return at;
            }
        }
        return -1;
    }

    private int cursor(NetrcOutline outline) {
        NetrcOutline before = old.outline();
        if (before.size() == 0) {
            return 0;
        }
        int owner = before.indexAt(old.list().cursor());
        int now = nearly(owner);
        if (now < 0) {
            return old.list().cursor();
        }
        int below = old.list().cursor() - before.rowOf(owner);
        return outline.rowOf(now) + Math.min(below, outline.rowOf(now + 1) - outline.rowOf(now) - 1);
    }

    /** What is typed stays as long as its record is there. */
    private Optional<NetrcInput> input(NetrcOutline outline, int row) {
        if (old.input().isPresent() && old.input().get() instanceof NetrcInput.Finding finding) {
            return Optional.of(new NetrcInput.Finding(finding.field(), outline, row));
        }
        if (old.input().isEmpty() || target(old.input().get()) < 0) {
            return old.input();
        }
        NetrcInput input = old.input().get();
        OptionalInt now = places.exactly(target(input));
        if (now.isEmpty()) {
            return Optional.empty();
        }
        if (input instanceof NetrcInput.Editing editing) {
            return Optional.of(new NetrcInput.Editing(now.getAsInt(), editing.slot(), editing.field()));
        }
        // The question named a record: for another one under the same name it has to be asked again.
        return isSame(target(input), now.getAsInt())
                ? Optional.of(new NetrcInput.Removing(now.getAsInt()))
                : Optional.empty();
    }

    private boolean isSame(int before, int now) {
        Entry was = old.outline().sheet().entries().get(before);
        return was.spelling().equals(sheet.entries().get(now).spelling());
    }
}
