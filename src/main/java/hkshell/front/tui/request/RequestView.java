package hkshell.front.tui.request;

import hkshell.front.tui.input.Hint;
import hkshell.front.tui.loop.MenuItem;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.ScreenView;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Rect;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.widget.CutLine;
import hkshell.front.tui.widget.Notice;
import hkshell.front.tui.widget.Offer;
import hkshell.front.tui.widget.Scroller;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import hkshell.kit.text.Width;
import hkshell.kit.text.WrappedLines;
import java.util.List;
import java.util.Optional;

/** How the Request pane looks: the line, then what would go out and who set it; or what is wrong with the line. */
public final class RequestView implements ScreenView<RequestState> {
    private static final int WIDEST_OFFER = 24;

    /** Columns of the title line that are taken by the pane's name and by the frame. */
    private static final int TITLE = 16;

    /** The rows below the line. */
    static int detailRows(Size pane) {
        return Math.max(0, pane.rows() - 1);
    }

    @Override
    public void paint(RequestState state, Scene scene, Canvas canvas) {
        if (state.field().isPresent()) {
            LineView.paintField(state, state.field().get(), scene, canvas);
        } else {
            LineView.paint(state, scene, canvas);
        }
        Canvas below = canvas.part(canvas.rect().below(1));
        if (state.body().isPresent()) {
            paintBody(state.body().get(), state.wrong(), scene, below);
            return;
        }
        List<Styled> lines = RequestLines.of(state.tab(), state.draft(), scene.session());
        if (state.completing().isPresent()) {
            paintOffers(state.completing().get(), below);
        } else if (state.wrong().isPresent()) {
            paintWrong(state, state.wrong().get(), below);
        } else if (state.isOther()) {
            paintOther(below);
        } else if (lines.isEmpty()) {
            RowsView.paint(RequestRows.of(state.tab(), state.draft(), scene.session()), state.list(), scene, below);
        } else {
            int top = new Scroller(lines.size(), 0)
                    .to(state.list().top(), below.rows())
                    .top();
            for (int row = 0; row < below.rows() && top + row < lines.size(); row++) {
                CutLine.paint(below.part(below.rect().row(row)), 1, lines.get(top + row));
            }
            paintRest(lines.size() - top - below.rows(), below);
        }
    }

    /** The parts of the line before would look like those of the one that is typed. */
    private static void paintOther(Canvas canvas) {
        Styled words = Styled.of("Enter sends the line, then its parts stand here.", Role.DIM);
        Notice.paint(canvas, WrappedLines.of(List.of(words), Math.max(1, canvas.columns() - 1)));
    }

    /** That there is more than is seen, at the end of the last line. */
    private static void paintRest(int lines, Canvas canvas) {
        if (lines > 0 && canvas.rows() > 0) {
            canvas.textRight(canvas.columns() - 1, canvas.rows() - 1, "  " + lines + " more, f zooms", Role.DIM);
        }
    }

    /** What is wrong stands below the text, which keeps a line at least. */
    private static void paintBody(BodyEdit body, Optional<Problem> wrong, Scene scene, Canvas canvas) {
        List<Styled> lines =
                wrong.map(problem -> Notice.lines(problem, canvas.columns())).orElse(List.of());
        int rows = Math.max(1, canvas.rows() - lines.size());
        body.area()
                .paint(
                        canvas.part(new Rect(1, 0, Math.max(0, canvas.columns() - 1), Math.min(rows, canvas.rows()))),
                        scene.focused());
        for (int at = 0; at < lines.size(); at++) {
            canvas.text(1, rows + at, lines.get(at));
        }
    }

    private static void paintOffers(Completing completing, Canvas canvas) {
        int widest = 0;
        for (Offer offer : completing.offers().all()) {
            widest = Math.max(widest, Width.of(offer.word()));
        }
        int names = Math.min(widest, Math.min(WIDEST_OFFER, canvas.columns() / 2)) + 1;
        completing.offers().paint(canvas, canvas.rows(), completing.marked(), names);
    }

    /** The place, the sentence, the hint. The field's cursor stands at the place, so that it is in sight. */
    private static void paintWrong(RequestState state, Problem problem, Canvas canvas) {
        int row = 0;
        List<Styled> lines = Notice.lines(problem, canvas.columns());
        if (problem.place().isPresent() && canvas.rows() > 1) {
            int from = Width.of(LineView.prompt(state, canvas.columns()));
            int at = state.field()
                    .map(field -> column(field, canvas.columns() - from))
                    .orElse(0);
            canvas.text(from + at, row++, "^", Role.ERROR);
        }
        for (Styled line : lines) {
            canvas.text(1, row++, line);
        }
    }

    /** Where the field paints its cursor. */
    private static int column(TextField field, int width) {
        int column = Width.of(Sanitize.line(field.text().substring(0, field.cursor())));
        return Math.min(column, Math.max(0, width - 1));
    }

    @Override
    public List<Styled> badges(RequestState state, Scene scene) {
        if (state.body().isPresent()) {
            return List.of(Styled.of("^X Enter keeps  Esc leaves", Role.DIM));
        }
        if (state.completing().isPresent()) {
            return List.of(Styled.of(state.completing().get().place() + "  Enter takes  Esc closes", Role.DIM));
        }
        if (state.field().isPresent()) {
            return List.of(Styled.of(
                    state.part().isEmpty() ? "Enter sends  Esc leaves" : "Enter takes it  Esc leaves", Role.DIM));
        }
        Styled tabs = tabs(state.tab());
        return List.of(tabs.width() + TITLE <= scene.inner().columns() ? tabs : narrowTabs(state.tab()));
    }

    /** Such as {@code [Params] 1 of 4}. */
    private static Styled narrowTabs(RequestTab seen) {
        return Styled.of("[" + seen.title() + "]", Role.TITLE)
                .plus(" " + (seen.ordinal() + 1) + " of " + RequestTab.values().length, Role.DIM);
    }

    private static Styled tabs(RequestTab seen) {
        Styled tabs = Styled.EMPTY;
        for (RequestTab tab : RequestTab.values()) {
            tabs = tabs.plus(tabs.runs().isEmpty() ? "" : " ", Role.DIM)
                    .plus(tab == seen ? "[" + tab.title() + "]" : tab.title(), tab == seen ? Role.TITLE : Role.DIM);
        }
        return tabs;
    }

    @Override
    public List<Hint> typingHints(RequestState state) {
        if (state.body().isPresent()) {
            return List.of(
                    new Hint("^X Enter", "keep the body", 1),
                    new Hint("Esc", "leave it", 2),
                    new Hint("Enter", "new line", 3));
        }
        if (state.completing().isPresent()) {
            return List.of(new Hint("Tab", "next", 1), new Hint("Enter", "take", 2), new Hint("Esc", "close", 3));
        }
        if (state.part().isPresent()) {
            return List.of(
                    new Hint("Enter", "take it", 1), new Hint("Tab", "complete", 3), new Hint("Esc", "leave it", 2));
        }
        return List.of(new Hint("Enter", "send", 1), new Hint("Tab", "complete", 3), new Hint("Esc", "leave it", 2));
    }

    @Override
    public List<MenuItem> menu(RequestState state, Scene scene) {
        return List.of(
                new MenuItem('s', "send", "send"),
                new MenuItem('e', "edit the line, or the row under the cursor", "edit"),
                new MenuItem('a', "add a pair, a field or a header", "add"),
                new MenuItem('d', "take the row out of the line", "delete"),
                new MenuItem(']', "next view", "next-tab"),
                new MenuItem('b', "write the body in many lines", "edit-body"),
                new MenuItem('E', "edit the request in your editor", "compose"),
                new MenuItem('n', "save the request under a name", "save"),
                new MenuItem('o', "open a saved request", "open-saved"),
                new MenuItem('S', "explain: show what would go out", "explain"),
                new MenuItem('c', "copy as curl -n", "copy-curl"),
                new MenuItem('h', "copy as an hkshell line", "copy-shell"),
                new MenuItem('u', "copy the URL", "copy-url"));
    }
}
