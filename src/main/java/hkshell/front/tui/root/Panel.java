package hkshell.front.tui.root;

import hkshell.domain.keymap.Key;
import hkshell.engine.Outcome;
import hkshell.engine.session.Session;
import hkshell.front.tui.input.Hint;
import hkshell.front.tui.loop.MenuItem;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.ScreenUpdate;
import hkshell.front.tui.loop.ScreenView;
import hkshell.front.tui.loop.Study;
import hkshell.front.tui.paint.Canvas;
import hkshell.kit.text.Styled;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One pane: its state with the two that know it, so that root treats all panes alike. */
public record Panel<S>(S state, ScreenUpdate<S> update, ScreenView<S> view) {

    private Panel<S> with(S other) {
        return new Panel<>(other, update, view);
    }

    Panel<S> sync(Session session) {
        return with(update.sync(state, session));
    }

    boolean types() {
        return update.types(state);
    }

    boolean fills() {
        return update.fills(state);
    }

    Instant ticksUntil() {
        return update.ticksUntil(state);
    }

    Next<Panel<?>> act(Scene scene, String action) {
        return next(update.act(state, scene, action));
    }

    Next<Panel<?>> press(Scene scene, Key key) {
        return next(update.press(state, scene, key));
    }

    Next<Panel<?>> paste(Scene scene, String text) {
        return next(update.paste(state, scene, text));
    }

    Next<Panel<?>> finished(Scene scene, Outcome outcome) {
        return next(update.finished(state, scene, outcome));
    }

    Next<Panel<?>> studied(Scene scene, long number, Study.Result result) {
        return next(update.studied(state, scene, number, result));
    }

    private Next<Panel<?>> next(Next<S> next) {
        return new Next<>(with(next.state()), next.effects());
    }

    void paint(Scene scene, Canvas canvas) {
        view.paint(state, scene, canvas);
    }

    List<Styled> badges(Scene scene) {
        return view.badges(state, scene);
    }

    List<Hint> typingHints() {
        return view.typingHints(state);
    }

    Map<String, String> doing() {
        return view.doing(state);
    }

    List<MenuItem> menu(Scene scene) {
        return view.menu(state, scene);
    }

    /** The state changed from outside, by one who knows its kind. */
    <T> Panel<S> change(Class<T> kind, UnaryOperator<T> change) {
        @SuppressWarnings("unchecked") // kind is S: the cast below proves it or throws.
        S changed = (S) change.apply(kind.cast(state));
        return with(changed);
    }
}
