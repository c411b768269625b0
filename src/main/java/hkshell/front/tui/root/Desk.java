package hkshell.front.tui.root;

import hkshell.domain.keymap.Area;
import hkshell.domain.keymap.KeyMap;
import hkshell.front.tui.input.Focus;
import hkshell.front.tui.paint.Arrangement;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Looks;
import hkshell.front.tui.paint.Panes;
import hkshell.front.tui.paint.Size;
import java.time.Instant;

/**
 * How a person looks at the screen now: keys, letters, colours, its size, the pane that has the keys, how much room each
 * gets, and the time it shows.
 */
public record Desk(
        KeyMap keys, Glyphs glyphs, Looks looks, Size size, Instant now, Focus focus, Arrangement arrangement) {

    /** At the start: the request has the keys. */
    public static Desk start(KeyMap keys, Glyphs glyphs, Looks looks, Size size, Instant now) {
        return new Desk(keys, glyphs, looks, size, now, Focus.on(Area.REQUEST), Arrangement.USUAL);
    }

    /** @param note what was said last */
    Panes panes(Note note) {
        int most = note.mark() == Note.Mark.NO ? Panes.mostFailureRows(size) : Panes.mostMessageRows(size);
        int rows = note.rows(size.columns(), most).size();
        return Panes.of(size, focus.pane(), arrangement, rows);
    }

    Desk with(Looks other) {
        return new Desk(keys, glyphs, other, size, now, focus, arrangement);
    }

    Desk with(Size other) {
        return new Desk(keys, glyphs, looks, other, now, focus, arrangement);
    }

    Desk at(Instant other) {
        return new Desk(keys, glyphs, looks, size, other, focus, arrangement);
    }

    Desk with(Focus other) {
        return new Desk(keys, glyphs, looks, size, now, other, arrangement);
    }

    Desk with(Arrangement other) {
        return new Desk(keys, glyphs, looks, size, now, focus, other);
    }
}
