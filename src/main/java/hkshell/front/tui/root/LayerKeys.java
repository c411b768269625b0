package hkshell.front.tui.root;

import hkshell.domain.keymap.Area;
import hkshell.domain.keymap.Key;
import hkshell.domain.request.Word;
import hkshell.front.tui.help.HelpRow;
import hkshell.front.tui.help.PageState;
import hkshell.front.tui.help.PageView;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.MenuItem;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.palette.MenuState;
import hkshell.front.tui.palette.PaletteState;
import hkshell.front.tui.palette.PaletteUpdate;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keys for what lies over the panes. Esc and ^G close it, ^L redraws, ^Z suspends, whatever it is. */
final class LayerKeys {
    private final RootActions actions;

    LayerKeys(RootActions actions) {
        this.actions = actions;
    }

    Next<Model> press(Model model, Layer layer, Key key) {
        if (key.equals(Key.ctrl('l'))) {
            return Next.of(model, new Effect.Redraw());
        }
        if (key.equals(Key.ctrl('z'))) {
            return Next.of(model, new Effect.Suspend());
        }
        if (layer instanceof Layer.Asking asking) {
            return AskingKeys.press(model, asking, key);
        }
        boolean finding =
                layer instanceof Layer.Page page && page.state().finding().isPresent();
        if (isEscape(key) && !finding) {
            return Next.of(model.closed());
        }
        return ofKind(model, layer, key);
    }

    static boolean isEscape(Key key) {
        return key.is(Key.Kind.ESC) || key.equals(Key.ctrl('g')) || key.equals(Key.ctrl('c'));
    }

    private Next<Model> ofKind(Model model, Layer layer, Key key) {
        if (layer instanceof Layer.Palette palette) {
            return palette(model, palette.state(), key);
        }
        if (layer instanceof Layer.Help help) {
            return key.is(Key.Kind.ENTER)
                    ? help.state()
                            .current()
                            .map(row -> run(model.closed(), row))
                            .orElseGet(() -> Next.of(model))
                    : Next.of(model.top(new Layer.Help(help.state().press(key))));
        }
        if (layer instanceof Layer.Menu menu) {
            return menu(model, menu.state(), key);
        }
        if (layer instanceof Layer.Page page) {
            return page(model, page.state(), key);
        }
        return leaving(model, key);
    }

    private Next<Model> palette(Model model, PaletteState state, Key key) {
        if (!key.is(Key.Kind.ENTER)) {
            return Next.of(model.top(new Layer.Palette(PaletteUpdate.press(state, key))));
        }
        return PaletteUpdate.line(state)
                .map(line -> line(model, line))
                .orElseGet(() -> Next.of(model.top(new Layer.Palette(PaletteUpdate.spellOut(state)))));
    }

    /** Runs a line; a wrong one leaves the command line open with its sentence. */
    private static Next<Model> line(Model model, String line) {
        if (line.isEmpty()) {
            return Next.of(model.closed());
        }
        return Word.split(line)
                .fold(
                        words -> Wishes.run(model.closed(), texts(words)),
                        problem -> Next.of(model.with(Note.failed(problem.sentence()))));
    }

    private static List<String> texts(List<Word> words) {
        List<String> texts = new ArrayList<>();
        words.forEach(word -> texts.add(word.text()));
        return texts;
    }

    private Next<Model> run(Model model, HelpRow row) {
        if (row.run() instanceof HelpRow.Run.Act act) {
            return actions.act(model, act.action());
        }
        HelpRow.Run.Type type = (HelpRow.Run.Type) row.run();
        return type.needsMore() ? Next.of(actions.palette(model, type.words() + " ")) : line(model, type.words());
    }

    private Next<Model> menu(Model model, MenuState state, Key key) {
        if (key.is(Key.Kind.ENTER)) {
            return actions.act(model.closed(), state.current().action());
        }
        Optional<MenuItem> letter = byLetter(state, key);
        if (letter.isPresent()) {
            return actions.act(model.closed(), letter.get().action());
        }
        if (key.equals(Key.of('q'))) {
            return Next.of(model.closed());
        }
        Optional<ListPane> moved = state.list().press(key, model.size().rows());
        return Next.of(moved.map(list -> model.top(new Layer.Menu(state.at(list))))
                .orElseGet(() -> model.with(Note.plain("Enter chooses, Esc closes the menu."))));
    }

    /** The item whose label begins with the letter and two blanks. */
    private static Optional<MenuItem> byLetter(MenuState state, Key key) {
        return state.items().stream()
                .filter(item -> key.types()
                        && item.label().startsWith("  ", 1)
                        && item.label().charAt(0) == key.character())
                .findFirst();
    }

    private static Next<Model> page(Model model, PageState state, Key key) {
        int height = PageView.height(model.size().rows());
        if (state.finding().isPresent()) {
            return Next.of(model.top(new Layer.Page(find(state, key, height))));
        }
        if (key.types() && (key.character() == 'q' || key.character() == '?')) {
            return Next.of(model.closed());
        }
        if (key.types() && key.character() == '/') {
            return Next.of(model.top(new Layer.Page(state.finding(Optional.of(TextField.empty())))));
        }
        if (key.types() && (key.character() == 'n' || key.character() == 'N')) {
            return Next.of(model.top(new Layer.Page(state.seek(state.sought(), key.character() == 'n', height))));
        }
        String action =
                model.desk().keys().find(key, Area.LOG).map(row -> row.action()).orElse("");
        return Next.of(state.scroll()
                .act(action, height)
                .map(scroll -> model.top(new Layer.Page(state.at(scroll))))
                .orElse(model));
    }

    private static PageState find(PageState state, Key key, int height) {
        if (isEscape(key)) {
            return state.finding(Optional.empty());
        }
        TextField field = state.finding().orElseThrow();
        return key.is(Key.Kind.ENTER)
                ? state.seek(field.text(), true, height)
                : state.finding(Optional.of(field.press(key).orElse(field)));
    }

    private static Next<Model> leaving(Model model, Key key) {
        if (key.types() && (key.character() == 'y' || key.character() == 'Q')) {
            return Next.of(model, new Effect.Leave(0));
        }
        return key.types() && key.character() == 'n' ? Next.of(model.closed()) : Next.of(model);
    }

    Next<Model> paste(Model model, Layer layer, String text) {
        if (layer instanceof Layer.Palette palette) {
            return Next.of(model.top(new Layer.Palette(PaletteUpdate.paste(palette.state(), text))));
        }
        if (layer instanceof Layer.Help help) {
            return Next.of(model.top(new Layer.Help(help.state().paste(text))));
        }
        if (layer instanceof Layer.Asking asking) {
            return Next.of(AskingKeys.paste(model, asking, text));
        }
        return Wishes.say(model, "Nothing can be pasted here.");
    }
}
