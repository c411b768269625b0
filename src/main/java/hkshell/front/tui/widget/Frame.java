package hkshell.front.tui.widget;

import hkshell.front.tui.paint.Borders;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Rect;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;

/**
 * The border of a pane with its name in the top line.
 *
 * @param number stands before the title; 0 for a frame without one
 * @param badges short facts at the right end of the top line; those on the left give way first
 */
public record Frame(Rect rect, int number, String title, List<Styled> badges, boolean focused) {
    private static final int CORNER = 2;

    public Frame {
        badges = List.copyOf(badges);
    }

    public static Frame of(Rect rect, int number, String title, boolean focused) {
        return new Frame(rect, number, title, List.of(), focused);
    }

    public Frame with(Styled badge) {
        List<Styled> all = new ArrayList<>(badges);
        all.add(badge);
        return new Frame(rect, number, title, all, focused);
    }

    /** The frames of a screen with their shared lines, then their titles. */
    public static void paint(Canvas canvas, Glyphs glyphs, List<Frame> frames) {
        Borders borders = new Borders(glyphs);
        for (Frame frame : frames) {
            borders.add(frame.rect, frame.focused);
        }
        borders.paint(canvas);
        for (Frame frame : frames) {
            frame.paintTitle(canvas);
        }
    }

    private void paintTitle(Canvas canvas) {
        int room = rect.width() - 2 * CORNER;
        if (room < 1) {
            return;
        }
        String name = number == 0 ? title : number + " " + title;
        String shown = Fit.cut(" " + name + " ", room);
        int left = rect.left() + CORNER;
        int end = canvas.text(left, rect.top(), shown, focused ? Role.FOCUS : Role.TITLE);
        paintBadges(canvas, end + 1);
    }

    private void paintBadges(Canvas canvas, int from) {
        int right = rect.right() - CORNER;
        for (int i = badges.size() - 1; i >= 0; i--) {
            Styled badge = badges.get(i);
            int width = badge.width() + 2;
            if (badge.runs().isEmpty() || right - width < from) {
                continue;
            }
            int column = canvas.text(right - width, rect.top(), " ", Role.FRAME);
            canvas.text(canvas.text(column, rect.top(), badge), rect.top(), " ", Role.FRAME);
            right -= width + 1;
        }
    }
}
