package hkshell.front.tui.root;

import hkshell.domain.keymap.Area;
import hkshell.front.tui.accounts.AccountsState;
import hkshell.front.tui.history.HistoryState;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Msg;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Update;
import hkshell.front.tui.netrc.NetrcState;
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
        return Checks.follow(msg.accept(new Heard(model)));
    }

    static Model othersWrote(Model model, boolean wrote) {
        return model.with(model.panels().change(Area.NETRC, NetrcState.class, state -> state.othersWrote(wrote)));
    }

    /** One message, heard in one state. */
    private final class Heard implements Msg.Visitor<Next<Model>> {
        private final Model model;

        Heard(Model model) {
            this.model = model;
        }

        @Override
        public Next<Model> pressed(Msg.Pressed msg) {
            return keys.press(model, msg.key());
        }

        @Override
        public Next<Model> pasted(Msg.Pasted msg) {
            return keys.paste(model, msg.text());
        }

        @Override
        public Next<Model> resized(Msg.Resized msg) {
            return Next.of(model.with(msg.to()));
        }

        @Override
        public Next<Model> tick(Msg.Tick msg) {
            return Next.of(model.at(Instant.ofEpochMilli(msg.now())));
        }

        @Override
        public Next<Model> finished(Msg.Finished msg) {
            return ends.finished(model, msg);
        }

        @Override
        public Next<Model> asked(Msg.Asked msg) {
            Next<Model> asked = ends.asked(model, msg);
            return asked.then(keys.catchUp(asked.state(), msg.run()));
        }

        @Override
        public Next<Model> unlinked(Msg.Unlinked msg) {
            return Next.of(RunEnd.unlinked(model, msg.run()));
        }

        @Override
        public Next<Model> editorAsked(Msg.EditorAsked msg) {
            return ends.editorAsked(model, msg);
        }

        @Override
        public Next<Model> progressed(Msg.Progressed msg) {
            boolean known = model.work().run(msg.run()).isPresent();
            return Next.of(known ? model.with(Note.plain(msg.sentence())) : model);
        }

        @Override
        public Next<Model> received(Msg.Received msg) {
            return Next.of(model.with(model.work().receiving(msg.run(), msg.bytes())));
        }

        @Override
        public Next<Model> refused(Msg.Refused msg) {
            return ends.refused(model, msg);
        }

        @Override
        public Next<Model> remembered(Msg.Remembered msg) {
            Panels panels = model.panels()
                    .change(Area.HISTORY, HistoryState.class, state -> state.with(msg.calls()))
                    .change(Area.ACCOUNTS, AccountsState.class, state -> state.with(msg.calls(), model.session()));
            return Next.of(model.with(panels));
        }

        @Override
        public Next<Model> copied(Msg.Copied msg) {
            return Next.of(model.with(msg.said().fold(Note::ok, Note::failed)));
        }

        @Override
        public Next<Model> broke(Msg.Broke msg) {
            return ends.broke(model, msg);
        }

        /** Answers alone are studied. */
        @Override
        public Next<Model> studied(Msg.Studied msg) {
            return RunEnd.studied(model, msg.number(), msg.result());
        }

        /** Nothing to do: the picture is painted after every batch. */
        @Override
        public Next<Model> focused(Msg.Focused msg) {
            return Next.of(model);
        }

        @Override
        public Next<Model> opened(Msg.Opened msg) {
            return Next.of(model.with(model.checks().begin()), new Effect.Watch(), new Effect.Remember());
        }

        @Override
        public Next<Model> stirred(Msg.Stirred msg) {
            return Next.of(model, new Effect.Reread());
        }

        @Override
        public Next<Model> reread(Msg.Reread msg) {
            Model now = model.with(msg.session());
            return Next.of(
                    msg.sentence().isEmpty() ? now : othersWrote(now, true).with(Note.news(msg.sentence())));
        }

        /** What was found in a file that is another one meanwhile is nobody's any more. */
        @Override
        public Next<Model> checked(Msg.Checked msg) {
            Model now = model.with(model.checks().ended());
            return Next.of(
                    msg.netrc().file() != now.session().netrc().file()
                            ? now
                            : now.with(now.panels()
                                    .change(
                                            Area.NETRC,
                                            NetrcState.class,
                                            state -> state.found(msg.netrc().file(), msg.findings()))));
        }

        /** Much can have happened to the file while the terminal was somebody else's. */
        @Override
        public Next<Model> resumed(Msg.Resumed msg) {
            return Next.of(model, new Effect.Reread());
        }

        /** Obeyed by the loop, which must stop once whatever a state says. */
        @Override
        public Next<Model> stopTold(Msg.StopTold msg) {
            return Next.of(model);
        }

        /** As for {@link #stopTold}. */
        @Override
        public Next<Model> endTold(Msg.EndTold msg) {
            return Next.of(model);
        }
    }
}
