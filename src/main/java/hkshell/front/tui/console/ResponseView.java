package hkshell.front.tui.console;

import hkshell.domain.request.Response;
import hkshell.domain.request.json.JsonLine;
import hkshell.front.tui.loop.MenuItem;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.ScreenView;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Cell;
import hkshell.front.tui.widget.ListPane;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How the Response pane looks: the tabs, the sentence of an error, the answer's lines, where the cursor is. */
public final class ResponseView implements ScreenView<ResponseState> {
    private static final int KILO = 1000;

    @Override
    public void paint(ResponseState state, Scene scene, Canvas canvas) {
        if (scene.sendingSince().isPresent()) {
            long seconds =
                    Duration.between(scene.sendingSince().get(), scene.now()).toSeconds();
            canvas.text(1, 0, "Sending, " + Math.max(0, seconds) + " s. Esc stops it.", Role.WARN);
            return;
        }
        if (state.answer().isPresent()) {
            paintAnswer(state, state.answer().get(), scene, canvas);
        } else if (state.failure().isPresent()) {
            paintFailure(state.failure().get(), canvas);
        } else {
            canvas.text(1, 0, Fit.cut("No answer yet; s sends the request.", canvas.columns() - 1), Role.DIM);
        }
    }

    private static void paintFailure(Problem problem, Canvas canvas) {
        int row = 0;
        for (String line : Fit.wrap(Sanitize.line(problem.sentence()), Math.max(8, canvas.columns() - 2))) {
            canvas.text(1, row++, line, Role.ERROR);
        }
        canvas.text(1, row, Fit.cut(Sanitize.line(problem.hint()), canvas.columns() - 2), Role.DIM);
    }

    private static void paintAnswer(ResponseState state, Answer answer, Scene scene, Canvas canvas) {
        paintTabs(state, canvas);
        int top = 1;
        if (answer.problem().isPresent()) {
            String sentence = Sanitize.line(answer.problem().get().sentence());
            canvas.text(1, top++, Fit.cut(sentence, canvas.columns() - 1), Role.ERROR);
        }
        int height = Math.max(0, canvas.rows() - top - 1);
        boolean reveal = scene.now().isBefore(state.revealedUntil());
        ListPane list = state.list().seenIn(height);
        for (int row = 0; row < height && list.top() + row < list.size(); row++) {
            int at = list.top() + row;
            boolean cursor = at == list.cursor();
            Canvas line = canvas.part(canvas.rect().row(top + row));
            line.text(0, 0, cursor ? ">" : " ", Role.KEY);
            paintLine(state, answer, scene, line, at, reveal);
            if (cursor && scene.focused()) {
                line.mark(line.rect(), Cell.SELECTED);
            }
        }
        paintFoot(state, answer, scene, canvas);
    }

    private static void paintTabs(ResponseState state, Canvas canvas) {
        int column = 1;
        for (Tab tab : Tab.values()) {
            boolean mine = tab == state.tab();
            String shown = mine ? "[" + tab.title() + "]" : " " + tab.title() + " ";
            column = canvas.text(column, 0, shown, mine ? Role.TITLE : Role.DIM);
        }
        String status = state.answer()
                .map(answer -> Integer.toString(answer.exchange().response().status()))
                .orElse("");
        // Where the frame's title has no room, and where there is no frame, the status stands here.
        boolean narrow = canvas.columns() < 44;
        canvas.textRight(canvas.columns() - 1, 0, narrow ? status : "/ find", Role.DIM);
    }

    private static void paintLine(
            ResponseState state, Answer answer, Scene scene, Canvas canvas, int row, boolean reveal) {
        if (state.tab() != Tab.TREE) {
            canvas.text(1, 0, state.line(answer, row));
            return;
        }
        JsonLine line = answer.tree().line(row, reveal);
        int column = 1 + 2 * Math.min(line.depth(), Math.max(0, canvas.columns() / 4));
        String mark = line.foldable()
                ? line.open() ? scene.glyphs().open() : scene.glyphs().closed()
                : " ";
        column = canvas.text(column, 0, mark + " ", Role.KEY);
        canvas.text(column, 0, line.text());
        if (line.secret() && reveal) {
            // A recording must blank what only the person may see.
            canvas.mark(canvas.rect(), Cell.SECRET);
        }
    }

    private static void paintFoot(ResponseState state, Answer answer, Scene scene, Canvas canvas) {
        int row = canvas.rows() - 1;
        if (state.finding().isPresent()) {
            int column = canvas.text(0, row, "/ ", Role.KEY);
            state.finding().get().paint(canvas, column, row, canvas.columns() - column, scene.focused());
            return;
        }
        String where = state.list().isEmpty()
                ? "empty"
                : "row " + (state.list().cursor() + 1) + " of " + state.list().size();
        canvas.textRight(canvas.columns() - 1, row, where, Role.DIM);
        int room = canvas.columns() - where.length() - 4;
        String path = state.current()
                .filter(line -> line.node() >= 0)
                .map(line -> answer.tree().tree().path(line.node()))
                .orElse("");
        canvas.text(1, row, Fit.middle(Sanitize.line(path), Math.max(0, room)), Role.DIM);
    }

    @Override
    public List<Styled> badges(ResponseState state, Scene scene) {
        List<Styled> badges = new ArrayList<>();
        if (scene.sendingSince().isEmpty() && state.answer().isPresent()) {
            Response response = state.answer().get().exchange().response();
            Role role = response.isSuccess() ? Role.OK : Role.ERROR;
            String cost = " " + response.took().toMillis() + " ms "
                    + size(response.body().size());
            badges.add(Styled.of(StatusWords.of(response.status()), role).plus(cost, Role.DIM));
        }
        return badges;
    }

    private static String size(int bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        int tenths = bytes / (KILO / 10);
        return tenths < 10 * KILO
                ? tenths / 10 + "." + tenths % 10 + " kB"
                : tenths / (10 * KILO) + "." + tenths / KILO % 10 + " MB";
    }

    @Override
    public List<MenuItem> menu(ResponseState state, Scene scene) {
        return List.of(
                new MenuItem("v  copy the value", "copy-value"),
                new MenuItem("k  copy the key path", "copy-path"),
                new MenuItem("b  copy the body", "copy-body"),
                new MenuItem("*  show secrets for ten seconds", "reveal"),
                new MenuItem("]  next view", "next-tab"),
                new MenuItem("/  find", "find"));
    }
}
