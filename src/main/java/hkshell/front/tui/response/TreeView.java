package hkshell.front.tui.response;

import hkshell.domain.request.json.Moment;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Cell;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.widget.ListPane;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tree's lines that are seen, the cursor's key path. */
final class TreeView implements TabView {
    /** Narrower than this a line has no room beside its value: where Enter goes stands in the foot. */
    private static final int NARROW = 70;

    @Override
    public void paint(Looking looking, Canvas body) {
        ListPane list = looking.answer().tree().list().seenIn(body.rows());
        for (int row = 0; row < body.rows() && list.top() + row < list.size(); row++) {
            paintNode(looking, body.part(body.rect().row(row)), list.top() + row, list.cursor());
        }
    }

    private static void paintNode(Looking looking, Canvas canvas, int row, int cursor) {
        Glyphs glyphs = looking.scene().glyphs();
        int node = looking.answer().tree().lines().node(row);
        boolean reveal = node >= 0 && looking.state().reveal().shows(node, looking.now());
        TreeLine line = TreeLine.of(looking.answer(), row, reveal);
        boolean tail = looking.answer().tree().isTail(row);
        canvas.text(0, 0, row == cursor ? glyphs.cursor() : " ", Role.KEY);
        int column = 1 + 2 * Math.min(line.line().depth(), Math.max(0, canvas.columns() / 4));
        String mark = !line.line().foldable() ? " " : line.line().open() ? glyphs.open() : glyphs.closed();
        column = canvas.text(column, 0, mark + " ", Role.KEY);
        Styled told = tail ? Paging.tail(looking) : told(looking, node, line);
        AnswerView.paintText(looking, canvas, column, told);
        if (row == cursor) {
            paintLead(looking, canvas, column + told.width());
        }
        if (row == cursor && looking.scene().focused()) {
            canvas.mark(canvas.rect(), Cell.SELECTED);
        }
    }

    /** A time as how long ago it was: it stands at the end of its line. */
    private static Styled told(Looking looking, int node, TreeLine line) {
        List<Styled.Run> runs = line.text().runs();
        Optional<Instant> moment = line.secret() ? Optional.empty() : Values.moment(looking.answer(), node);
        return moment.map(at ->
                        new Styled(runs.subList(0, runs.size() - 1)).plus(Moment.from(at, looking.now()), Role.STRING))
                .orElse(line.text());
    }

    /** Where Enter goes, when there is room for it beside the value. */
    private static void paintLead(Looking looking, Canvas canvas, int end) {
        Optional<String> lead = canvas.columns() < NARROW ? Optional.empty() : Following.from(looking);
        lead.ifPresent(path -> {
            String words = "Enter: GET " + path;
            if (end + words.length() + 2 < canvas.columns()) {
                canvas.textRight(canvas.columns() - 1, 0, words, Role.KEY);
            }
        });
    }

    @Override
    public String what(Looking looking) {
        String what = Values.what(looking, looking.answer().tree().node());
        return looking.body().columns() < NARROW
                ? Following.from(looking).map(to -> "Enter: GET " + to).orElse(what)
                : what;
    }

    @Override
    public String where(Looking looking) {
        ListPane list = looking.answer().tree().list();
        return "row " + (list.cursor() + 1) + " of " + list.size();
    }
}
