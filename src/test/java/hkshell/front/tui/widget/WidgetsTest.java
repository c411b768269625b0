package hkshell.front.tui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.front.tui.input.Hint;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Rect;
import hkshell.front.tui.paint.Size;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WidgetsTest {
    private static final List<Hint> HINTS = List.of(
            new Hint("?", "help", 1),
            new Hint(":", "command", 2),
            new Hint("Tab", "pane", 5),
            new Hint("s", "send", 6),
            new Hint("y", "copy", 7),
            new Hint("q", "quit", 3));

    private static String hints(int columns, int rows) {
        Canvas canvas = Canvas.of(new Size(columns, rows));
        StatusLine.paint(canvas, HINTS);
        return canvas.toText();
    }

    @Test
    void hintsGoByRankAndWhole() {
        assertEquals(" ? help  : command  Tab pane  s send  y copy  q quit\n", hints(60, 1));
        assertEquals(" ? help  : command  Tab pane  s send  q quit\n", hints(46, 1));
        assertEquals(" ? help  : command  q quit\n", hints(30, 1));
        assertEquals(" ? help\n", hints(10, 1));
        assertEquals("\n", hints(5, 1));
    }

    @Test
    void hintsUseAllTheRowsThereAre() {
        assertEquals(" ? help  : command  Tab pane\n s send  y copy  q quit\n", hints(30, 2));
    }

    @Test
    void aFrameShowsNumberNameAndBadges() {
        Canvas canvas = Canvas.of(new Size(31, 3));
        Frame frame = Frame.of(canvas.rect(), 2, "netrc", true)
                .with(Styled.of("saved"))
                .with(Styled.of("0600"));
        Frame.paint(canvas, Glyphs.ASCII, List.of(frame));
        assertEquals("""
                += 2 netrc ==== saved = 0600 =+
                #                             #
                +=============================+
                """, canvas.toText());
    }

    @Test
    void badgesGiveWayFromTheLeft() {
        Canvas canvas = Canvas.of(new Size(18, 3));
        Frame frame = Frame.of(canvas.rect(), 2, "netrc", false)
                .with(Styled.of("saved"))
                .with(Styled.of("06"));
        Frame.paint(canvas, Glyphs.ASCII, List.of(frame));
        assertTrue(canvas.toText().contains("06") && !canvas.toText().contains("saved"), canvas.toText());
    }

    @Test
    void framesShareTheirLines() {
        Canvas canvas = Canvas.of(new Size(24, 7));
        Frame.paint(
                canvas,
                Glyphs.UNICODE,
                List.of(
                        Frame.of(new Rect(0, 0, 12, 4), 1, "one", true),
                        Frame.of(new Rect(0, 3, 12, 4), 2, "two", false),
                        Frame.of(new Rect(11, 0, 13, 7), 3, "three", false)));
        assertEquals("""
                ╔═ 1 one ══╦─ 3 three ─┐
                ║          ║           │
                ║          ║           │
                ╠═ 2 two ══╣           │
                │          │           │
                │          │           │
                └──────────┴───────────┘
                """, canvas.toText());
    }

    private static Modal question(int lines) {
        List<Styled> body = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            body.add(Styled.of("line " + i));
        }
        return Modal.of(
                "Delete",
                body,
                Styled.of("Delete the record of example.org?"),
                List.of(new Hint("y", "yes", 1), new Hint("n", "no", 2)));
    }

    private static String painted(Modal modal, Size size) {
        Canvas canvas = Canvas.of(size);
        canvas.fill(canvas.rect(), '.', Role.DIM);
        modal.paint(canvas, Glyphs.ASCII);
        return canvas.toText();
    }

    @Test
    void aModalStandsInTheMiddle() {
        assertEquals("""
                ..........................................
                ..+= Delete ==========================+...
                ..# line 1                            #...
                ..# line 2                            #...
                ..# Delete the record of example.org? #...
                ..# y yes  n no                       #...
                ..+===================================+...
                ..........................................
                """, painted(question(2), new Size(42, 8)));
    }

    @Test
    void theQuestionAndItsAnswersStayWhenTheBodyIsTooLong() {
        for (int rows = 4; rows < 20; rows++) {
            String text = painted(question(50), new Size(42, rows));
            assertTrue(text.contains("Delete the record of example.org?") && text.contains("y yes"), text);
        }
        Modal end = question(50).act("bottom", new Rect(0, 0, 42, 10)).orElseThrow();
        String text = painted(end, new Size(42, 10));
        assertTrue(text.contains("line 50") && text.contains("y yes") && !text.contains("line 1 "), text);
    }

    @Test
    void aModalMayHaveAField() {
        String text = painted(question(1).withField(TextField.of("typed")), new Size(60, 10));
        assertTrue(text.contains("# typed"), text);
    }

    @Test
    void theFilterPutsTheBestFirst() {
        List<String> labels = List.of("netrc remove", "accounts rename", "netrc rename", "quit");
        assertEquals(List.of(0, 1, 2, 3), Filter.match(labels, ""));
        assertEquals(
                List.of(2, 0),
                Filter.match(labels, "netrc re").stream()
                        .sorted((a, b) -> b - a)
                        .toList());
        assertEquals(List.of(2), Filter.match(labels, "netrc ren"));
        assertEquals(List.of(), Filter.match(labels, "zzz"));
    }

    @Test
    void aScrollerStopsAtTheEnds() {
        Scroller text = Scroller.of(10);
        assertEquals(0, text.by(-5, 4).top());
        assertEquals(6, text.by(50, 4).top());
        assertEquals(0, Scroller.of(3).by(5, 4).top());
        assertEquals(5, text.show(8, 4).top());
        assertEquals(2, new Scroller(10, 5).show(2, 4).top());
    }
}
