package hkshell.front.tui.widget;

import hkshell.front.tui.input.Hint;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Rect;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question over the screen. Its body scrolls; the question, the field and the answers stay on the last lines at every
 * size.
 *
 * @param body what the question is about; may be longer than the screen
 * @param question one line
 * @param field what is typed as the answer, or null when a key answers
 * @param answers the keys that answer
 */
public record Modal(
        String title,
        List<Styled> body,
        Styled question,
        @Nullable TextField field,
        List<Hint> answers,
        Scroller scroll) {

    public Modal {
        body = List.copyOf(body);
        answers = List.copyOf(answers);
    }

    public static Modal of(String title, List<Styled> body, Styled question, List<Hint> answers) {
        return new Modal(title, body, question, null, answers, Scroller.of(body.size()));
    }

    public Modal withField(TextField other) {
        return new Modal(title, body, question, other, answers, scroll);
    }

    public Modal withScroll(Scroller other) {
        return new Modal(title, body, question, field, answers, other);
    }

    /** The body moved by an action of the key map; empty when it is no moving action. */
    public Optional<Modal> act(String action, Rect screen) {
        return scroll.act(action, bodyRows(screen)).map(this::withScroll);
    }

    private int footRows() {
        return (question.runs().isEmpty() ? 0 : 1) + (field == null ? 0 : 1) + (answers.isEmpty() ? 0 : 1);
    }

    private int bodyRows(Rect screen) {
        return Math.max(0, Math.min(body.size(), screen.height() - 2 - footRows()));
    }

    /** The cells that it covers: as wide as it needs, in the middle. */
    public Rect place(Rect screen) {
        int width = Math.max(title.length() + 6, question.width() + 4);
        for (Styled line : body) {
            width = Math.max(width, line.width() + 4);
        }
        int hints = 1;
        for (Hint answer : answers) {
            hints += answer.label().length() + 2;
        }
        width = Math.max(width, hints + 3);
        width = field == null ? width : Math.max(width, 44);
        return screen.centre(width, bodyRows(screen) + footRows() + 2);
    }

    public void paint(Canvas canvas, Glyphs glyphs) {
        Rect place = place(canvas.rect());
        Canvas box = canvas.part(place);
        box.clear();
        canvas.noCursor();
        Frame frame = Frame.of(box.rect(), 0, title, true);
        int rows = bodyRows(canvas.rect());
        Frame.paint(box, glyphs, List.of(rows < body.size() ? frame.with(more(rows)) : frame));
        Canvas inside = box.part(box.rect().inside(1));
        int top = scroll.to(scroll.top(), rows).top();
        for (int row = 0; row < rows; row++) {
            inside.text(1, row, body.get(top + row));
        }
        paintFoot(inside, rows);
    }

    private Styled more(int rows) {
        int last = Math.min(body.size(), scroll.to(scroll.top(), rows).top() + rows);
        return Styled.of("line " + last + " of " + body.size(), Role.DIM);
    }

    private void paintFoot(Canvas inside, int from) {
        int row = from;
        if (!question.runs().isEmpty()) {
            inside.text(1, row++, question);
        }
        if (field != null) {
            field.paint(inside, 1, row++, inside.columns() - 2, true);
        }
        if (!answers.isEmpty()) {
            StatusLine.paint(inside.part(inside.rect().row(row)), answers);
        }
    }
}
