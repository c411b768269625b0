package hkshell.front.tui.loop;

import hkshell.front.tui.paint.Canvas;

/** How state looks. Pure; paints the whole canvas each time. */
public interface View<S> {
    void paint(S state, Canvas canvas);
}
