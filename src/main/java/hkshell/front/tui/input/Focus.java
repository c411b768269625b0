package hkshell.front.tui.input;

import hkshell.domain.keymap.Area;
import java.util.List;

/**
 * Which pane has the keys, and which to go back to.
 *
 * @param before the pane that had them before; of Log and History, which open over others, the one before both
 */
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
        return other == pane ? this : new Focus(other, isGuest(pane) ? before : pane);
    }

    private static boolean isGuest(Area pane) {
        return pane == Area.LOG || pane == Area.HISTORY;
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
