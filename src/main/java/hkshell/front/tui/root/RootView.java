package hkshell.front.tui.root;

import hkshell.domain.keymap.Area;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.View;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Panes;
import hkshell.front.tui.paint.Rect;
import hkshell.front.tui.widget.Frame;
import hkshell.front.tui.widget.StatusLine;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;

/** The whole picture: header, panes in their frames, the sentence, the hints, and what lies over them. */
public final class RootView implements View<Model> {
    /** Columns of a name in the strip besides its letters: number, blank, and something on both sides. */
    private static final int TAB = 4;

    @Override
    public void paint(Model model, Canvas canvas) {
        canvas.dress(model.top().flatMap(Layer::looks).orElse(model.desk().looks()));
        Panes panes = model.panes();
        Header.paint(model, panes.form(), canvas.part(panes.header()));
        paintTabs(model, canvas.part(panes.tabs()));
        if (panes.form() != Panes.Form.PLAIN) {
            Frame.paint(canvas, model.desk().glyphs(), frames(model, panes));
        }
        for (Area pane : Area.panes()) {
            panes.inner(pane).ifPresent(inner -> model.panels().get(pane).paint(model.scene(pane), canvas.part(inner)));
        }
        paintNote(model, canvas.part(panes.message()));
        StatusLine.paint(canvas.part(panes.hints()), Hints.of(model));
        LayerView.paint(model, canvas);
    }

    private static List<Frame> frames(Model model, Panes panes) {
        List<Frame> frames = new ArrayList<>();
        for (Area pane : Area.panes()) {
            Rect rect = panes.frames().get(pane);
            if (rect != null) {
                frames.add(frame(model, pane, rect));
            }
        }
        return frames;
    }

    private static Frame frame(Model model, Area pane, Rect rect) {
        Scene scene = model.scene(pane);
        Frame frame = Frame.of(rect, pane.number(), pane.title(), scene.focused());
        // A frame gives up its left badges first, so the one that matters most comes last.
        List<Styled> badges = model.panels().get(pane).badges(scene);
        for (int at = badges.size() - 1; at >= 0; at--) {
            frame = frame.with(badges.get(at));
        }
        return frame;
    }

    /** All panes, where only one has room: each with its name, or only the one that is seen. */
    private static void paintTabs(Model model, Canvas canvas) {
        int names = 0;
        for (Area pane : Area.panes()) {
            names += pane.title().length() + TAB;
        }
        boolean all = names < canvas.columns();
        int column = 1;
        for (Area pane : Area.panes()) {
            boolean mine = pane == model.focus().pane();
            String name = all || mine ? pane.number() + " " + pane.title() : Integer.toString(pane.number());
            String shown = mine ? "[" + name + "]" : " " + name + " ";
            column = canvas.text(column, 0, shown, mine ? Role.FOCUS : Role.DIM);
        }
    }

    private static void paintNote(Model model, Canvas canvas) {
        Note note = model.seenNote();
        Role role = note.mark() == Note.Mark.NO ? Role.ERROR : note.mark() == Note.Mark.NEWS ? Role.WARN : Role.OK;
        String letters = note.mark().letters();
        canvas.text(1, 0, letters, role);
        List<String> rows = note.rows(canvas.columns(), canvas.rows());
        for (int row = 0; row < rows.size(); row++) {
            canvas.text(note.margin(), row, rows.get(row), Role.TEXT);
        }
    }
}
