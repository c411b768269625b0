package hkshell.front.tui.widget;

import hkshell.front.tui.paint.Canvas;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;

/** A problem as the lines that say it in a pane: the sentence, then the hint. */
public final class Notice {
    private static final int LEAST = 8;

    private Notice() {}

    public static List<Styled> lines(Problem problem, int columns) {
        List<Styled> lines = new ArrayList<>();
        add(problem.sentence(), columns, Role.ERROR, lines);
        if (!problem.hint().isEmpty()) {
            add(problem.hint(), columns, Role.DIM, lines);
        }
        return lines;
    }

    /** Lines from the top, as many as fit. */
    public static void paint(Canvas canvas, List<Styled> lines) {
        for (int row = 0; row < Math.min(lines.size(), canvas.rows()); row++) {
            canvas.text(1, row, lines.get(row));
        }
    }

    private static void add(String text, int columns, Role role, List<Styled> lines) {
        for (String line : Fit.wrap(Sanitize.line(text), Math.max(LEAST, columns - 2))) {
            lines.add(Styled.of(line, role));
        }
    }
}
