package hkshell.front.tui.palette;

import hkshell.engine.CommandSpec;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Rect;
import hkshell.front.tui.widget.Frame;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.List;
import java.util.Optional;

/** How the command line looks: a box at the bottom with the line, how it is used, and what fits above it. */
public final class PaletteView {
    private static final int NAME = 20;

    private PaletteView() {}

    public static void paint(PaletteState state, Glyphs glyphs, Canvas canvas) {
        Optional<CommandSpec> command = state.row();
        int shown = Math.min(Math.min(PaletteUpdate.ROWS, state.offers().all().size()), Math.max(0, canvas.rows() - 4));
        int usage = command.isPresent() ? 1 : 0;
        int height = Math.min(canvas.rows(), shown + usage + 3);
        Rect place = new Rect(0, canvas.rows() - height, canvas.columns(), height);
        Canvas box = canvas.part(place);
        box.clear();
        canvas.noCursor();
        Frame frame = Frame.of(box.rect(), 0, "Command", true)
                .with(Styled.of("Tab completes", Role.DIM))
                .with(Styled.of("Enter runs", Role.DIM));
        Frame.paint(box, glyphs, List.of(frame));
        Canvas inside = box.part(box.rect().inside(1));
        state.offers().paint(inside, shown, state.chosen() || state.tabbed(), NAME);
        if (command.isPresent()) {
            inside.text(2, shown, Fit.cut(command.get().usage(), inside.columns() - 2), Role.DIM);
        }
        int column = inside.text(0, shown + usage, ": ", Role.KEY);
        state.field().paint(inside, column, shown + usage, inside.columns() - column, true);
    }
}
