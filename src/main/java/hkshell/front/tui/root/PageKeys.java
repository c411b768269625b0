package hkshell.front.tui.root;

import hkshell.domain.keymap.Area;
import hkshell.domain.keymap.Binding;
import hkshell.domain.keymap.Key;
import hkshell.front.tui.help.PageState;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.text.Sanitize;
import java.util.Optional;

/** Keys for a page of text: it scrolls by the keys of the panes, finds, closes. */
final class PageKeys {
    private final Model model;
    private final PageState state;
    private final Size area;

    private PageKeys(Model model, PageState state) {
        this.model = model;
        this.state = state;
        this.area = model.layerArea().size();
    }

    static Next<Model> press(Model model, PageState state, Key key) {
        PageKeys keys = new PageKeys(model, state);
        return state.finding().map(field -> keys.find(field, key)).orElseGet(() -> keys.read(key));
    }

    private Next<Model> read(Key key) {
        if (LayerKeys.isEscape(key) || key.equals(Key.of('q')) || key.equals(Key.of('?'))) {
            return Next.of(model.closed());
        }
        if (key.equals(Key.of('/'))) {
            return with(state.finding(Optional.of(TextField.empty())));
        }
        if (key.equals(Key.of('n')) || key.equals(Key.of('N'))) {
            return seek(state, state.sought(), key.equals(Key.of('n')));
        }
        if (key.equals(Key.of('y')) && state.copy().isPresent()) {
            return Next.of(model, state.copy().get());
        }
        String action =
                model.desk().keys().find(key, Area.LOG).map(Binding::action).orElse("");
        return state.act(action, area).map(this::with).orElseGet(this::nothing);
    }

    private Next<Model> nothing() {
        return Wishes.say(model, "On a page that key does nothing; q closes it, / finds.");
    }

    private Next<Model> find(TextField field, Key key) {
        if (LayerKeys.isEscape(key)) {
            return with(state.finding(Optional.empty()));
        }
        if (!key.is(Key.Kind.ENTER)) {
            return field.press(key)
                    .map(typed -> with(state.finding(Optional.of(typed))))
                    .orElseGet(() -> Wishes.say(model, "Enter finds it, Esc leaves the field."));
        }
        return seek(state.finding(Optional.empty()), field.isEmpty() ? state.sought() : field.text(), true);
    }

    private Next<Model> seek(PageState closed, String text, boolean forward) {
        Model now = model.top(new Layer.Page(closed));
        if (text.isEmpty()) {
            return Wishes.say(now, "/ says what to look for.");
        }
        return closed.seek(text, forward, area)
                .map(this::with)
                .orElseGet(() -> Wishes.say(now, "Not found here: " + Sanitize.line(text)));
    }

    private Next<Model> with(PageState other) {
        return Next.of(model.top(new Layer.Page(other)));
    }
}
