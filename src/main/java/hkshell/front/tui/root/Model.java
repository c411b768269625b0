package hkshell.front.tui.root;

import hkshell.domain.keymap.Area;
import hkshell.domain.keymap.KeyMap;
import hkshell.engine.session.Session;
import hkshell.front.tui.input.Focus;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.paint.Arrangement;
import hkshell.front.tui.paint.Glyphs;
import hkshell.front.tui.paint.Looks;
import hkshell.front.tui.paint.Panes;
import hkshell.front.tui.paint.Rect;
import hkshell.front.tui.paint.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything the screen knows. Immutable; {@link RootUpdate} makes the next one.
 *
 * @param layers what lies over the panes, the top one last
 * @param running commands under way, the latest last
 * @param runs how many commands have been started
 * @param callsLeft what the last answer said about the rate limit, empty before the first
 * @param mouse whether mouse reports are on
 */
public record Model(
        Look look,
        Session session,
        Size size,
        Instant now,
        Focus focus,
        Arrangement arrangement,
        Panels panels,
        List<Layer> layers,
        List<Running> running,
        long runs,
        Note note,
        String callsLeft,
        boolean mouse) {

    /** What a person chose about keys and looks; the colours may change while it runs. */
    public record Look(KeyMap keys, Glyphs glyphs, Looks looks) {
        Look with(Looks other) {
            return new Look(keys, glyphs, other);
        }
    }

    public Model {
        layers = List.copyOf(layers);
        running = List.copyOf(running);
    }

    public static Model start(Look look, Session session, Size size, Instant now) {
        return new Model(
                look,
                session,
                size,
                now,
                Focus.on(Area.REQUEST),
                Arrangement.USUAL,
                Panels.start(session),
                List.of(),
                List.of(),
                0,
                Greeting.of(session),
                "",
                false);
    }

    Panes panes() {
        return Panes.of(size, focus.pane(), arrangement);
    }

    /** What a pane may know. */
    Scene scene(Area pane) {
        Size inner = panes().inner(pane).map(Rect::size).orElse(new Size(0, 0));
        boolean focused = layers.isEmpty() && focus.pane() == pane;
        return new Scene(session, now, look.glyphs(), inner, focused, sendingSince());
    }

    Optional<Instant> sendingSince() {
        for (int at = running.size() - 1; at >= 0; at--) {
            if (running.get(at).isCall()) {
                return Optional.of(running.get(at).since());
            }
        }
        return Optional.empty();
    }

    Optional<Layer> top() {
        return layers.isEmpty() ? Optional.empty() : Optional.of(layers.get(layers.size() - 1));
    }

    Model open(Layer layer) {
        List<Layer> more = new ArrayList<>(layers);
        more.add(layer);
        return withLayers(more);
    }

    /** Without the top layer. */
    Model closed() {
        return layers.isEmpty() ? this : withLayers(layers.subList(0, layers.size() - 1));
    }

    /** With another top layer in its place. */
    Model top(Layer layer) {
        return closed().open(layer);
    }

    Optional<Running> run(long number) {
        return running.stream().filter(one -> one.run() == number).findFirst();
    }

    Model withLayers(List<Layer> other) {
        return new Model(
                look, session, size, now, focus, arrangement, panels, other, running, runs, note, callsLeft, mouse);
    }

    Model dressed(Looks looks) {
        return new Model(
                look.with(looks),
                session,
                size,
                now,
                focus,
                arrangement,
                panels,
                layers,
                running,
                runs,
                note,
                callsLeft,
                mouse);
    }

    Model with(Session other) {
        return new Model(
                look,
                other,
                size,
                now,
                focus,
                arrangement,
                panels.sync(other),
                layers,
                running,
                runs,
                note,
                callsLeft,
                mouse);
    }

    public Model with(Size other) {
        return new Model(
                look, session, other, now, focus, arrangement, panels, layers, running, runs, note, callsLeft, mouse);
    }

    Model at(Instant other) {
        return new Model(
                look, session, size, other, focus, arrangement, panels, layers, running, runs, note, callsLeft, mouse);
    }

    Model with(Focus other) {
        return new Model(
                look, session, size, now, other, arrangement, panels, layers, running, runs, note, callsLeft, mouse);
    }

    Model with(Arrangement other) {
        return new Model(look, session, size, now, focus, other, panels, layers, running, runs, note, callsLeft, mouse);
    }

    Model with(Panels other) {
        return new Model(
                look, session, size, now, focus, arrangement, other, layers, running, runs, note, callsLeft, mouse);
    }

    Model with(Note other) {
        return new Model(
                look, session, size, now, focus, arrangement, panels, layers, running, runs, other, callsLeft, mouse);
    }

    Model withCallsLeft(String other) {
        return new Model(
                look, session, size, now, focus, arrangement, panels, layers, running, runs, note, other, mouse);
    }

    Model withMouse(boolean on) {
        return new Model(
                look, session, size, now, focus, arrangement, panels, layers, running, runs, note, callsLeft, on);
    }

    /** One more command under way; its number is {@link #runs} afterwards. */
    Model started(List<String> words) {
        List<Running> more = new ArrayList<>(running);
        more.add(new Running(runs + 1, words, now));
        return new Model(
                look, session, size, now, focus, arrangement, panels, layers, more, runs + 1, note, callsLeft, mouse);
    }

    Model ended(long number) {
        List<Running> less = new ArrayList<>(running);
        less.removeIf(one -> one.run() == number);
        return new Model(
                look, session, size, now, focus, arrangement, panels, layers, less, runs, note, callsLeft, mouse);
    }
}
