package hkshell.front.tui.palette;

import hkshell.engine.CommandSpec;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.text.Fuzzy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * The command line's state.
 *
 * @param all every command's row
 * @param chosen whether the person has moved into the list: then Enter takes the row, else what is typed
 */
public record PaletteState(List<CommandSpec> all, TextField field, ListPane list, boolean chosen) {

    /** Opened, with a line to go on with. */
    public static PaletteState open(List<CommandSpec> all, String line) {
        return new PaletteState(all, TextField.empty(), ListPane.of(all.size()), false).typed(TextField.of(line));
    }

    PaletteState typed(TextField other) {
        PaletteState state = new PaletteState(all, other, list, false);
        return new PaletteState(all, other, ListPane.of(state.matches().size()), false);
    }

    PaletteState at(ListPane other) {
        return new PaletteState(all, field, other, true);
    }

    /** The rows that fit what is typed: those it begins with when it goes on behind their words, else the likely ones. */
    public List<CommandSpec> matches() {
        String typed = field.text();
        List<CommandSpec> begun = new ArrayList<>();
        for (CommandSpec row : all) {
            if (typed.startsWith(row.words() + " ")) {
                begun.add(row);
            }
        }
        if (!begun.isEmpty()) {
            begun.sort(Comparator.comparingInt((CommandSpec row) -> -row.words().length()));
            return begun.subList(0, 1);
        }
        return likely(typed.strip());
    }

    private List<CommandSpec> likely(String typed) {
        record Scored(CommandSpec row, int score) {}
        List<Scored> scored = new ArrayList<>();
        for (CommandSpec row : all) {
            OptionalInt words = Fuzzy.score(typed, row.words());
            OptionalInt score =
                    words.isPresent() ? OptionalInt.of(words.getAsInt() + 100) : Fuzzy.score(typed, row.summary());
            if (typed.isEmpty() || score.isPresent()) {
                scored.add(new Scored(row, typed.isEmpty() ? 0 : score.getAsInt()));
            }
        }
        scored.sort(Comparator.comparingInt((Scored one) -> -one.score()));
        List<CommandSpec> rows = new ArrayList<>();
        scored.forEach(one -> rows.add(one.row()));
        return rows;
    }
}
