package hkshell.front.tui.console;

import hkshell.front.tui.paint.Canvas;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;

/** The text as it came, its secrets masked. */
final class RawView implements TabView {
    @Override
    public void paint(Looking looking, Canvas body) {
        RawTab raw = looking.answer().raw().orElseThrow();
        if (raw.isEmpty()) {
            body.text(1, 0, Fit.cut("The answer has no body.", Math.max(0, body.columns() - 1)), Role.DIM);
        }
        RawRows rows = new RawRows(raw.text(), body.columns());
        int row = 0;
        for (int start : raw.rows(body.size())) {
            Canvas line = body.part(body.rect().row(row++));
            AnswerView.paintText(looking, line, 1, raw.text().piece(start, rows.end(start), looking.revealsAll()));
        }
    }

    @Override
    public String where(Looking looking) {
        RawTab raw = looking.answer().raw().orElseThrow();
        return raw.isEmpty()
                ? ""
                : "line " + (raw.text().line(raw.seenIn(looking.body()).top()) + 1) + " of "
                        + raw.text().lines();
    }
}
