package hkshell.front.tui.root;

import hkshell.domain.keymap.Area;
import hkshell.domain.keymap.Binding;
import hkshell.domain.keymap.Key;
import hkshell.front.tui.help.PageState;
import hkshell.front.tui.lens.LensState;
import hkshell.front.tui.lens.LensView;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.widget.ListPane;
import java.util.Optional;

/** Keys for the grid of one call as several accounts: it moves, opens an answer, compares two, closes. */
final class LensKeys {
    private LensKeys() {}

    static Next<Model> press(Model model, LensState state, Key key) {
        if (LayerKeys.isEscape(key) || key.equals(Key.of('q'))) {
            return Next.of(model.closed());
        }
        if (key.is(Key.Kind.ENTER)) {
            return open(model, state);
        }
        if (key.equals(Key.of('='))) {
            return compare(model, state);
        }
        if (key.equals(Key.of(' '))) {
            return Next.of(model.top(new Layer.Lens(state.toggled())));
        }
        String action =
                model.desk().keys().find(key, Area.LOG).map(Binding::action).orElse("");
        int height = LensView.height(model.layerArea().height());
        Optional<ListPane> moved = state.list().act(action, height);
        return moved.map(list -> Next.of(model.top(new Layer.Lens(state.at(list)))))
                .orElseGet(() -> Wishes.say(model, "Enter opens the answer, = compares it with the first, q closes."));
    }

    /** In the Response pane, where it stays until a later call is answered. */
    private static Next<Model> open(Model model, LensState state) {
        if (state.current().call().isEmpty()) {
            return Wishes.say(model, state.current().problem().orElseThrow().sentence());
        }
        Model now = model.closed().with(model.focus().to(Area.RESPONSE));
        now = now.with(now.work().showing(now.work().runs()));
        Next<Model> next =
                RunEnd.heard(now, Area.RESPONSE, state.current().call().get());
        return next.with(next.state().with(Note.plain("As " + state.current().account() + ".")));
    }

    private static Next<Model> compare(Model model, LensState state) {
        return state.diff()
                .map(lines -> Next.of(model.open(new Layer.Page(PageState.of(state.diffTitle(), lines)))))
                .orElseGet(() -> Wishes.say(model, "One of the two has no answer to compare."));
    }
}
