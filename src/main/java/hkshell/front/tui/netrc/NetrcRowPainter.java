package hkshell.front.tui.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.netrc.NetrcInput.Editing;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Cell;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Secret;
import hkshell.kit.text.Width;
import java.util.Optional;

/** Paints one row: what it is, cut to its columns, and its mark at the right edge. */
final class NetrcRowPainter {
    /** As many stand for one column at most, marks and halves of pairs included. */
    private static final int CHARACTERS = 8;

    private final NetrcState state;
    private final Scene scene;
    private final NetrcColumns columns;
    private final NetrcMarks marks;
    private final String secret;

    /** @param secret the password that {@link NetrcState#shown} means, harmless to print; empty when it stays masked */
    NetrcRowPainter(NetrcState state, Scene scene, NetrcColumns columns, String secret) {
        this.state = state;
        this.scene = scene;
        this.columns = columns;
        this.marks = new NetrcMarks(state, scene, columns);
        this.secret = secret;
    }

    void paint(Canvas canvas, int y, NetrcRow row, boolean cursor) {
        canvas.text(0, y, cursor ? scene.glyphs().cursor() : " ", Role.KEY);
        if (columns.digits() > 0) {
            canvas.textRight(1 + columns.digits(), y, Integer.toString(row.line()), Role.DIM);
        }
        Optional<Editing> editing = editing(row);
        if (editing.isPresent()) {
            paintField(canvas, y, row, editing.get());
        } else {
            int right = paintMark(canvas, y, row, cursor);
            paintText(canvas, y, row, right);
        }
        if (cursor) {
            canvas.mark(canvas.rect().row(y), Cell.SELECTED);
        }
    }

    /** What is being typed in this very row. */
    private Optional<Editing> editing(NetrcRow row) {
        return state.input()
                .filter(input -> input instanceof Editing)
                .map(input -> (Editing) input)
                .filter(editing -> editing.index() == row.index()
                        && row.record().isPresent()
                        && row.fieldKind().equals(editing.slot().kind()));
    }

    private void paintField(Canvas canvas, int y, NetrcRow row, Editing editing) {
        int column = row.field() == null ? columns.text() : keyword(canvas, y, row.field());
        editing.field().paint(canvas, column, y, columns.width() - column, scene.focused());
    }

    private int paintMark(Canvas canvas, int y, NetrcRow row, boolean cursor) {
        NetrcMarks.Mark mark = marks.of(row, cursor && scene.focused());
        String text = Fit.cut(Sanitize.line(mark.text()), columns.width() - columns.text());
        canvas.textRight(columns.width(), y, text, mark.role());
        return columns.width() - Width.of(text) - (text.isEmpty() ? 0 : 1);
    }

    /** @param right the column before which the text ends */
    private void paintText(Canvas canvas, int y, NetrcRow row, int right) {
        int indent = row.isInside() ? 2 : 0;
        switch (row.kind()) {
            case RECORD -> {
                fold(canvas, y, row);
                String host = Fit.middle(Sanitize.line(host(row)), Math.max(0, right - columns.text()));
                canvas.text(columns.text(), y, host, Role.NAME);
            }
            case FIELD -> {
                if (row.field() != null) {
                    keyword(canvas, y, row.field());
                    paintValue(canvas, y, row, row.field(), right);
                }
            }
            case COMMENT -> cut(canvas, columns.fold() + indent, y, row.text(), Role.COMMENT, right);
            case STRAY -> cut(canvas, columns.fold() + indent, y, row.text(), Role.WARN, right);
            case MACRO -> {
                if (!row.isInside()) {
                    fold(canvas, y, row);
                }
                cut(canvas, columns.text(), y, macroName(row), Role.COMMENT, right);
            }
            case MACRO_LINE -> cut(canvas, columns.inner(), y, row.text(), Role.COMMENT, right);
            case FINDING -> cut(canvas, columns.inner(), y, row.text(), role(row), right);
            case MACRO_END -> cut(canvas, columns.inner(), y, "(blank line ends it)", Role.DIM, right);
        }
    }

    private static Role role(NetrcRow row) {
        return FindingWords.role(FindingWords.worst(row.findings()));
    }

    private void fold(Canvas canvas, int y, NetrcRow row) {
        boolean open = state.outline().isOpen(row.index());
        canvas.text(
                columns.fold(), y, open ? scene.glyphs().open() : scene.glyphs().closed(), Role.KEY);
    }

    private static String host(NetrcRow row) {
        return row.record().map(Entry.Login::host).orElse("");
    }

    /** A folded macro says how many lines it hides. */
    private String macroName(NetrcRow row) {
        if (row.isInside() || state.outline().isOpen(row.index()) || !(row.entry() instanceof Entry.Macdef macro)) {
            return row.text();
        }
        int lines = state.outline().sheet().macro(macro).size() - 1;
        return row.text() + ", " + lines + (lines == 1 ? " line" : " lines");
    }

    private int keyword(Canvas canvas, int y, Field field) {
        canvas.text(columns.inner(), y, field.kind().keyword(), Role.KEY);
        return columns.value();
    }

    private void paintValue(Canvas canvas, int y, NetrcRow row, Field field, int right) {
        int column = columns.value();
        if (field.kind() != Field.Kind.PASSWORD) {
            cut(canvas, column, y, field.value(), Role.STRING, right);
        } else if (secret.isEmpty() || !state.shows(row.index(), scene.now())) {
            cut(canvas, column, y, Secret.MASK, Role.SECRET, right);
        } else {
            canvas.text(column, y, Fit.cut(secret, Math.max(0, right - column)), Role.SECRET, Cell.SECRET);
        }
    }

    private static void cut(Canvas canvas, int column, int y, String text, Role role, int right) {
        int room = Math.max(0, right - column);
        // A line may have megabytes; of these no more is made harmless than could be seen.
        String near = text.substring(0, Math.min(text.length(), CHARACTERS * (room + 1)));
        canvas.text(column, y, Fit.cut(Sanitize.line(near), room), role);
    }
}
