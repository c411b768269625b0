package hkshell.front.tui.response;

import hkshell.front.tui.paint.Canvas;
import hkshell.kit.diff.DiffLine;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;

/** The lines of a comparison, each with its mark, below what is compared. */
final class DiffView implements TabView {
    @Override
    public void paint(Looking looking, Canvas body) {
        DiffTab diff = looking.answer().diff();
        int head = 0;
        for (String line : Fit.wrap(diff.with(), Math.max(8, body.columns() - 2))) {
            body.text(1, head++, line, Role.DIM);
        }
        int top = Math.max(0, Math.min(diff.top(), diff.lines().size() - 1));
        for (int row = head;
                row < body.rows() && top + row - head < diff.lines().size();
                row++) {
            Styled line =
                    diff.lines().get(top + row - head).map(DiffView::line).orElse(Styled.of("  " + Fit.DOTS, Role.DIM));
            AnswerView.paintText(looking, body.part(body.rect().row(row)), 0, line);
        }
    }

    private static Styled line(DiffLine line) {
        Role role = switch (line.kind()) {
            case SAME -> Role.TEXT;
            case ADDED -> Role.OK;
            case REMOVED -> Role.ERROR;
        };
        String text = line.text();
        String plain = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return Styled.of(line.kind().mark() + " " + Sanitize.line(plain), role);
    }

    @Override
    public String where(Looking looking) {
        DiffTab diff = looking.answer().diff();
        long changed = diff.lines().stream()
                .filter(line ->
                        line.filter(is -> is.kind() != DiffLine.Kind.SAME).isPresent())
                .count();
        return diff.lines().isEmpty() ? "" : changed + " lines differ";
    }
}
