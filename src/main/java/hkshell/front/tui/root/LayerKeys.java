package hkshell.front.tui.root;

import hkshell.domain.keymap.Area;
import hkshell.domain.keymap.Key;
import hkshell.domain.request.Word;
import hkshell.engine.CallWords;
import hkshell.front.tui.help.HelpRow;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.MenuItem;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.palette.MenuState;
import hkshell.front.tui.palette.PaletteState;
import hkshell.front.tui.palette.PaletteUpdate;
import hkshell.front.tui.widget.ListPane;
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
        return key.equals(Key.ctrl('z')) ? Next.of(model, new Effect.Suspend()) : layer.accept(new Pressed(model, key));
    }

    static boolean isEscape(Key key) {
        return key.is(Key.Kind.ESC) || key.equals(Key.ctrl('g')) || key.equals(Key.ctrl('c'));
    }

    /** One key, for whichever layer it is. */
    private final class Pressed implements Layer.Visitor<Next<Model>> {
        private final Model model;
        private final Key key;

        Pressed(Model model, Key key) {
            this.model = model;
            this.key = key;
        }

        @Override
        public Next<Model> palette(Layer.Palette layer) {
            return isEscape(key) ? close() : LayerKeys.this.palette(model, layer, key);
        }

        @Override
        public Next<Model> help(Layer.Help layer) {
            if (isEscape(key)) {
                return close();
            }
            Optional<HelpRow> row = key.is(Key.Kind.ENTER) ? layer.state().current() : Optional.empty();
            return row.map(chosen -> run(model.closed(), chosen))
                    .or(() -> layer.state().press(key).map(state -> Next.of(model.top(new Layer.Help(state)))))
                    .orElseGet(() -> Wishes.say(model, "Letters filter, Enter runs the row, Esc closes the help."));
        }

        @Override
        public Next<Model> menu(Layer.Menu layer) {
            return isEscape(key) ? close() : LayerKeys.this.menu(model, layer.state(), key);
        }

        @Override
        public Next<Model> page(Layer.Page layer) {
            return PageKeys.press(model, layer.state(), key);
        }

        @Override
        public Next<Model> lens(Layer.Lens layer) {
            return LensKeys.press(model, layer.state(), key);
        }

        @Override
        public Next<Model> asking(Layer.Asking layer) {
            return AskingKeys.press(model, layer, key);
        }

        @Override
        public Next<Model> leaving(Layer.Leaving layer) {
            if (key.types() && (key.character() == 'y' || key.character() == 'Q')) {
                return Next.of(model, new Effect.Leave(0));
            }
            return isEscape(key) || key.equals(Key.of('n')) || key.equals(Key.of('q'))
                    ? close()
                    : Wishes.say(model, "y leaves, n stays.");
        }

        private Next<Model> close() {
            return Next.of(model.closed());
        }
    }

    private Next<Model> palette(Model model, Layer.Palette layer, Key key) {
        PaletteState state = layer.state();
        if (!key.is(Key.Kind.ENTER)) {
            return PaletteUpdate.press(state, key)
                    .map(now -> Next.of(model.top(actions.palette(now))))
                    .orElseGet(() -> Wishes.say(model, "Tab completes, Enter runs the line, Esc closes it."));
        }
        // The looks stay as they were previewed, so that there is no flash of the old ones until the command has run.
        return PaletteUpdate.line(state)
                .map(line -> line(layer.looks().map(model::with).orElse(model), line))
                .orElseGet(() -> Next.of(model.top(actions.palette(PaletteUpdate.spellOut(state)))));
    }

    /** Runs a line; a wrong one leaves the command line open with its sentence. */
    private static Next<Model> line(Model model, String line) {
        if (line.isEmpty()) {
            return Next.of(model.closed());
        }
        return CallWords.split(line)
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
            boolean here = act.pane() == Area.ANYWHERE;
            return actions.act(here ? model : model.with(model.focus().to(act.pane())), act.action());
        }
        HelpRow.Run.Type type = (HelpRow.Run.Type) row.run();
        return type.needsMore() ? Next.of(actions.palette(model, type.words() + " ")) : line(model, type.words());
    }

    private Next<Model> menu(Model model, MenuState state, Key key) {
        Optional<MenuItem> chosen = key.is(Key.Kind.ENTER) ? Optional.of(state.current()) : state.item(key);
        if (chosen.isPresent()) {
            return actions.act(model.closed(), chosen.get().action());
        }
        if (key.equals(Key.of('q'))) {
            return Next.of(model.closed());
        }
        Optional<ListPane> moved = state.list().press(key, model.size().rows());
        return Next.of(moved.map(list -> model.top(new Layer.Menu(state.at(list))))
                .orElseGet(() -> model.with(Note.plain("Enter chooses, Esc closes the menu."))));
    }

    Next<Model> paste(Model model, Layer layer, String text) {
        return layer.accept(new Pasted(model, text));
    }

    /** One paste, for whichever layer it is. */
    private final class Pasted implements Layer.Visitor<Next<Model>> {
        private final Model model;
        private final String text;

        Pasted(Model model, String text) {
            this.model = model;
            this.text = text;
        }

        @Override
        public Next<Model> palette(Layer.Palette layer) {
            return Next.of(model.top(actions.palette(PaletteUpdate.paste(layer.state(), text))));
        }

        @Override
        public Next<Model> help(Layer.Help layer) {
            return Next.of(model.top(new Layer.Help(layer.state().paste(text))));
        }

        @Override
        public Next<Model> menu(Layer.Menu layer) {
            return nowhere();
        }

        @Override
        public Next<Model> page(Layer.Page layer) {
            return layer.state()
                    .finding()
                    .map(field ->
                            Next.of(model.top(new Layer.Page(layer.state().finding(Optional.of(field.insert(text)))))))
                    .orElseGet(this::nowhere);
        }

        @Override
        public Next<Model> lens(Layer.Lens layer) {
            return nowhere();
        }

        @Override
        public Next<Model> asking(Layer.Asking layer) {
            return Next.of(AskingKeys.paste(model, layer, text));
        }

        @Override
        public Next<Model> leaving(Layer.Leaving layer) {
            return nowhere();
        }

        private Next<Model> nowhere() {
            return Wishes.say(model, "Nothing can be pasted here.");
        }
    }
}
