package hkshell.front.tui.root;

import hkshell.domain.keymap.Area;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;

/** What a pane wishes for, made true on the model: commands get a number and start, sentences are shown, panes chosen. */
final class Wishes {
    private Wishes() {}

    /** The pane put back, and each of its effects obeyed or handed on. */
    static Next<Model> of(Model model, Area pane, Next<Panel<?>> next) {
        return obey(model.with(model.panels().with(pane, next.state())), next.effects());
    }

    static Next<Model> obey(Model model, List<Effect> effects) {
        Model now = model;
        List<Effect> out = new ArrayList<>();
        for (Effect effect : effects) {
            if (effect instanceof Effect.Say say) {
                now = now.with(Note.plain(say.sentence()));
            } else if (effect instanceof Effect.Go go) {
                now = now.with(now.focus().to(go.pane()));
            } else if (effect instanceof Effect.Command command) {
                now = now.started(command.words());
                out.add(new Effect.Run(now.work().runs(), command.words(), command.typed()));
            } else {
                out.add(effect);
            }
        }
        return new Next<>(now, out);
    }

    static Next<Model> run(Model model, List<String> words) {
        return obey(model, List.of(new Effect.Command(words, List.<Secret>of())));
    }

    static Next<Model> say(Model model, String sentence) {
        return Next.of(model.with(Note.plain(sentence)));
    }
}
