package hkshell.front.tui.root;

import hkshell.domain.keymap.Area;
import hkshell.engine.session.Session;
import hkshell.front.tui.history.LogState;
import hkshell.front.tui.input.Focus;
import hkshell.front.tui.loop.Question;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.Underway;
import hkshell.front.tui.paint.Arrangement;
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
 * @param callsLeft what the last answer said about the rate limit, empty before the first
 */
public record Model(
        Desk desk,
        Session session,
        Panels panels,
        List<Layer> layers,
        Work work,
        Checks checks,
        Note note,
        String callsLeft) {

    public Model {
        layers = List.copyOf(layers);
    }

    public static Model start(Desk desk, Session session) {
        Note greeting = Greeting.of(session);
        return new Model(desk, session, Panels.start(session), List.of(), Work.NONE, Checks.NONE, greeting, "");
    }

    Size size() {
        return desk.size();
    }

    Instant now() {
        return desk.now();
    }

    Focus focus() {
        return desk.focus();
    }

    Panes panes() {
        boolean fills = panels.get(focus().pane()).fills();
        Desk now = fills ? desk.with(desk.arrangement().withZoom(true)) : desk;
        return now.panes(seenNote());
    }

    /** What was said last, unless what was opened since has nothing to do with it. */
    Note seenNote() {
        return note.covered() && isCovered() ? Note.NOTHING : note;
    }

    /** What a page or the help covers: all but the first line, the sentence and the hints. */
    Rect layerArea() {
        Panes panes = panes();
        int end = Math.max(panes.message().top(), Math.min(2, size().rows()));
        return new Rect(0, 1, size().columns(), end - 1);
    }

    /** What a pane may know. */
    Scene scene(Area pane) {
        Size inner = panes().inner(pane).map(Rect::size).orElse(new Size(0, 0));
        boolean focused = layers.isEmpty() && focus().pane() == pane;
        return new Scene(session, now(), desk.glyphs(), inner, focused, underway());
    }

    private List<Underway> underway() {
        Optional<Long> awaited = work.awaited().map(Running::run).filter(run -> !isAsked(run));
        List<Underway> all = new ArrayList<>();
        for (Running one : work.running()) {
            boolean mine = awaited.filter(run -> run == one.run()).isPresent();
            all.add(new Underway(one.run(), one.label(), one.since(), mine, one.paging(), one.received()));
        }
        return all;
    }

    /** Whether the run waits for the person instead of the network. */
    private boolean isAsked(long run) {
        return layers.stream().anyMatch(layer -> layer instanceof Layer.Asking asking && asking.run() == run);
    }

    /** Whether a window is open, or a field in the pane that has the keys. */
    boolean isCovered() {
        return !layers.isEmpty() || panels.get(focus().pane()).types();
    }

    /** The address that a run has shown and that is not done with; its later questions are asked in the same window. */
    Optional<Question.Link> link(long run) {
        return layers.stream()
                .filter(layer -> layer instanceof Layer.Asking asking && asking.run() == run)
                .map(layer -> ((Layer.Asking) layer).question())
                .filter(question -> question instanceof Question.Link)
                .map(question -> (Question.Link) question)
                .findFirst();
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

    Model started(List<String> words) {
        Model started = with(work.started(words, now()));
        Running run = started.work.latest().orElseThrow();
        return started.with(
                panels.change(Area.LOG, LogState.class, log -> log.begun(run.run(), run.label(), run.since())));
    }

    Model ended(long number) {
        return with(work.ended(number));
    }

    public Model with(Size other) {
        return with(desk.with(other));
    }

    Model with(Looks other) {
        return with(desk.with(other));
    }

    Model with(Focus other) {
        return with(desk.with(other));
    }

    Model with(Arrangement other) {
        return with(desk.with(other));
    }

    Model at(Instant other) {
        return with(desk.at(other));
    }

    Model with(Desk other) {
        return new Model(other, session, panels, layers, work, checks, note, callsLeft);
    }

    Model with(Session other) {
        return new Model(desk, other, panels.sync(other), layers, work, checks, note, callsLeft);
    }

    Model with(Panels other) {
        return new Model(desk, session, other, layers, work, checks, note, callsLeft);
    }

    Model withLayers(List<Layer> other) {
        return new Model(desk, session, panels, other, work, checks, note, callsLeft);
    }

    Model with(Work other) {
        return new Model(desk, session, panels, layers, other, checks, note, callsLeft);
    }

    Model with(Checks other) {
        return new Model(desk, session, panels, layers, work, other, note, callsLeft);
    }

    Model with(Note other) {
        return new Model(desk, session, panels, layers, work, checks, other, callsLeft);
    }

    Model withCallsLeft(String other) {
        return new Model(desk, session, panels, layers, work, checks, note, other);
    }
}
