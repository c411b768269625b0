package hkshell.front.tui.root;

import hkshell.front.tui.loop.Effect;
import java.util.List;

/**
 * An outcome as the screen shows it.
 *
 * @param result in a few words, for the Log
 */
record Shown(Model model, String result, boolean failed, List<Effect> effects) {
    Shown {
        effects = List.copyOf(effects);
    }

    static Shown of(Model model, String result) {
        return new Shown(model, result, false, List.of());
    }

    static Shown failed(Model model, String result) {
        return new Shown(model, result, true, List.of());
    }
}
