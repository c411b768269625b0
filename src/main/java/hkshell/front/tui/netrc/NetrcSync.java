package hkshell.front.tui.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.session.Session;
import hkshell.front.tui.widget.ListPane;
import java.util.ArrayList;
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
        this.sheet = NetrcSheet.of(session);
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
        old.input().map(NetrcInput::index).filter(index -> index >= 0).ifPresent(wanted::set);
        old.sent().map(sent -> sent.input().index()).filter(index -> index >= 0).ifPresent(wanted::set);
        return wanted;
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
                // Added, it is at the top as far as the end of the file allows, so that all of it is seen.
                new ListPane(outline.size(), row, added >= 0 ? row : old.list().top()),
                old.input().flatMap(input -> carried(input, outline, row)),
                old.sought(),
                Optional.empty(),
                added >= 0 ? "" : old.awaited(),
                old.sent()
                        .flatMap(sent -> carried(sent.input(), outline, row)
                                .map(input -> new NetrcState.Sent(sent.words(), input))),
                old.othersWrote());
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

    /** The record that was awaited: the one of its host that was not there, once there is one more than before; else -1. */
    private int added() {
        if (old.awaited().isEmpty()) {
            return -1;
        }
        List<Entry> entries = sheet.entries();
        List<String> before = new ArrayList<>();
        called(old.outline().file(), old.awaited()).forEach(record -> before.add(record.spelling()));
        List<Entry.Login> now = called(sheet.file(), old.awaited());
        if (now.size() <= before.size()) {
            return -1;
        }
        // The last where several are alike: there it makes no difference.
        for (int at = now.size() - 1; at >= 0; at--) {
            if (!before.remove(now.get(at).spelling())) {
                return entries.indexOf(now.get(at));
            }
        }
        return -1;
    }

    /** The word default is the default record, as it is to {@code netrc add}. */
    private static List<Entry.Login> called(NetrcFile file, String host) {
        return host.equalsIgnoreCase("default") ? file.defaultRecord().stream().toList() : file.all(host);
    }

    private int cursor(NetrcOutline outline) {
        NetrcOutline before = old.outline();
        if (before.size() == 0) {
            return 0;
        }
        int owner = before.indexAt(old.list().cursor());
        OptionalInt now = places.orNext(owner);
        if (now.isEmpty()) {
            return old.list().cursor();
        }
        return nearly(owner) < 0
                ? outline.rowOf(now.getAsInt())
                : outline.rowLike(
                        now.getAsInt(), before.row(old.list().cursor()).orElseThrow());
    }

    private Optional<NetrcInput> carried(NetrcInput input, NetrcOutline outline, int row) {
        return input.accept(new Carried(outline, row));
    }

    /** What is typed stays, also when its record does not. */
    private final class Carried implements NetrcInput.Visitor<Optional<NetrcInput>> {
        private final NetrcOutline outline;
        private final int row;

        Carried(NetrcOutline outline, int row) {
            this.outline = outline;
            this.row = row;
        }

        @Override
        public Optional<NetrcInput> searching(NetrcInput.Searching input) {
            return Optional.of(new NetrcInput.Searching(input.field(), outline, row));
        }

        @Override
        public Optional<NetrcInput> editing(NetrcInput.Editing input) {
            int now = nearly(input.index());
            return now >= 0 && sheet.entries().get(now) instanceof Entry.Login
                    ? Optional.of(new NetrcInput.Editing(now, input.slot(), input.field(), input.seen()))
                    : Optional.of(NetrcInput.Adding.again(input));
        }

        @Override
        public Optional<NetrcInput> adding(NetrcInput.Adding input) {
            return Optional.of(input);
        }

        @Override
        public Optional<NetrcInput> moving(NetrcInput.Moving input) {
            OptionalInt now = places.exactly(input.index());
            return now.isPresent()
                    ? Optional.of(new NetrcInput.Moving(now.getAsInt(), input.behind(), input.field()))
                    : Optional.empty();
        }

        @Override
        public Optional<NetrcInput> asking(NetrcInput.Asking input) {
            return Optional.of(input);
        }

        /** The question named a record: for another one under the same name it has to be asked again. */
        @Override
        public Optional<NetrcInput> removing(NetrcInput.Removing input) {
            OptionalInt now = places.exactly(input.index());
            return now.isPresent() && isSame(input.index(), now.getAsInt())
                    ? Optional.of(new NetrcInput.Removing(now.getAsInt()))
                    : Optional.empty();
        }
    }

    private boolean isSame(int before, int now) {
        Entry was = old.outline().sheet().entries().get(before);
        return was.spelling().equals(sheet.entries().get(now).spelling());
    }
}
