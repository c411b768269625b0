package hkshell.front.tui.palette;

import hkshell.domain.keymap.Key;
import hkshell.engine.Argument;
import hkshell.engine.CommandSpec;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.TextField;
import java.util.List;
import java.util.Optional;

/** How the command line answers keys. */
public final class PaletteUpdate {
    /** Rows of candidates that are seen at once, at the most. */
    static final int ROWS = 10;

    private PaletteUpdate() {}

    /** The state after a key that neither runs nor leaves. */
    public static PaletteState press(PaletteState state, Key key) {
        if (key.is(Key.Kind.TAB)) {
            return completed(state);
        }
        Optional<ListPane> moved = key.is(Key.Kind.HOME) || key.is(Key.Kind.END)
                ? Optional.empty()
                : state.list().move(key, ROWS);
        if (moved.isPresent()) {
            return state.at(moved.get());
        }
        return state.field().press(key).map(state::typed).orElse(state);
    }

    public static PaletteState paste(PaletteState state, String text) {
        return state.typed(state.field().insert(text));
    }

    /** The row under the cursor, typed out; a blank behind it when it takes more words. */
    private static PaletteState completed(PaletteState state) {
        List<CommandSpec> rows = state.matches();
        if (rows.isEmpty()) {
            return state;
        }
        String words =
                rows.get(Math.min(state.list().cursor(), rows.size() - 1)).words();
        if (state.field().text().startsWith(words)) {
            return state;
        }
        return state.typed(TextField.of(words + " "));
    }

    /** What Enter runs: the chosen row when the person moved to one, else what is typed. */
    public static String line(PaletteState state) {
        List<CommandSpec> rows = state.matches();
        return state.chosen() && !rows.isEmpty()
                ? rows.get(state.list().cursor()).words()
                : state.field().text().strip();
    }

    /** Whether the chosen row cannot run without more words: then Enter only types it out. */
    public static boolean needsMore(PaletteState state) {
        List<CommandSpec> rows = state.matches();
        return state.chosen()
                && !rows.isEmpty()
                && rows.get(state.list().cursor()).arguments().stream()
                        .anyMatch(argument -> argument.arity() == Argument.Arity.ONE);
    }

    /** The state with the chosen row typed out. */
    public static PaletteState spellOut(PaletteState state) {
        return completed(state);
    }
}
