package hkshell.front.tui.request;

import hkshell.domain.request.HkshellLine;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.RequestLine;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Width;
import java.util.List;

/** The first row of the Request pane: the line, or the field in which it or a part of it is typed. */
final class LineView {
    private static final String PROMPT = "> ";

    /** What can be added to a line. */
    private static final String FORMS = "field=text  field:=1  query==x  Header:x";

    /** Less of the items than this says nothing. */
    private static final int LEAST_ITEMS = 8;

    private static final Redactor REDACTOR = new Redactor(List.of());

    private LineView() {}

    /** The method and the path, behind them what the line waits for, and of the items as much as there is room for. */
    static void paint(RequestState state, Scene scene, Canvas canvas) {
        RequestLine line = state.draft().parsed();
        int column = Math.max(canvas.text(1, 0, line.method(), Role.KEY) + 1, 7);
        String target = Sanitize.line(REDACTOR.address(line.target()));
        String mark = mark(state, scene, canvas.columns() - column - Width.of(target) - 2);
        canvas.textRight(canvas.columns() - 1, 0, mark, Role.WARN);
        int room = canvas.columns() - column - (mark.isEmpty() ? 0 : Width.of(mark) + 2);
        column = canvas.text(column, 0, Fit.middle(target, Math.max(0, room)), Role.TEXT) + 1;
        room -= Width.of(target) + 1;
        if (room >= LEAST_ITEMS) {
            canvas.text(column, 0, Fit.cut(Sanitize.line(HkshellLine.items(line)), room), Role.DIM);
        }
    }

    /** In as many words as there is room for, and in the fewest where there is none. */
    private static String mark(RequestState state, Scene scene, int room) {
        boolean wantsArms = state.draft().writes() && !scene.session().isArmed(scene.now());
        String unsent = state.held().unsent() ? "not sent" : "";
        if (!wantsArms) {
            return unsent;
        }
        String both = unsent.isEmpty() ? "" : unsent + ", ";
        for (String arms : List.of(both + "writes: W arms", both + "W arms")) {
            if (Width.of(arms) <= room) {
                return arms;
            }
        }
        return unsent.isEmpty() ? "W arms" : unsent;
    }

    /** The field in the line's place. */
    static void paintField(RequestState state, TextField field, Scene scene, Canvas canvas) {
        int column = canvas.text(0, 0, prompt(state, canvas.columns()), Role.KEY);
        field.paint(canvas, column, 0, canvas.columns() - column, scene.focused());
        boolean item =
                state.part().filter(part -> !(part instanceof LinePart.InPath)).isPresent();
        if (item && field.isEmpty()) {
            canvas.text(column + 2, 0, Fit.cut(FORMS, Math.max(0, canvas.columns() - column - 3)), Role.DIM);
        }
    }

    /** With the name of the part that is typed. */
    static String prompt(RequestState state, int columns) {
        return state.part()
                .map(part -> Sanitize.line(part.label(state.draft().parsed())))
                .map(label -> " " + Fit.cut(label, columns / 2) + " " + PROMPT)
                .orElse(PROMPT);
    }
}
