package hkshell.front.tui.response;

import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.widget.CutLine;
import hkshell.front.tui.widget.Notice;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One answer on its pane: the tabs, the sentence of an error, the tab that is open, the foot. */
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
                .ifPresent(
                        problem -> Notice.paint(canvas.part(rows.notice()), Notice.lines(problem, canvas.columns())));
        Looking looking = new Looking(state, answer, scene, rows.body().size());
        TabView tab = TabView.of(answer.tab());
        tab.paint(looking, canvas.part(rows.body()));
        Canvas foot = canvas.part(rows.foot().isEmpty() ? canvas.rect().tail(1) : rows.foot());
        if (state.entry().isPresent()) {
            paintField(canvas, foot, state.entry().get());
        } else if (!rows.foot().isEmpty()) {
            paintFoot(foot, tab.what(looking), tab.where(looking));
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
        String right =
                narrow ? Integer.toString(answer.exchange().response().status()) : doing().orElseGet(this::looksFor);
        canvas.textRight(canvas.columns() - 1, 0, Fit.cut(right, Math.max(0, room)), Role.DIM);
    }

    private Optional<String> doing() {
        return state.studies().running().map(is -> {
            long seconds = Math.max(0, Duration.between(is.since(), scene.now()).toSeconds());
            return is.abandoned() ? "still ending" : is.what() + " " + seconds + " s";
        });
    }

    private String looksFor() {
        String filter = answer.filter().map(text -> "| " + Sanitize.line(text)).orElse("| filter");
        String sought = state.sought().isEmpty() ? "/ find" : "/ " + Sanitize.line(state.sought());
        return state.sought().isEmpty() && answer.filter().isPresent() ? filter : sought;
    }

    /** A line, with what was looked for, and with a mark where it is cut. */
    static void paintText(Looking looking, Canvas canvas, int column, Styled text) {
        CutLine.paint(canvas, column, Highlight.of(text, looking.state().sought()));
    }

    /** What is wrong with what was typed stands above it. */
    private void paintField(Canvas canvas, Canvas foot, Entry entry) {
        foot.clear();
        int column = foot.text(0, 0, entry.kind().sign(), Role.KEY);
        entry.field().paint(foot, column, 0, foot.columns() - column, scene.focused());
        entry.wrong().ifPresent(problem -> {
            List<Styled> lines = Notice.lines(problem, canvas.columns());
            int rows = Math.min(lines.size(), Math.max(0, canvas.rows() - 1));
            Canvas above = canvas.part(canvas.rect().tail(rows + 1).head(rows));
            above.clear();
            Notice.paint(above, lines);
        });
    }

    private static void paintFoot(Canvas foot, String what, String where) {
        foot.textRight(foot.columns() - 1, 0, where, Role.DIM);
        int room = foot.columns() - where.length() - 4;
        foot.text(1, 0, Fit.middle(Sanitize.line(what), Math.max(0, room)), Role.DIM);
    }
}
