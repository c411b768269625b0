package hkshell.front.tui.input;

import hkshell.domain.keymap.Area;
import java.util.List;

/** Which pane has the keys, and which had them before. */
public record Focus(Area pane, Area before) {

    public Focus {
        if (pane.number() == 0 || before.number() == 0) {
            throw new IllegalArgumentException(pane + " is no pane");
        }
    }

    public static Focus on(Area pane) {
        return new Focus(pane, pane);
    }

    public Focus to(Area other) {
        return other == pane ? this : new Focus(other, pane);
    }

    public Focus back() {
        return to(before);
    }

    public Focus next() {
        return step(1);
    }

    public Focus previous() {
        return step(-1);
    }

    private Focus step(int by) {
        List<Area> panes = Area.panes();
        return to(panes.get(Math.floorMod(panes.indexOf(pane) + by, panes.size())));
    }
}
