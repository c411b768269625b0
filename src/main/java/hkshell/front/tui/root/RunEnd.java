package hkshell.front.tui.root;

import hkshell.domain.keymap.Area;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.request.Exchange;
import hkshell.engine.CallWords;
import hkshell.engine.Doc;
import hkshell.engine.Outcome;
import hkshell.engine.ShellLine;
import hkshell.engine.session.Session;
import hkshell.front.tui.history.LogState;
import hkshell.front.tui.loop.Answer;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Msg;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Question;
import hkshell.front.tui.loop.Study;
import hkshell.front.tui.netrc.NetrcState;
import hkshell.kit.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What runs have to say: their questions, their ends. A run that is not known any more is answered with nothing. */
final class RunEnd {
    private final Texts texts;

    RunEnd(Texts texts) {
        this.texts = texts;
    }

    Next<Model> asked(Model model, Msg.Asked asked) {
        if (model.work().run(asked.run()).isEmpty()) {
            return Next.of(model, new Effect.Reply(asked.run(), new Answer.Left()));
        }
        return Next.of(model.with(model.note().underWindow()).open(AskingKeys.open(asked.run(), asked.question())));
    }

    /** In its pane, so that it is in sight behind the question. */
    Next<Model> refused(Model model, Msg.Refused refused) {
        boolean known = model.work().run(refused.run()).isPresent();
        if (!known) {
            return Next.of(model);
        }
        Model now = model.with(model.work().refused(refused.run()));
        return model.work().isNewest(refused.run()) ? heard(now, Area.RESPONSE, refused.outcome()) : Next.of(now);
    }

    static Next<Model> heard(Model model, Area pane, Outcome outcome) {
        return Wishes.of(model, pane, model.panels().get(pane).finished(model.scene(pane), outcome));
    }

    Next<Model> editorAsked(Model model, Msg.EditorAsked asked) {
        boolean known = model.work().run(asked.run()).isPresent();
        return Next.of(model, known ? new Effect.Edit(asked.run()) : new Effect.Reply(asked.run(), new Answer.Left()));
    }

    Next<Model> finished(Model model, Msg.Finished finished) {
        Optional<Running> run = model.work().run(finished.run());
        if (run.isEmpty()) {
            return Next.of(model.with(finished.session()));
        }
        Model now = dressed(model, finished.session());
        if (finished.session().netrc().file() != model.session().netrc().file()) {
            // A refused edit brings what another program made of the file, any other what was saved.
            now = RootUpdate.othersWrote(now, finished.outcome() instanceof Outcome.Failed);
        }
        now = closeQuestion(now, finished.run()).ended(finished.run()).with(finished.session());
        now = following(
                now, run.get(), finished.outcome(), model.session().netrc().file());
        now = typed(now, run.get(), finished.outcome());
        Shown shown = finished.outcome().accept(new ShownOutcome(texts, now, run.get()));
        String line = new ShellLine(texts.completer().rows(), now.session())
                .line(run.get().words());
        now = shown.model()
                .with(shown.model()
                        .panels()
                        .change(
                                Area.LOG,
                                LogState.class,
                                log -> log.ended(run.get().run(), line, shown.result(), shown.failed())));
        Next<Model> next = handOn(now, run.get(), finished.outcome(), shown.effects());
        return next.state().work().isIdle() ? left(next, shown.failed()) : next;
    }

    /** Who was asked whether to leave all the same leaves now, unless what was waited for failed: that wants to be read. */
    private static Next<Model> left(Next<Model> next, boolean failed) {
        boolean asked = next.state()
                .top()
                .filter(layer -> layer instanceof Layer.Leaving)
                .isPresent();
        if (!asked) {
            return next;
        }
        return failed ? new Next<>(next.state().closed(), next.effects()) : next.plus(new Effect.Leave(0));
    }

    /** In other colours, when the person has just chosen a theme. */
    private Model dressed(Model model, Session session) {
        Optional<String> theme = session.settings().get("theme");
        return theme.isPresent() && !theme.equals(model.session().settings().get("theme"))
                ? model.with(texts.looks().apply(theme.get()))
                : model;
    }

    /** What was taken back or made again is what one wants to look at. */
    private static Model following(Model model, Running run, Outcome outcome, NetrcFile before) {
        String last = run.words().get(run.words().size() - 1);
        boolean restores = last.equals("undo") || last.equals("redo");
        return restores
                        && outcome instanceof Outcome.Said said
                        && said.doc() instanceof Doc.Obj fields
                        && fields.fields().get("line") instanceof Doc.Num line
                ? inNetrc(model, state -> state.onLine((int) line.value(), before))
                : model;
    }

    /** What was typed for an edit that was refused is in its field again. */
    private static Model typed(Model model, Running run, Outcome outcome) {
        return inNetrc(model, state -> state.ended(run.words(), outcome instanceof Outcome.Failed));
    }

    private static Model inNetrc(Model model, UnaryOperator<NetrcState> change) {
        return model.with(model.panels().change(Area.NETRC, NetrcState.class, change));
    }

    /** The panes that care hear of the outcome, of a failure only when it was a call's; the history looks again. */
    private static Next<Model> handOn(Model model, Running run, Outcome outcome, List<Effect> effects) {
        Next<Model> next = Next.of(model);
        boolean theirs = run.isCall() && !run.refused() || !(outcome instanceof Outcome.Failed);
        if (isAnswer(outcome) && isLate(model, run, outcome)) {
            return late(next, run, outcome, effects);
        }
        if (isAnswer(outcome)) {
            next = Next.of(model.with(model.work().showing(run.run())));
        }
        for (Area pane : theirs ? List.of(Area.REQUEST, Area.RESPONSE) : List.<Area>of()) {
            next = plus(heard(next.state(), pane, outcome), next.effects());
        }
        next = plus(next, effects);
        // Any command may have called, or cleared the history: whoami and login do without an exchange to show.
        return next.plus(new Effect.Remember());
    }

    private static boolean isAnswer(Outcome outcome) {
        return outcome instanceof Outcome.Exchanged;
    }

    /** Sent before another one whose answer is looked at, or waited for; what was stopped makes room for what was not. */
    private static boolean isLate(Model model, Running run, Outcome outcome) {
        boolean stopped = outcome instanceof Outcome.Exchanged exchanged
                && exchanged.exchange() instanceof Exchange.Cancelled
                && model.work().awaited().isPresent();
        return stopped || !model.work().isNewest(run.run());
    }

    /** Its answer would stand under the line of another call. */
    private static Next<Model> late(Next<Model> next, Running run, Outcome outcome, List<Effect> effects) {
        String label = run.label();
        String sentence = outcome instanceof Outcome.Exchanged exchanged
                        && exchanged.exchange() instanceof Exchange.Answered answered
                ? label + " was answered with " + answered.response().status()
                        + " behind a later call: the History (6) has it."
                : label + " ended without an answer.";
        return plus(next.with(next.state().with(Note.plain(sentence))), effects).plus(new Effect.Remember());
    }

    private static Next<Model> plus(Next<Model> next, List<Effect> effects) {
        Next<Model> all = next;
        for (Effect effect : effects) {
            all = all.plus(effect);
        }
        return all;
    }

    /** A question whose command has ended meanwhile is nobody's any more. */
    private static Model closeQuestion(Model model, long run) {
        return without(model, asking -> asking.run() == run);
    }

    /** Without the address that the run has shown. */
    static Model unlinked(Model model, long run) {
        return without(model, asking -> asking.run() == run && asking.question() instanceof Question.Link);
    }

    private static Model without(Model model, Predicate<Layer.Asking> done) {
        List<Layer> others = model.layers().stream()
                .filter(layer -> !(layer instanceof Layer.Asking asking && done.test(asking)))
                .toList();
        return model.withLayers(others);
    }

    static Next<Model> studied(Model model, long number, Study.Result result) {
        Panel<?> panel = model.panels().get(Area.RESPONSE);
        return Wishes.of(model, Area.RESPONSE, panel.studied(model.scene(Area.RESPONSE), number, result));
    }

    Next<Model> broke(Model model, Msg.Broke broke) {
        Model now = broke.effect() instanceof Effect.Run run ? broken(model, run) : model;
        now = broke.effect() instanceof Effect.Check ? now.with(now.checks().ended()) : now;
        Next<Model> next = broke.effect() instanceof Effect.Begin begun
                ? studied(now, begun.number(), new Study.Broken())
                : Next.of(now);
        return next.with(next.state().with(Note.failed(told(broke))));
    }

    private static Model broken(Model model, Effect.Run run) {
        return model.ended(run.run())
                .with(model.panels()
                        .change(
                                Area.LOG,
                                LogState.class,
                                log -> log.ended(run.run(), CallWords.brief(run.words()), "broke", true)));
    }

    private static String told(Msg.Broke broke) {
        return broke.what().equals(OutOfMemoryError.class.getName())
                ? Problem.memory("This").sentence() + " Nothing more was done."
                : "hkshell has a fault: " + broke.what() + ". Nothing more was done.";
    }
}
