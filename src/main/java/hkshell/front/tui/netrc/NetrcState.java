package hkshell.front.tui.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.front.tui.widget.ListPane;
import java.time.Instant;
import java.util.Optional;

/**
 * The netrc pane's state.
 *
 * @param outline the file and its folds
 * @param list the cursor and the part seen, in rows of the outline
 * @param input what has the keys, when something is typed
 * @param sought what was looked for last, for the next match; empty when nothing was
 * @param shown the password that is to be seen for a while
 * @param awaited the host of a record that was just added, or ANY, to go to once it is there; empty when none was
 */
public record NetrcState(
        NetrcOutline outline,
        ListPane list,
        Optional<NetrcInput> input,
        String sought,
        Optional<Reveal> shown,
        String awaited) {

    /** No host holds a line end. */
    static final String ANY = "\n";

    public static final NetrcState EMPTY =
            new NetrcState(NetrcOutline.EMPTY, ListPane.of(0), Optional.empty(), "", Optional.empty(), "");

    /**
     * A password that is shown.
     *
     * @param index the record it belongs to
     */
    record Reveal(int index, Instant until) {}

    Optional<NetrcRow> current() {
        return outline.row(list.cursor());
    }

    /** The record under the cursor. */
    Optional<Entry.Login> record() {
        return current().flatMap(NetrcRow::record);
    }

    /** Whether the password of a record is to be seen now. */
    boolean shows(int index, Instant now) {
        return shown.filter(reveal -> reveal.index() == index && now.isBefore(reveal.until()))
                .isPresent();
    }

    NetrcState with(ListPane other) {
        return new NetrcState(outline, other, input, sought, shown, awaited);
    }

    NetrcState at(int row) {
        return with(new ListPane(outline.size(), Math.max(0, Math.min(row, outline.size() - 1)), list.top()));
    }

    NetrcState with(NetrcInput other) {
        return new NetrcState(outline, list, Optional.of(other), sought, shown, awaited);
    }

    NetrcState withoutInput() {
        return new NetrcState(outline, list, Optional.empty(), sought, shown, awaited);
    }

    NetrcState seeking(String text) {
        return new NetrcState(outline, list, input, text, shown, awaited);
    }

    NetrcState showing(Optional<Reveal> other) {
        return new NetrcState(outline, list, input, sought, other, awaited);
    }

    /** Whatever record the next change of the file brings back or changes is the one to go to. */
    public NetrcState awaitingAny() {
        return awaiting(ANY);
    }

    NetrcState awaiting(String host) {
        return new NetrcState(outline, list, input, sought, shown, host);
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
        return new NetrcState(other, list, input, sought, shown, awaited).at(row);
    }
}
