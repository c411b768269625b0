package hkshell.front.tui.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.lint.Finding;
import hkshell.front.tui.widget.ListPane;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The netrc pane's state.
 *
 * @param outline the file and its folds
 * @param list the cursor and the part seen, in rows of the outline
 * @param input what has the keys, when something is typed
 * @param sought what was looked for last, for the next match; empty when nothing was
 * @param shown the password that is to be seen for a while
 * @param awaited the host of a record that was just added, to go to once it is there; empty when none was
 * @param sent what was typed for a command whose end is not known yet: it comes back when that is refused
 * @param othersWrote whether another program has changed the file since this run read or saved it
 */
public record NetrcState(
        NetrcOutline outline,
        ListPane list,
        Optional<NetrcInput> input,
        String sought,
        Optional<Reveal> shown,
        String awaited,
        Optional<Sent> sent,
        boolean othersWrote) {

    public static final NetrcState EMPTY = new NetrcState(
            NetrcOutline.EMPTY, ListPane.of(0), Optional.empty(), "", Optional.empty(), "", Optional.empty(), false);

    /**
     * A password that is shown.
     *
     * @param index the record it belongs to
     */
    record Reveal(int index, Instant until) {}

    /** A command and what was typed for it. */
    record Sent(List<String> words, NetrcInput input) {}

    Optional<NetrcRow> current() {
        return outline.row(list.cursor());
    }

    /** The record under the cursor, or that a finding under it is about. */
    Optional<Entry.Login> record() {
        return current()
                .flatMap(row -> row.kind() == NetrcRow.Kind.FINDING && row.owner() instanceof Entry.Login login
                        ? Optional.of(login)
                        : row.record());
    }

    /** Whether the password of a record is to be seen now. */
    boolean shows(int index, Instant now) {
        return shown.filter(reveal -> reveal.index() == index && now.isBefore(reveal.until()))
                .isPresent();
    }

    NetrcState with(ListPane other) {
        return new NetrcState(outline, other, input, sought, shown, awaited, sent, othersWrote);
    }

    NetrcState at(int row) {
        return with(new ListPane(outline.size(), Math.max(0, Math.min(row, outline.size() - 1)), list.top()));
    }

    NetrcState with(NetrcInput other) {
        return new NetrcState(outline, list, Optional.of(other), sought, shown, awaited, sent, othersWrote);
    }

    NetrcState withoutInput() {
        return new NetrcState(outline, list, Optional.empty(), sought, shown, awaited, sent, othersWrote);
    }

    NetrcState seeking(String text) {
        return new NetrcState(outline, list, input, text, shown, awaited, sent, othersWrote);
    }

    NetrcState showing(Optional<Reveal> other) {
        return new NetrcState(outline, list, input, sought, other, awaited, sent, othersWrote);
    }

    NetrcState awaiting(String host) {
        return new NetrcState(outline, list, input, sought, shown, host, sent, othersWrote);
    }

    /** As a command is about to run for what was typed. */
    NetrcState sending(List<String> words, NetrcInput typed) {
        return new NetrcState(
                outline,
                list,
                Optional.empty(),
                sought,
                shown,
                awaited,
                Optional.of(new Sent(words, typed)),
                othersWrote);
    }

    /** Whether another program's change is there to be looked at. */
    public NetrcState othersWrote(boolean wrote) {
        return new NetrcState(outline, list, input, sought, shown, awaited, sent, wrote);
    }

    /** A command has ended: what was typed for it is done with, or, when it was refused, open again. */
    public NetrcState ended(List<String> words, boolean refused) {
        if (sent.isEmpty() || !sent.get().words().equals(words)) {
            return this;
        }
        NetrcState now = new NetrcState(
                outline, list, input, sought, shown, refused ? "" : awaited, Optional.empty(), othersWrote);
        return refused && input.isEmpty() ? now.with(sent.get().input()) : now;
    }

    /** What was found in a file; nothing happens when that is another one by now. */
    public NetrcState found(NetrcFile file, List<Finding> findings) {
        if (file != outline.file() || outline.size() == 0) {
            return this;
        }
        NetrcOutline other = outline.with(NetrcFindings.of(outline.sheet().entries(), findings));
        return with(
                other, other.rowLike(outline.indexAt(list.cursor()), current().orElseThrow()));
    }

    /**
     * The cursor on what came into a line of the file, from 1, by an edit; unfolded. Where nothing came, because a record
     * went or moved, nothing is unfolded, and what moved keeps the cursor.
     *
     * @param before the file as it was
     */
    public NetrcState onLine(int line, NetrcFile before) {
        List<Entry> entries = outline.sheet().entries();
        int index = entries.size() - 1;
        while (index > 0 && entries.get(index).line() > line) {
            index--;
        }
        if (index < 0 || line < 1) {
            return this;
        }
        Entry entry = entries.get(index);
        List<Entry> stood = before.entries();
        if (stood.stream().anyMatch(other -> isSame(other, entry))) {
            return stood.size() == entries.size() ? this : at(outline.rowOf(index));
        }
        NetrcState open = entry instanceof Entry.Login && line <= entry.lastLine() ? fold(index, true) : this;
        List<NetrcRow> rows = open.outline.rows(open.outline.rowOf(index), open.outline.rowOf(index + 1));
        int at = 0;
        for (int row = 0; row < rows.size(); row++) {
            // The first of those on that line, which of a record on one line is the record itself.
            boolean nearer =
                    rows.get(at).line() < rows.get(row).line() && rows.get(row).line() <= line;
            at = nearer && rows.get(row).kind() != NetrcRow.Kind.FINDING ? row : at;
        }
        return open.at(open.outline.rowOf(index) + at);
    }

    private static boolean isSame(Entry one, Entry other) {
        return one.size() == other.size() && one.spelling().equals(other.spelling());
    }

    /** With an entry folded or not, the cursor on the same row of the same entry as far as it is still there. */
    NetrcState fold(int index, boolean open) {
        NetrcOutline other = outline.with(index, open);
        int owner = outline.size() == 0 ? 0 : outline.indexAt(list.cursor());
        int below = list.cursor() - outline.rowOf(owner);
        int height = other.rowOf(owner + 1) - other.rowOf(owner);
        int row = other.rowOf(owner) + Math.min(below, height - 1);
        return with(other, row);
    }

    NetrcState with(NetrcOutline other, int row) {
        return new NetrcState(other, list, input, sought, shown, awaited, sent, othersWrote).at(row);
    }
}
