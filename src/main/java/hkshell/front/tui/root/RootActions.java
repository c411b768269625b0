package hkshell.front.tui.root;

import hkshell.domain.keymap.Area;
import hkshell.domain.keymap.Binding;
import hkshell.front.tui.help.HelpRows;
import hkshell.front.tui.help.HelpState;
import hkshell.front.tui.history.LogState;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.MenuItem;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.paint.Arrangement;
import hkshell.front.tui.paint.Panes;
import hkshell.front.tui.palette.MenuState;
import hkshell.front.tui.palette.PaletteState;
import hkshell.front.tui.request.RequestState;
import java.util.List;
import java.util.Optional;

/** The actions that belong to no pane; all others go to the pane that has the keys. */
final class RootActions {
    private static final int STEP = 4;

    private final Texts texts;

    RootActions(Texts texts) {
        this.texts = texts;
    }

    Next<Model> act(Model model, String action) {
        return goes(model, action)
                .or(() -> looks(model, action))
                .or(() -> opens(model, action))
                .map(Next::of)
                .or(() -> runs(model, action))
                .or(() -> command(model, action))
                .orElseGet(() -> toPane(model, action));
    }

    private static Optional<Model> goes(Model model, String action) {
        for (Area pane : Area.panes()) {
            if (action.equals(pane.goes())) {
                return Optional.of(
                        pane == Area.REQUEST
                                ? Wishes.inRequest(model, RequestState::onLine)
                                : model.with(model.focus().to(pane)));
            }
        }
        return Optional.empty();
    }

    /** An action whose row of the key map says which command it runs. */
    private static Optional<Next<Model>> command(Model model, String action) {
        return model.desk()
                .keys()
                .action(action)
                .map(Binding::words)
                .filter(words -> !words.isEmpty())
                .map(words -> Wishes.run(model, words));
    }

    /** What only changes how the screen is divided. */
    private static Optional<Model> looks(Model model, String action) {
        Arrangement now = model.desk().arrangement();
        return switch (action) {
            case "next-pane" -> Optional.of(model.with(model.focus().next()));
            case "previous-pane" -> Optional.of(model.with(model.focus().previous()));
            case "zoom" -> Optional.of(model.with(now.withZoom(!now.zoomed())));
            case "narrower" -> Optional.of(model.with(now.shifted(-STEP, 0)));
            case "wider" -> Optional.of(model.with(now.shifted(STEP, 0)));
            case "log" ->
                Optional.of(model.with(now.withLargeLog(!now.largeLog()))
                        .with(model.focus().to(Area.LOG)));
            default -> Optional.empty();
        };
    }

    /** What opens a layer. */
    private Optional<Model> opens(Model model, String action) {
        return switch (action) {
            case "command" -> Optional.of(palette(model, ""));
            case "help" ->
                Optional.of(model.open(new Layer.Help(HelpState.open(HelpRows.of(
                        model.desk().keys(),
                        model.focus().pane(),
                        texts.completer().topics(),
                        texts.completer().rows())))));
            case "menu" -> Optional.of(menu(model));
            case "copy" ->
                Optional.of(model.open(new Layer.Menu(
                        MenuState.of("Copy", CopyMenu.of(model.focus().pane())))));
            case "themes" -> Optional.of(palette(model, "theme "));
            default -> Optional.empty();
        };
    }

    Model palette(Model model, String line) {
        return model.open(palette(PaletteState.open(texts.completer(), model.session(), line)));
    }

    Layer palette(PaletteState state) {
        return new Layer.Palette(state, state.theme().map(texts.looks()));
    }

    private static Model menu(Model model) {
        Area pane = model.focus().pane();
        List<MenuItem> items = model.panels().get(pane).menu(model.scene(pane));
        return items.isEmpty()
                ? model.with(Note.plain("There is nothing to do with this row."))
                : model.open(new Layer.Menu(MenuState.of(pane.title(), items)));
    }

    /** What has an effect. */
    private static Optional<Next<Model>> runs(Model model, String action) {
        return switch (action) {
            case "arm" ->
                Optional.of(Wishes.run(model, List.of(model.session().isArmed(model.now()) ? "disarm" : "arm")));
            case "redraw" -> Optional.of(Next.of(model, new Effect.Redraw()));
            case "suspend" -> Optional.of(Next.of(model, new Effect.Suspend()));
            case "quit" -> Optional.of(back(model).map(Next::of).orElseGet(() -> quit(model)));
            case "escape" -> Optional.of(escape(model));
            case "quit-now" -> Optional.of(Next.of(model, new Effect.Leave(0)));
            case "interrupt" ->
                Optional.of(stop(model)
                        .orElseGet(() -> Wishes.say(model, "Nothing is running. q leaves, Q leaves at once.")));
            default -> Optional.empty();
        };
    }

    /** Out of what is open over the panes' usual places: a zoom, then a Log or History that stands where others do. */
    static Optional<Model> back(Model model) {
        Arrangement now = model.desk().arrangement();
        if (now.zoomed()) {
            return Optional.of(model.with(now.withZoom(false)));
        }
        boolean over = model.focus().before() != model.focus().pane()
                && !Panes.of(model.size(), model.focus().before(), now)
                        .shows(model.focus().pane());
        boolean guest = model.focus().pane() == Area.LOG || model.focus().pane() == Area.HISTORY;
        return guest && over ? Optional.of(model.with(model.focus().back())) : Optional.empty();
    }

    private static Next<Model> quit(Model model) {
        return model.work().isIdle() ? Next.of(model, new Effect.Leave(0)) : Next.of(model.open(new Layer.Leaving()));
    }

    /** Stops the run under the cursor of the Log, else the latest; empty when none is under way. */
    static Optional<Next<Model>> stop(Model model) {
        return underCursor(model)
                .or(() -> model.work().latest())
                .map(meant -> Next.of(model.with(Note.plain(stopping(model, meant))), new Effect.Cancel(meant.run())));
    }

    private static Optional<Running> underCursor(Model model) {
        return model.focus().pane() == Area.LOG
                ? model.panels().state(Area.LOG, LogState.class).underCursor().flatMap(model.work()::run)
                : Optional.empty();
    }

    /** Which one, where there are several. */
    private static String stopping(Model model, Running run) {
        return model.work().running().size() > 1 ? "Stopping " + run.label() + " ..." : "Stopping ...";
    }

    /** The pane with the keys, but for actions that belong to one pane wherever the keys are. */
    private static Next<Model> toPane(Model model, String action) {
        Area pane = owner(model.focus().pane(), action);
        return Wishes.of(model, pane, model.panels().get(pane).act(model.scene(pane), action));
    }

    /** One step out: of a call, of what the pane holds open, of a zoom, of a pane that stands over others. */
    private static Next<Model> escape(Model model) {
        boolean onEnded = model.focus().pane() == Area.LOG && underCursor(model).isEmpty();
        if (onEnded && !model.work().isIdle()) {
            return Next.of(model.with(Note.plain("This one has ended; Esc on one that is under way stops it.")));
        }
        Optional<Next<Model>> stopped = stop(model);
        if (stopped.isPresent()) {
            return stopped.get();
        }
        Area pane = model.focus().pane();
        Panel<?> panel = model.panels().get(pane);
        Next<Panel<?>> next = panel.act(model.scene(pane), "escape");
        boolean nothing = next.state().equals(panel) && next.effects().isEmpty();
        return nothing ? Next.of(back(model).orElse(model)) : Wishes.of(model, pane, next);
    }

    private static Area owner(Area focused, String action) {
        return switch (action) {
            case "send", "lens", "explain" -> Area.REQUEST;
            // In the answer's pane the call that brought it is meant.
            case CopyMenu.CURL, CopyMenu.SHELL, CopyMenu.URL -> focused == Area.RESPONSE ? Area.RESPONSE : Area.REQUEST;
            case "answer-down", "answer-up", CopyMenu.BODY, CopyMenu.VALUE, CopyMenu.PATH -> Area.RESPONSE;
            default -> focused;
        };
    }
}
