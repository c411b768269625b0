package hkshell.front.tui.root;

import hkshell.domain.keymap.Area;
import hkshell.front.tui.loop.Msg;
import hkshell.front.tui.loop.Next;
import java.util.Optional;

/** The mouse, when it is on: a click gives the pane the keys, the wheel moves in the pane below it. */
final class MouseUse {
    private MouseUse() {}

    static Next<Model> of(Model model, Msg.Mouse mouse) {
        Optional<Area> pane = model.panes().at(mouse.column(), mouse.row());
        if (pane.isEmpty() || model.top().isPresent()) {
            return Next.of(model);
        }
        Area area = pane.get();
        return switch (mouse.button()) {
            case LEFT -> Next.of(model.with(model.focus().to(area)));
            case WHEEL_UP -> Wishes.of(model, area, model.panels().get(area).act(model.scene(area), "up"));
            case WHEEL_DOWN -> Wishes.of(model, area, model.panels().get(area).act(model.scene(area), "down"));
            default -> Next.of(model);
        };
    }
}
