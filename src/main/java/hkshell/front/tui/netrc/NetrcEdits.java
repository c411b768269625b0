package hkshell.front.tui.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.session.Netrc;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.netrc.NetrcRow.Kind;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Digits;
import hkshell.kit.text.LosslessText;
import hkshell.kit.text.Sanitize;
import java.util.List;
import java.util.Optional;

/** The keys that begin an edit: each opens a field or a question, or says why this row is not edited. */
final class NetrcEdits {
    private static final String DEFAULT_LAST = "The default record stays last: many programs read nothing behind it.";

    private NetrcEdits() {}

    /** What is under the cursor, and nothing else of its record. */
    static Next<NetrcState> edit(NetrcState state, Netrc netrc) {
        return onRecord(state, netrc, record -> {
            Slot slot =
                    state.current().flatMap(NetrcRow::fieldKind).map(Slot::of).orElse(Slot.HOST);
            return open(state, record, slot);
        });
    }

    /** A named part of the record under the cursor, whether it has it or not. */
    static Next<NetrcState> edit(NetrcState state, Netrc netrc, Slot slot) {
        return onRecord(state, netrc, record -> open(state, record, slot));
    }

    private static Next<NetrcState> open(NetrcState state, Entry.Login record, Slot slot) {
        if (slot == Slot.HOST && record instanceof Entry.Default) {
            return say(state, "The default record has no host to change; move to one of its fields, or x.");
        }
        int index = state.current().orElseThrow().index();
        NetrcState now = slot.kind().isPresent() ? state.fold(index, true) : state;
        return Next.of(now.at(rowOf(now.outline(), index, slot))
                .with(new NetrcInput.Editing(index, slot, slot.field(record), record)));
    }

    /** The row of a record's part, or the record's own. */
    private static int rowOf(NetrcOutline outline, int index, Slot slot) {
        List<NetrcRow> rows = outline.rows(outline.rowOf(index), outline.rowOf(index + 1));
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).field() != null && rows.get(at).fieldKind().equals(slot.kind())) {
                return outline.rowOf(index) + at;
            }
        }
        return outline.rowOf(index);
    }

    static Next<NetrcState> add(NetrcState state, Netrc netrc) {
        return locked(state, netrc).orElseGet(() -> Next.of(state.with(NetrcInput.Adding.start())));
    }

    static Next<NetrcState> remove(NetrcState state, Netrc netrc) {
        return onRecord(
                state,
                netrc,
                record -> Next.of(state.with(
                        new NetrcInput.Removing(state.current().orElseThrow().index()))));
    }

    /** Before the record above it, or behind the one below. */
    static Next<NetrcState> move(NetrcState state, Netrc netrc, boolean up) {
        return onRecord(state, netrc, record -> {
            Optional<Entry.Login> other = neighbour(state, up);
            if (other.isEmpty()) {
                return say(state, up ? "It is the first record." : "It is the last record.");
            }
            return up ? moveBefore(state, record, other.get()) : moveBehind(state, record, other.get());
        });
    }

    /** Asks for the record that it is to stand before or behind. */
    static Next<NetrcState> moveTo(NetrcState state, Netrc netrc) {
        int index = state.current().map(NetrcRow::index).orElse(0);
        return onRecord(
                state,
                netrc,
                record -> record instanceof Entry.Default
                        ? say(state, DEFAULT_LAST)
                        : Next.of(state.with(new NetrcInput.Moving(index, false, TextField.empty()))));
    }

    /** The answer to {@link #moveTo}. */
    static Next<NetrcState> move(NetrcState state, NetrcInput.Moving moving) {
        List<Entry> entries = state.outline().sheet().entries();
        Optional<Entry.Login> named = named(state, moving);
        if (named.isEmpty()) {
            return say(state, "There is no record of that host or in that line; Esc leaves.");
        }
        Entry.Login record = (Entry.Login) entries.get(moving.index());
        Optional<Entry.Login> target = moving.behind() ? next(entries, named.get()) : named;
        NetrcState now = state.withoutInput();
        if (named.get() == record || target.filter(record::equals).isPresent()) {
            return say(now, "It stands there already.");
        }
        return moving.behind() ? moveBehind(now, record, named.get()) : moveBefore(now, record, named.get());
    }

    /** Before what stands behind the other one; behind all others where nothing does. */
    private static Next<NetrcState> moveBehind(NetrcState state, Entry.Login moved, Entry.Login other) {
        if (moved instanceof Entry.Default || other instanceof Entry.Default) {
            return say(state, DEFAULT_LAST);
        }
        return next(state.outline().sheet().entries(), other)
                .map(before -> moveBefore(state, moved, before))
                .orElseGet(() -> command(
                        state, NetrcWords.about("move", moved).line(moved).flag("--last")));
    }
    /** By its host, or by a line of it. */
    private static Optional<Entry.Login> named(NetrcState state, NetrcInput.Moving moving) {
        NetrcFile file = state.outline().file();
        String text = moving.field().text().strip();
        Optional<Entry.Login> ofHost = first(file, text);
        if (ofHost.isPresent()) {
            List<Entry.Login> all = file.all(text);
            return moving.behind() && !all.isEmpty() ? Optional.of(all.get(all.size() - 1)) : ofHost;
        }
        long line = Digits.number(text, 9);
        return file.records().stream()
                .filter(record -> record.line() <= line && line <= record.lastLine())
                .findFirst();
    }

    /** As {@code netrc move} understands a host. */
    private static Optional<Entry.Login> first(NetrcFile file, String host) {
        return NetrcEdit.Pick.named(host).in(file).value();
    }

    private static Next<NetrcState> command(NetrcState state, NetrcWords words) {
        return Next.of(state, new Effect.Command(words.all(), List.of()));
    }

    private static Optional<Entry.Login> next(List<Entry> entries, Entry.Login record) {
        for (int at = entries.indexOf(record) + 1; at < entries.size(); at++) {
            if (entries.get(at) instanceof Entry.Login login) {
                return Optional.of(login);
            }
        }
        return Optional.empty();
    }

    /** To the front of the records of its host, so that it is the one that answers. */
    static Next<NetrcState> moveFirst(NetrcState state, Netrc netrc) {
        return onRecord(state, netrc, record -> {
            Optional<Entry.Login> first = netrc.file().find(record.host());
            return record instanceof Entry.Default || first.isEmpty() || first.get() == record
                    ? say(state, "It is the first of its host already.")
                    : moveBefore(state, record, first.get());
        });
    }

    private static Next<NetrcState> moveBefore(NetrcState state, Entry.Login moved, Entry.Login before) {
        if (moved instanceof Entry.Default) {
            return say(state, DEFAULT_LAST);
        }
        Optional<Entry.Login> named = first(state.outline().file(), before.host());
        NetrcWords words = NetrcWords.about("move", moved).line(moved);
        return command(
                state,
                named.isPresent() && named.get() == before
                        ? words.option("--before", before.host())
                        : words.option("--before-line", Integer.toString(before.line())));
    }

    private static Optional<Entry.Login> neighbour(NetrcState state, boolean up) {
        List<Entry> entries = state.outline().sheet().entries();
        int step = up ? -1 : 1;
        int at = state.current().orElseThrow().index() + step;
        for (; at >= 0 && at < entries.size(); at += step) {
            if (entries.get(at) instanceof Entry.Login record) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    /** What to do with the record under the cursor. */
    private interface OnRecord {
        Next<NetrcState> apply(Entry.Login record);
    }

    private static Next<NetrcState> onRecord(NetrcState state, Netrc netrc, OnRecord then) {
        Optional<Next<NetrcState>> locked = locked(state, netrc);
        if (locked.isPresent()) {
            return locked.get();
        }
        Optional<Entry.Login> record = state.record();
        if (record.isEmpty()) {
            return say(state, whyNot(state));
        }
        return LosslessText.isForeign(record.get().host())
                ? say(state, "Its host is not UTF-8, so no command can name it; change it with an editor.")
                : then.apply(record.get());
    }

    /** Why a row that is no record is not edited. */
    static String whyNot(NetrcState state) {
        if (state.current().isEmpty()) {
            return "There is no record here; a adds one.";
        }
        NetrcRow row = state.current().get();
        if (row.kind() == Kind.STRAY && row.entry() instanceof Entry.Stray stray) {
            return "Stray: " + stray.why() + ". It is kept as it is.";
        }
        return row.kind() == Kind.COMMENT
                ? "Comments are shown as they are and never touched."
                : "Macros are shown as they are and never touched.";
    }

    /** The sentence of a file that is shown and not edited. */
    private static Optional<Next<NetrcState>> locked(NetrcState state, Netrc netrc) {
        return netrc.problem().map(problem -> say(state, sentence(problem)));
    }

    private static String sentence(Problem problem) {
        return problem.hint().isEmpty()
                ? problem.sentence()
                : Sanitize.line(problem.sentence() + " Hint: " + problem.hint() + ".");
    }

    static Next<NetrcState> say(NetrcState state, String sentence) {
        return Next.of(state, new Effect.Say(sentence));
    }
}
