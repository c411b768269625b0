package hkshell.front.tui.widget;

import hkshell.front.tui.input.Hint;
import hkshell.front.tui.paint.Canvas;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Width;
import java.util.ArrayList;
import java.util.List;

/** The lines of key hints: as many as fit, whole words only, the least important left out first. */
public final class StatusLine {
    private static final int GAP = 2;
    private static final int MARGIN = 1;

    private StatusLine() {}

    /** The hints that fit into so many rows of so many columns, in their order, row by row. */
    public static List<List<Hint>> fit(List<Hint> hints, int columns, int rows) {
        List<Hint> kept = new ArrayList<>(hints);
        while (true) {
            List<List<Hint>> lines = lines(kept, columns);
            if (lines.size() <= rows && fits(lines, columns)) {
                return lines;
            }
            kept.remove(least(kept));
        }
    }

    private static int least(List<Hint> hints) {
        int at = 0;
        for (int i = 1; i < hints.size(); i++) {
            if (hints.get(i).rank() >= hints.get(at).rank()) {
                at = i;
            }
        }
        return at;
    }

    private static List<List<Hint>> lines(List<Hint> hints, int columns) {
        List<List<Hint>> lines = new ArrayList<>();
        int used = columns + 1;
        for (Hint hint : hints) {
            int width = width(hint);
            if (used + GAP + width > columns) {
                lines.add(new ArrayList<>());
                used = MARGIN - GAP;
            }
            lines.get(lines.size() - 1).add(hint);
            used += GAP + width;
        }
        return lines;
    }

    private static boolean fits(List<List<Hint>> lines, int columns) {
        for (List<Hint> line : lines) {
            if (line.size() == 1 && MARGIN + width(line.get(0)) > columns) {
                return false;
            }
        }
        return true;
    }

    private static int width(Hint hint) {
        return Width.of(Sanitize.line(hint.label()));
    }

    /** Paints them from the canvas's first row on. */
    public static void paint(Canvas canvas, List<Hint> hints) {
        List<List<Hint>> lines = fit(hints, canvas.columns(), canvas.rows());
        for (int row = 0; row < lines.size(); row++) {
            int column = MARGIN;
            for (Hint hint : lines.get(row)) {
                int text = hint.key().isEmpty() ? column : canvas.text(column, row, hint.key(), Role.KEY) + 1;
                column = canvas.text(text, row, hint.text(), Role.DIM) + GAP;
            }
        }
    }
}
