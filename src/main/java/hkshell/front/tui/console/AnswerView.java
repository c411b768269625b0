package hkshell.front.tui.console;

import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Cell;
import hkshell.front.tui.paint.Rect;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.widget.ListPane;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.util.List;

/** One answer on its pane. Only the rows that are seen are made. */
final class AnswerView {
    /** Narrower than this, the frame's title has no room for the status. */
    private static final int NARROW = 44;

    private final ResponseState state;
    private final Answer answer;
    private final Scene scene;

    AnswerView(ResponseState state, Answer answer, Scene scene) {
        this.state = state;
        this.answer = answer;
        this.scene = scene;
    }

    void paint(Canvas canvas) {
        AnswerRows rows = AnswerRows.of(answer, canvas.size());
        paintTabs(canvas.part(rows.tabs()));
        answer.notice()
                .ifPresent(problem ->
                        ResponseView.paintLines(canvas.part(rows.notice()), Notice.lines(problem, canvas.columns())));
        Canvas body = canvas.part(rows.body());
        switch (answer.tab()) {
            case TREE -> paintTree(body);
            case RAW -> paintRaw(body);
            case HEADERS -> paintHeaders(body);
        }
        Rect foot = rows.foot().isEmpty() ? canvas.rect().tail(1) : rows.foot();
        if (state.finding().isPresent()) {
            paintField(canvas.part(foot));
        } else if (!rows.foot().isEmpty()) {
            paintFoot(canvas.part(foot), rows.body().size());
        }
    }

    private void paintTabs(Canvas canvas) {
        int column = 1;
        for (Tab tab : answer.tabs()) {
            boolean mine = tab == answer.tab();
            String shown = mine ? "[" + tab.title() + "]" : " " + tab.title() + " ";
            column = canvas.text(column, 0, shown, mine ? Role.TITLE : Role.DIM);
        }
        int room = canvas.columns() - column - 2;
        boolean narrow = canvas.columns() < NARROW;
        String right = narrow
                ? Integer.toString(answer.exchange().response().status())
                : state.sought().isEmpty() ? "/ find" : "/ " + Sanitize.line(state.sought());
        canvas.textRight(canvas.columns() - 1, 0, Fit.cut(right, Math.max(0, room)), Role.DIM);
    }

    private void paintTree(Canvas body) {
        ListPane list = answer.tree().list().seenIn(body.rows());
        for (int row = 0; row < body.rows() && list.top() + row < list.size(); row++) {
            paintNode(body.part(body.rect().row(row)), list.top() + row, list.cursor());
        }
    }

    private void paintNode(Canvas canvas, int row, int cursor) {
        int node = answer.tree().lines().node(row);
        TreeLine line = TreeLine.of(answer, row, node >= 0 && state.reveal().shows(node, scene.now()));
        canvas.text(0, 0, row == cursor ? scene.glyphs().cursor() : " ", Role.KEY);
        int column = 1 + 2 * Math.min(line.line().depth(), Math.max(0, canvas.columns() / 4));
        String mark = !line.line().foldable()
                ? " "
                : line.line().open() ? scene.glyphs().open() : scene.glyphs().closed();
        column = canvas.text(column, 0, mark + " ", Role.KEY);
        paintText(canvas, column, line.text());
        if (row == cursor && scene.focused()) {
            canvas.mark(canvas.rect(), Cell.SELECTED);
        }
    }

    /** A line, with what was looked for, and with a mark where it is cut. */
    private void paintText(Canvas canvas, int column, Styled text) {
        int end = canvas.text(column, 0, Highlight.of(text, state.sought()));
        if (end > canvas.columns()) {
            canvas.text(Math.max(0, canvas.columns() - Fit.DOTS.length()), 0, Fit.DOTS, Role.DIM);
        }
    }

    private void paintRaw(Canvas body) {
        RawTab raw = answer.raw().orElseThrow();
        if (raw.isEmpty()) {
            body.text(1, 0, Fit.cut("The answer has no body.", Math.max(0, body.columns() - 1)), Role.DIM);
        }
        RawRows rows = new RawRows(raw.text(), body.columns());
        int row = 0;
        for (int start : raw.rows(body.size())) {
            boolean reveal = state.reveal().showsAll(scene.now());
            Styled piece = raw.text().piece(start, rows.end(start), reveal);
            paintText(body.part(body.rect().row(row++)), 1, piece);
        }
    }

    private void paintHeaders(Canvas body) {
        List<Styled> rows = headers(body.columns());
        int top = Math.max(0, Math.min(answer.heads(), rows.size() - body.rows()));
        for (int row = 0; row < body.rows() && top + row < rows.size(); row++) {
            paintText(body.part(body.rect().row(row)), 1, rows.get(top + row));
        }
    }

    private List<Styled> headers(int columns) {
        return HeaderRows.of(answer, columns, state.reveal().showsAll(scene.now()));
    }

    private void paintField(Canvas foot) {
        foot.clear();
        int column = foot.text(0, 0, "/ ", Role.KEY);
        state.finding().orElseThrow().paint(foot, column, 0, foot.columns() - column, scene.focused());
    }

    private void paintFoot(Canvas foot, Size body) {
        String where = where(body);
        foot.textRight(foot.columns() - 1, 0, where, Role.DIM);
        if (answer.tab() == Tab.TREE && answer.tree().node() >= 0) {
            String path = answer.tree().json().path(answer.tree().node());
            int room = foot.columns() - where.length() - 4;
            foot.text(1, 0, Fit.middle(Sanitize.line(path), Math.max(0, room)), Role.DIM);
        }
    }

    private String where(Size body) {
        return switch (answer.tab()) {
            case TREE ->
                "row " + (answer.tree().list().cursor() + 1) + " of "
                        + answer.tree().list().size();
            case RAW -> {
                RawTab raw = answer.raw().orElseThrow();
                yield raw.isEmpty()
                        ? ""
                        : "line " + (raw.text().line(raw.seenIn(body).top()) + 1) + " of "
                                + raw.text().lines();
            }
            case HEADERS -> answer.exchange().response().headers().size() + " headers";
        };
    }
}
