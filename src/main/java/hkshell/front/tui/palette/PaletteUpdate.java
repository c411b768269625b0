package hkshell.front.tui.palette;

import hkshell.domain.keymap.Key;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.Offer;
import hkshell.front.tui.widget.TextField;
import java.util.Optional;

/** How the command line answers keys. */
public final class PaletteUpdate {
    /** Offers that are seen at once, at the most. */
    static final int ROWS = 10;

    private PaletteUpdate() {}

    /** The state after a key that neither runs nor leaves; empty when the key does nothing here. */
    public static Optional<PaletteState> press(PaletteState state, Key key) {
        if (key.is(Key.Kind.TAB)) {
            return Optional.of(state.hasWords() && !state.chosen() ? state.nextWord() : spellOut(state));
        }
        if (key.is(Key.Kind.DOWN) && !state.chosen()) {
            return Optional.of(state.at(state.offers().list()));
        }
        Optional<ListPane> moved = key.is(Key.Kind.HOME) || key.is(Key.Kind.END)
                ? Optional.empty()
                : state.offers().list().move(key, ROWS);
        return moved.map(state::at).or(() -> state.field().press(key).map(state::typed));
    }

    public static PaletteState paste(PaletteState state, String text) {
        return state.typed(state.field().insert(text));
    }

    /** The line with the offer under the cursor in it. */
    public static PaletteState spellOut(PaletteState state) {
        return state.offer()
                .map(offer -> state.typed(TextField.of(offer.line())))
                .orElse(state);
    }

    /** What Enter runs; empty when the offer that the person moved to is to be typed out first. */
    public static Optional<String> line(PaletteState state) {
        if (!state.chosen() || state.offer().isEmpty()) {
            return Optional.of(state.field().text().strip());
        }
        return state.offer().filter(Offer::whole).map(offer -> offer.line().strip());
    }
}
