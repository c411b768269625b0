package hkshell.front.tui.root;

import hkshell.domain.keymap.Area;
import hkshell.front.tui.history.HistoryState;
import hkshell.front.tui.loop.Msg;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Update;
import java.time.Instant;

/** What becomes of each message: the one place that sees them all. Pure. */
public final class RootUpdate implements Update<Model> {
    private final KeyPress keys;
    private final RunEnd ends;

    /** @param texts what the screen takes from outside its state: rows of commands, pages, Markdown */
    public RootUpdate(Texts texts) {
        RootActions actions = new RootActions(texts);
        this.keys = new KeyPress(actions, new LayerKeys(actions));
        this.ends = new RunEnd(texts);
    }

    @Override
    public Next<Model> apply(Model model, Msg msg) {
        if (msg instanceof Msg.Tick tick) {
            return Next.of(model.at(Instant.ofEpochMilli(tick.now())));
        }
        if (msg instanceof Msg.Pressed pressed) {
            return keys.press(model, pressed.key());
        }
        if (msg instanceof Msg.Pasted pasted) {
            return keys.paste(model, pasted.text());
        }
        if (msg instanceof Msg.Resized resized) {
            return Next.of(model.with(resized.to()));
        }
        if (msg instanceof Msg.Mouse mouse) {
            return MouseUse.of(model, mouse);
        }
        return ofRuns(model, msg);
    }

    private Next<Model> ofRuns(Model model, Msg msg) {
        if (msg instanceof Msg.Finished finished) {
            return ends.finished(model, finished);
        }
        if (msg instanceof Msg.Asked asked) {
            return ends.asked(model, asked);
        }
        if (msg instanceof Msg.Progressed progressed) {
            boolean known = model.work().run(progressed.run()).isPresent();
            return Next.of(known ? model.with(Note.plain(progressed.sentence())) : model);
        }
        if (msg instanceof Msg.Remembered remembered) {
            Panels panels =
                    model.panels().change(Area.HISTORY, HistoryState.class, state -> state.with(remembered.calls()));
            return Next.of(model.with(panels));
        }
        if (msg instanceof Msg.Copied copied) {
            return Next.of(model.with(Note.plain(copied.sentence())));
        }
        if (msg instanceof Msg.Broke broke) {
            return ends.broke(model, broke);
        }
        // Focused and Resumed change nothing: the picture is painted after every batch. StopTold and EndTold are obeyed
        // by the loop, which must do so once, whatever a state says.
        return Next.of(model);
    }
}
