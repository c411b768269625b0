package hkshell.front.tui.root;

import hkshell.domain.keymap.Area;
import hkshell.front.tui.input.Hint;
import hkshell.front.tui.input.KeyHints;
import java.util.ArrayList;
import java.util.List;

/** The keys to speak of in the last lines: those of whatever gets the next key. */
final class Hints implements Layer.Visitor<List<Hint>> {
    private static final Hint CLOSES = new Hint("Esc", "closes", 1);

    private final Model model;

    private Hints(Model model) {
        this.model = model;
    }

    static List<Hint> of(Model model) {
        Hints hints = new Hints(model);
        return model.top().map(layer -> layer.accept(hints)).orElseGet(hints::ofPane);
    }

    private List<Hint> ofPane() {
        Area pane = model.focus().pane();
        Panel<?> panel = model.panels().get(pane);
        if (model.work().answered().isPresent()) {
            return List.of(new Hint("Esc", "stops it", 1));
        }
        if (!panel.types()) {
            return RootActions.back(model).isPresent()
                    ? goingBack(pane)
                    : KeyHints.of(model.desk().keys(), pane, panel.doing());
        }
        List<Hint> own = panel.typingHints();
        return own.isEmpty() ? KeyHints.of(model.desk().keys(), Area.TEXT) : own;
    }

    /** The key that would leave only goes back while something is open. */
    private List<Hint> goingBack(Area pane) {
        String quit = model.desk().keys().action("quit").map(row -> row.label()).orElse("");
        List<Hint> hints = new ArrayList<>();
        for (Hint hint :
                KeyHints.of(model.desk().keys(), pane, model.panels().get(pane).doing())) {
            hints.add(hint.key().equals(quit) ? new Hint(quit, "back", hint.rank()) : hint);
        }
        return hints;
    }

    @Override
    public List<Hint> palette(Layer.Palette layer) {
        return List.of(
                new Hint("Enter", "runs", 2), new Hint("Tab", "completes", 3), new Hint("Down", "chooses", 4), CLOSES);
    }

    @Override
    public List<Hint> help(Layer.Help layer) {
        return List.of(new Hint("Enter", "runs the row", 2), new Hint("", "typing filters", 3), CLOSES);
    }

    @Override
    public List<Hint> menu(Layer.Menu layer) {
        return List.of(new Hint("Enter", "chooses", 2), new Hint("", "a letter does it at once", 3), CLOSES);
    }

    @Override
    public List<Hint> page(Layer.Page layer) {
        if (layer.state().finding().isPresent()) {
            return KeyHints.of(model.desk().keys(), Area.TEXT);
        }
        if (layer.state().copy().isPresent()) {
            return List.of(new Hint("y", "copies the value", 2), new Hint("q", "closes", 1));
        }
        return List.of(
                new Hint("j k", "scroll", 3),
                new Hint("PgDn PgUp", "page", 5),
                new Hint("/", "find", 2),
                new Hint("n N", "next, before", 4),
                new Hint("q", "closes", 1));
    }

    @Override
    public List<Hint> lens(Layer.Lens layer) {
        return List.of(
                new Hint("Enter", "opens the answer", 2),
                new Hint("=", "compares", 3),
                new Hint("Space", "with this one", 4),
                new Hint("q", "closes", 1));
    }

    @Override
    public List<Hint> asking(Layer.Asking layer) {
        return Dialog.answers(model, layer);
    }

    @Override
    public List<Hint> leaving(Layer.Leaving layer) {
        return Dialog.LEAVING;
    }
}
