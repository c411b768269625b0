package hkshell.front.tui.root;

import hkshell.domain.keymap.Area;
import hkshell.domain.keymap.Binding;
import hkshell.domain.keymap.Key;
import hkshell.domain.keymap.KeyMap;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Msg;
import hkshell.front.tui.loop.Next;
import hkshell.kit.text.Sanitize;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** A key on its way: the top layer has it first, then an open text field, then the key map. */
final class KeyPress {
    private final RootActions actions;
    private final LayerKeys layers;

    KeyPress(RootActions actions, LayerKeys layers) {
        this.actions = actions;
        this.layers = layers;
    }

    Next<Model> press(Model model, Key key) {
        Next<Model> next = uncovered(model, pressed(model.with(model.note().afterKey()), key));
        // A stop or a redraw brings back the very picture that was there.
        boolean same =
                next.effects().contains(new Effect.Suspend()) || next.effects().contains(new Effect.Redraw());
        return same ? next.with(next.state().with(model.note())) : next;
    }

    private static Next<Model> uncovered(Model before, Next<Model> next) {
        Model now = next.state();
        boolean opened = now.layers().size() > before.layers().size();
        return opened ? next.with(now.with(now.note().underWindow())) : next;
    }

    private Next<Model> pressed(Model model, Key key) {
        if (model.top().isPresent()) {
            return layers.press(model, model.top().get(), key);
        }
        Optional<Running> asks = model.work().answered();
        if (asks.isPresent()) {
            return ahead(model, asks.get(), key);
        }
        Area pane = model.focus().pane();
        if (model.panels().get(pane).types()) {
            return typed(model, pane, key);
        }
        Optional<Binding> binding = model.desk().keys().find(key, pane);
        return binding.isEmpty()
                ? Wishes.say(model, whyNothing(model.desk().keys(), key))
                : actions.act(model, binding.get().action());
    }

    /** Who types faster than the network answers means the next question, not the panes behind it. */
    private Next<Model> ahead(Model model, Running run, Key key) {
        if (LayerKeys.isEscape(key)) {
            return Next.of(model.with(Note.plain("Stopping ...")), new Effect.Cancel(run.run()));
        }
        if (key.equals(Key.ctrl('l'))) {
            return actions.act(model, "redraw");
        }
        return key.equals(Key.ctrl('z')) ? actions.act(model, "suspend") : hold(model, run, new Msg.Pressed(key));
    }

    private static Next<Model> hold(Model model, Running run, Msg typed) {
        Optional<TypedAhead> more = run.ahead().map(ahead -> ahead.plus(typed));
        return Wishes.say(
                model.with(model.work().ahead(run.run(), more)), "What is typed now is kept for the next question.");
    }

    /**
     * A question that has just come gets what was typed for it. Yes, no or a choice wants to be read first, so there it is
     * dropped.
     */
    Next<Model> catchUp(Model model, long number) {
        TypedAhead typed = model.work().run(number).flatMap(Running::ahead).orElse(TypedAhead.NOTHING);
        Next<Model> next = Next.of(model.with(model.work().ahead(number, Optional.empty())));
        boolean takes = model.top()
                .filter(layer -> layer instanceof Layer.Asking asking && AskingKeys.isTyped(asking.question()))
                .isPresent();
        for (Msg msg : takes ? typed.input() : List.<Msg>of()) {
            Model now = next.state();
            Next<Model> heard = msg instanceof Msg.Pasted pasted
                    ? paste(now, pasted.text())
                    : press(now, ((Msg.Pressed) msg).key());
            next = next.then(heard);
        }
        return next;
    }

    private static String whyNothing(KeyMap keys, Key key) {
        StringJoiner panes = new StringJoiner(", ");
        for (Area pane : keys.panesOf(key)) {
            panes.add(pane.number() + " " + pane.title());
        }
        String help = keys.action("help").map(Binding::label).orElse("?");
        String why = panes.length() == 0 ? help + " lists those that do" : "it works in " + panes;
        return "The key " + Sanitize.line(key.label()) + " does nothing here; " + why + ".";
    }

    /** A few control keys work inside a text field too; the field gets all others. */
    private Next<Model> typed(Model model, Area pane, Key key) {
        Optional<Binding> binding = model.desk().keys().find(key, Area.TEXT);
        String action = binding.map(Binding::action).orElse("");
        return switch (action) {
            case "text-redraw" -> actions.act(model, "redraw");
            case "text-suspend" -> actions.act(model, "suspend");
            case "text-help" -> actions.act(model, "help");
            case "text-interrupt", "text-cancel" ->
                Wishes.of(model, pane, model.panels().get(pane).press(model.scene(pane), Key.of(Key.Kind.ESC)));
            default -> Wishes.of(model, pane, model.panels().get(pane).press(model.scene(pane), key));
        };
    }

    Next<Model> paste(Model before, String text) {
        Model model = before.with(before.note().afterKey());
        if (model.top().isPresent()) {
            return layers.paste(model, model.top().get(), text);
        }
        Optional<Running> asks = model.work().answered();
        if (asks.isPresent()) {
            return hold(model, asks.get(), new Msg.Pasted(text));
        }
        Area pane = model.focus().pane();
        return Wishes.of(model, pane, model.panels().get(pane).paste(model.scene(pane), text));
    }
}
