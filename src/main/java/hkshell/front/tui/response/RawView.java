package hkshell.front.tui.response;

import hkshell.front.tui.paint.Canvas;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import java.util.Map;

/** The text as it came, its secrets masked; where a search or a place led to, a mark stands before the row. */
final class RawView implements TabView {
    @Override
    public void paint(Looking looking, Canvas body) {
        if (looking.answer().raw().isEmpty()) {
            say(BodyReading.words(looking.state()), body);
            return;
        }
        RawTab raw = looking.answer().raw().get();
        if (raw.isEmpty()) {
            say("The answer has no body.", body);
            return;
        }
        RawRows rows = raw.rowsIn(body.size());
        int row = 0;
        for (int start : raw.rows(body.size())) {
            Canvas line = body.part(body.rect().row(row++));
            AnswerView.paintText(looking, line, 1, rows.text(start, looking.revealsAll()));
            if (raw.match() >= 0 && rows.row(raw.match()) == start) {
                line.text(0, 0, looking.scene().glyphs().cursor(), Role.KEY);
            }
        }
    }

    @Override
    public Map<String, String> doing(Answer answer) {
        return answer.raw()
                .filter(raw -> !raw.isEmpty() && !raw.isBinary())
                .map(raw -> Map.of("wrap", raw.wraps() ? "cut lines" : "wrap lines"))
                .orElse(Map.of());
    }

    private static void say(String words, Canvas body) {
        body.text(1, 0, Fit.cut(words, Math.max(0, body.columns() - 1)), Role.DIM);
    }

    @Override
    public String where(Looking looking) {
        return looking.answer()
                .raw()
                .filter(raw -> !raw.isEmpty())
                .map(raw -> where(raw, raw.seenIn(looking.body()).top()))
                .orElse("");
    }

    private static String where(RawTab raw, int top) {
        if (raw.isBinary()) {
            return "byte " + top + " of " + raw.text().body().size();
        }
        String aside = raw.left() == 0 ? "" : "from byte " + (raw.left() + 1) + ", ";
        return aside + "line " + (raw.text().line(top) + 1) + " of "
                + raw.text().lines();
    }
}
