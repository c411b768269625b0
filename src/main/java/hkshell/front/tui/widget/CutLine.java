package hkshell.front.tui.widget;

import hkshell.front.tui.paint.Canvas;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;

/** A text in one row, with dots where the row ends before it. */
public final class CutLine {
    private CutLine() {}

    /** @param line a canvas of one row */
    public static void paint(Canvas line, int column, Styled text) {
        if (line.text(column, 0, text) > line.columns()) {
            line.text(Math.max(0, line.columns() - Fit.DOTS.length()), 0, Fit.DOTS, Role.DIM);
        }
    }
}
