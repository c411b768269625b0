package hkshell.front.tui.paint;

import hkshell.kit.text.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * The frames of panes, which may share their lines: each cell gets the sign for the lines that meet in it. The focused
 * frame is double, so that focus is seen without colour.
 */
public final class Borders {
    private final Glyphs glyphs;
    private final List<Rect> plain = new ArrayList<>();
    private final List<Rect> focused = new ArrayList<>();

    public Borders(Glyphs glyphs) {
        this.glyphs = glyphs;
    }

    /** One frame along the outermost cells of a rectangle; less than 2x2 is left out. */
    public Borders add(Rect rect, boolean focus) {
        if (rect.width() > 1 && rect.height() > 1) {
            (focus ? focused : plain).add(rect);
        }
        return this;
    }

    public void paint(Canvas canvas) {
        Arms arms = new Arms(canvas.size());
        for (Rect rect : plain) {
            arms.frame(rect, Glyphs.SINGLE);
        }
        for (Rect rect : focused) {
            arms.frame(rect, Glyphs.DOUBLE);
        }
        for (int row = 0; row < canvas.rows(); row++) {
            for (int column = 0; column < canvas.columns(); column++) {
                if (arms.any(column, row)) {
                    Role role = arms.strong(column, row) ? Role.FOCUS : Role.FRAME;
                    canvas.fill(new Rect(column, row, 1, 1), arms.sign(column, row, glyphs), role);
                }
            }
        }
    }

    /** The lines that leave each cell, up, right, down and left. */
    private static final class Arms {
        private final Size size;
        private final byte[][] weights;

        Arms(Size size) {
            this.size = size;
            this.weights = new byte[4][size.columns() * size.rows()];
        }

        void frame(Rect rect, int weight) {
            for (int column = rect.left(); column < rect.right(); column++) {
                boolean first = column == rect.left();
                boolean last = column == rect.right() - 1;
                for (int row : new int[] {rect.top(), rect.bottom() - 1}) {
                    set(1, column, row, last ? 0 : weight);
                    set(3, column, row, first ? 0 : weight);
                }
            }
            for (int row = rect.top(); row < rect.bottom(); row++) {
                boolean first = row == rect.top();
                boolean last = row == rect.bottom() - 1;
                for (int column : new int[] {rect.left(), rect.right() - 1}) {
                    set(0, column, row, first ? 0 : weight);
                    set(2, column, row, last ? 0 : weight);
                }
            }
        }

        private void set(int arm, int column, int row, int weight) {
            if (size.rect().contains(column, row)) {
                int at = row * size.columns() + column;
                weights[arm][at] = (byte) Math.max(weights[arm][at], weight);
            }
        }

        boolean any(int column, int row) {
            int at = row * size.columns() + column;
            return (weights[0][at] | weights[1][at] | weights[2][at] | weights[3][at]) != 0;
        }

        boolean strong(int column, int row) {
            int at = row * size.columns() + column;
            return Math.max(Math.max(weights[0][at], weights[1][at]), Math.max(weights[2][at], weights[3][at]))
                    == Glyphs.DOUBLE;
        }

        int sign(int column, int row, Glyphs glyphs) {
            int at = row * size.columns() + column;
            return glyphs.line(weights[0][at], weights[1][at], weights[2][at], weights[3][at]);
        }
    }
}
