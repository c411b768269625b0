package hkshell.front.tui.response;

import hkshell.front.tui.paint.Canvas;
import hkshell.kit.text.Styled;
import java.util.List;

/** The headers, one below the other. */
final class HeadersView implements TabView {
    @Override
    public void paint(Looking looking, Canvas body) {
        List<Styled> rows = HeaderRows.of(looking.answer(), body.columns(), looking.revealsAll());
        int top = Math.max(0, Math.min(looking.answer().heads(), rows.size() - body.rows()));
        for (int row = 0; row < body.rows() && top + row < rows.size(); row++) {
            AnswerView.paintText(looking, body.part(body.rect().row(row)), 1, rows.get(top + row));
        }
    }

    @Override
    public String where(Looking looking) {
        return looking.answer().exchange().response().headers().size() + " headers";
    }
}
