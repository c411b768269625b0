package hkshell.front.tui.root;

import hkshell.domain.netrc.lint.Lint;
import hkshell.domain.request.Phase;
import hkshell.domain.request.Stop;
import hkshell.domain.request.Watch;
import hkshell.domain.request.Word;
import hkshell.engine.CommandSpec;
import hkshell.engine.Doc;
import hkshell.engine.Engine;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.Progress;
import hkshell.engine.session.HistoryLog;
import hkshell.engine.session.Netrc;
import hkshell.front.tui.loop.Answer;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.EffectRunner;
import hkshell.front.tui.loop.Hands;
import hkshell.front.tui.loop.Inbox;
import hkshell.front.tui.loop.Msg;
import hkshell.kit.problem.Parsed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does what the screen wishes for: runs commands through the engine, stops them, carries answers, copies, opens the line shell. */
public final class ScreenHands implements Hands {
    private static final int CALLS = 500;

    private final Engine engine;
    private final HistoryLog history;
    private final Function<String, Parsed<String>> clipboard;
    private final BiFunction<byte[], String, Parsed<byte[]>> editor;
    private final Runnable repl;
    private final InstantSource now;
    private final NetrcEye eye;
    private final OneWrite writes = new OneWrite();
    private final Map<Long, Stop> stops = new ConcurrentHashMap<>();
    private final Map<Long, Stop> studies = new ConcurrentHashMap<>();
    private final Map<Long, ScreenAsk> asks = new ConcurrentHashMap<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private @Nullable EffectRunner runner;

    private ScreenHands(
            Engine engine,
            HistoryLog history,
            Function<String, Parsed<String>> clipboard,
            BiFunction<byte[], String, Parsed<byte[]>> editor,
            Runnable repl,
            InstantSource now,
            NetrcEye eye) {
        this.engine = engine;
        this.history = history;
        this.clipboard = clipboard;
        this.editor = editor;
        this.repl = repl;
        this.now = now;
        this.eye = eye;
    }

    /**
     * The runner that has these hands.
     *
     * @param clipboard copies a text, answers with the way it took, such as {@code by tmux}
     * @param editor the person's editor, on a terminal that is as it was before the screen
     * @param now the time by which writes are armed
     * @param repl the line shell, on such a terminal
     */
    public static EffectRunner runner(
            Engine engine,
            HistoryLog history,
            Function<String, Parsed<String>> clipboard,
            BiFunction<byte[], String, Parsed<byte[]>> editor,
            Runnable repl,
            InstantSource now,
            NetrcEye eye,
            Inbox inbox) {
        ScreenHands hands = new ScreenHands(engine, history, clipboard, editor, repl, now, eye);
        EffectRunner runner = new EffectRunner(hands, inbox);
        hands.runner = runner;
        return runner;
    }

    @Override
    public void perform(Effect.Deed deed, Inbox inbox) {
        deed.accept(new Doing(inbox));
    }

    /** One deed, told apart; each answers with the number of its run, 0 for none. */
    private final class Doing implements Effect.Deed.Visitor<Long> {
        private final Inbox inbox;

        Doing(Inbox inbox) {
            this.inbox = inbox;
        }

        @Override
        public Long run(Effect.Run deed) {
            ScreenHands.this.run(deed, inbox);
            return deed.run();
        }

        @Override
        public Long page(Effect.Page deed) {
            ScreenHands.this.page(deed, inbox);
            return deed.run();
        }

        @Override
        public Long cancel(Effect.Cancel deed) {
            ScreenHands.this.cancel(deed.run());
            return deed.run();
        }

        @Override
        public Long reply(Effect.Reply deed) {
            ScreenAsk ask = asks.get(deed.run());
            if (ask != null) {
                ask.answer(deed.answer());
            }
            return deed.run();
        }

        @Override
        public Long remember(Effect.Remember deed) {
            inbox.post(new Msg.Remembered(history.newest(CALLS)));
            return 0L;
        }

        @Override
        public Long copy(Effect.Copy deed) {
            inbox.post(new Msg.Copied(
                    clipboard.apply(deed.text()).map(way -> "Copied " + deed.what() + " (" + way + ")." + deed.but())));
            return 0L;
        }

        @Override
        public Long openRepl(Effect.OpenRepl deed) {
            lent(repl);
            return 0L;
        }

        @Override
        public Long unlock(Effect.Unlock deed) {
            // Of no run: the session alone counts, and the pane shows what it says.
            inbox.post(new Msg.Finished(0, new Outcome.Said("Read again.", Doc.obj()), engine.unlock()));
            return 0L;
        }

        @Override
        public Long edit(Effect.Edit deed) {
            ScreenAsk ask = asks.get(deed.run());
            if (ask != null) {
                lent(() -> ask.lendTo(editor));
            }
            return deed.run();
        }

        @Override
        public Long begin(Effect.Begin deed) {
            Stop stop = studies.computeIfAbsent(deed.number(), number -> new Stop());
            try {
                inbox.post(new Msg.Studied(deed.number(), deed.study().run(stop)));
            } finally {
                studies.remove(deed.number());
            }
            return 0L;
        }

        @Override
        public Long abandon(Effect.Abandon deed) {
            // It may have been wished for and not have begun.
            studies.computeIfAbsent(deed.number(), number -> new Stop()).raise();
            return 0L;
        }

        /** It never ends, so nobody waits for it. */
        @Override
        public Long watch(Effect.Watch deed) {
            EffectRunner own = Objects.requireNonNull(runner);
            own.rest();
            try {
                eye.watch(inbox);
            } finally {
                own.goOn();
            }
            return 0L;
        }

        @Override
        public Long reread(Effect.Reread deed) {
            look(inbox, true);
            return 0L;
        }

        @Override
        public Long check(Effect.Check deed) {
            Netrc netrc = deed.netrc();
            inbox.post(new Msg.Checked(netrc, Lint.check(netrc.file(), eye.facts())));
            return 0L;
        }
    }

    /** While the terminal is another program's nobody sees news. */
    private void lent(Runnable to) {
        eye.park();
        try {
            to.run();
        } finally {
            eye.open();
        }
    }

    /** @param always whether to tell also that there is no news, for who asked */
    private void look(Inbox inbox, boolean always) {
        Engine.Looked looked = engine.look();
        if (looked.isNews() || looked.hasAccounts() || always) {
            String sentence = looked.isNews()
                    ? OtherWriter.sentence(looked.before(), looked.now().netrc())
                    : "";
            inbox.post(new Msg.Reread(looked.now(), sentence));
        }
    }

    private void run(Effect.Run run, Inbox inbox) {
        Stop stop = stops.computeIfAbsent(run.run(), number -> new Stop());
        ScreenAsk ask = new ScreenAsk(run, inbox, Objects.requireNonNull(runner));
        asks.put(run.run(), ask);
        try {
            Parsed<Invocation> parsed = engine.parse(Word.all(run.words()));
            if (!isEdit(parsed)) {
                look(inbox, false);
            }
            Outcome outcome = parsed.fold(
                    invocation -> Arming.refusal(invocation, engine.session(), this::wrote, now.instant())
                            .<Outcome>map(Outcome.Failed::new)
                            .orElseGet(() -> writes.inTurn(
                                    Arming.writes(invocation, this::wrote),
                                    () -> engine.run(invocation, ask, told(run.run(), inbox), stop))),
                    Outcome.Failed::new);
            ask.goOn();
            if (outcome instanceof Outcome.Exchanged exchanged) {
                read(exchanged);
            }
            boolean refused = isEdit(parsed) && outcome instanceof Outcome.Failed;
            boolean called = engine.learn(outcome);
            inbox.post(new Msg.Finished(run.run(), outcome, refused ? engine.refresh() : engine.session()));
            if (called && !asked.getAndSet(true)) {
                engine.updateCatalog(new Stop());
            }
        } finally {
            stops.remove(run.run());
            asks.remove(run.run());
        }
    }

    private void page(Effect.Page page, Inbox inbox) {
        Stop stop = stops.computeIfAbsent(page.run(), number -> new Stop());
        ScreenAsk ask =
                new ScreenAsk(new Effect.Run(page.run(), List.of(), List.of()), inbox, Objects.requireNonNull(runner));
        asks.put(page.run(), ask);
        try {
            int pages = page.all() ? Integer.MAX_VALUE : 1;
            Outcome outcome = engine.goOn(page.list(), pages, ask, told(page.run(), inbox), stop);
            if (outcome instanceof Outcome.Grown grown) {
                grown.tree().get();
                engine.learn(grown);
            }
            inbox.post(new Msg.Finished(page.run(), outcome, engine.session()));
        } finally {
            stops.remove(page.run());
            asks.remove(page.run());
        }
    }

    private Told told(long run, Inbox inbox) {
        return new Told(run, inbox, now, new AtomicLong());
    }

    /** Here, because the screen's thread would not answer keys while it reads a large answer. */
    private static void read(Outcome.Exchanged exchanged) {
        exchanged.tree().get();
    }

    private boolean wrote(Invocation past) {
        return engine.writesAgain(past);
    }

    /**
     * What a run tells while it works; of bytes once a second, because each message is a picture.
     *
     * @param toldAt milliseconds
     */
    private record Told(long run, Inbox inbox, InstantSource now, AtomicLong toldAt) implements Progress, Watch {
        private static final long SECOND = 1000;

        @Override
        public Watch watch() {
            return this;
        }

        @Override
        public void reached(Phase phase, long bytes, long expected) {
            long at = now.millis();
            long before = toldAt.get();
            if (bytes > 0 && at - before >= SECOND && toldAt.compareAndSet(before, at)) {
                inbox.post(new Msg.Received(run, bytes));
            }
        }

        @Override
        public void waits(String why, Duration time) {
            if (time.toMillis() >= SECOND) {
                say("Waiting " + time.toSeconds() + " s " + why + ".");
            }
        }

        @Override
        public void count(String sentence) {
            say(sentence + " ...");
        }

        @Override
        public void say(String sentence) {
            inbox.post(new Msg.Progressed(run, sentence));
        }

        @Override
        public void show(Outcome.Exchanged refused) {
            read(refused);
            inbox.post(new Msg.Refused(run, refused));
        }
    }

    /** An edit is meant for the file as the person saw it: what it says now is looked at when it is refused. */
    private static boolean isEdit(Parsed<Invocation> parsed) {
        return parsed.value()
                .filter(invocation -> invocation.spec().risk() == CommandSpec.Risk.EDITS)
                .isPresent();
    }

    /** A command that waits for an answer is told that none comes. */
    private void cancel(long run) {
        // The run may have been asked for and not have begun.
        stops.computeIfAbsent(run, number -> new Stop()).raise();
        ScreenAsk ask = asks.get(run);
        if (ask != null) {
            ask.answer(new Answer.Left());
        }
    }
}
