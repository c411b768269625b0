package hkshell.front.tui.widget;

import hkshell.front.tui.input.Hint;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Rect;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import hkshell.kit.text.WrappedLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question over the screen. Lines that are too long for it are broken at blanks. Its body scrolls; the question, the field
 * and the answers stay on the last lines at every size.
 *
 * @param body what the question is about; may be longer than the screen
 * @param question one sentence
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

    /** The frame and a blank on both sides. */
    private static final int SIDES = 4;

    private static final int FRAME = 2;
    private static final int MOST_ANSWER_ROWS = 2;

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

    /** The same with every line broken to the columns of a screen; the part seen holds all of a line of the body. */
    public Modal on(Rect screen, int shown) {
        int columns = Math.max(1, screen.width() - SIDES);
        List<Styled> lines = new ArrayList<>();
        int first = 0;
        int last = 0;
        for (int at = 0; at < body.size(); at++) {
            first = at == shown ? lines.size() : first;
            lines.addAll(WrappedLines.of(List.of(body.get(at)), columns));
            last = at == shown ? lines.size() - 1 : last;
        }
        Modal broken = new Modal(title, lines, question, field, answers, Scroller.of(lines.size()));
        int rows = broken.bodyRows(screen);
        return broken.withScroll(broken.scroll.show(last, rows).show(first, rows));
    }

    private List<Styled> asked(Rect screen) {
        if (question.runs().isEmpty()) {
            return List.of();
        }
        List<Styled> lines = WrappedLines.of(List.of(question), Math.max(1, screen.width() - SIDES));
        int room = Math.max(1, screen.height() - 2 - otherFootRows(screen));
        return lines.subList(0, Math.min(lines.size(), room));
    }

    private int footRows(Rect screen) {
        return asked(screen).size() + otherFootRows(screen);
    }

    private int otherFootRows(Rect screen) {
        return (field == null ? 0 : 1) + answerRows(screen);
    }

    /** As many as hold all answers, two at the most. */
    private int answerRows(Rect screen) {
        int rows = 0;
        int kept = 0;
        while (rows < MOST_ANSWER_ROWS && kept < answers.size()) {
            rows++;
            kept = 0;
            for (List<Hint> line : StatusLine.fit(answers, screen.width() - FRAME, rows)) {
                kept += line.size();
            }
        }
        return rows;
    }

    private int bodyRows(Rect screen) {
        return Math.max(0, Math.min(body.size(), screen.height() - 2 - footRows(screen)));
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
        return screen.centre(width, bodyRows(screen) + footRows(screen) + 2);
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
        paintFoot(inside, rows, asked(canvas.rect()));
    }

    private Styled more(int rows) {
        int last = Math.min(body.size(), scroll.to(scroll.top(), rows).top() + rows);
        return Styled.of("line " + last + " of " + body.size(), Role.DIM);
    }

    private void paintFoot(Canvas inside, int from, List<Styled> asked) {
        int row = from;
        for (Styled line : asked) {
            inside.text(1, row++, line);
        }
        if (field != null) {
            field.paint(inside, 1, row++, inside.columns() - 2, true);
        }
        if (!answers.isEmpty()) {
            StatusLine.paint(inside.part(inside.rect().below(row)), answers);
        }
    }
}
