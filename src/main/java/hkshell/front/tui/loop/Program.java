package hkshell.front.tui.loop;

import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Display;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The loop: take what came, update, start the effects, paint once. One thread runs all of it, so nothing in a state needs
 * a lock. Whoever calls it restores the terminal, also when it throws.
 */
public final class Program<S> {
    /** A held key must not starve the picture: after so long a batch ends and is painted. */
    private static final long BATCH_MILLIS = 33;

    /** An alarm rings at most ten times a second, whatever a state asks for. */
    private static final long SHORTEST_NAP_MILLIS = 100;

    private final Update<S> update;
    private final View<S> view;
    private final Alarm<S> alarm;
    private final EffectStarter effects;
    private final Display display;
    private final Inbox inbox;
    private final LongSupplier clock;
    private final OnTerminal terminal = new OnTerminal();

    private S state;
    private @Nullable Thread owner;
    private OptionalInt leaving = OptionalInt.empty();
    private long lastAlarm;

    /**
     * @param clock milliseconds; any zero will do
     */
    public Program(
            S first,
            Update<S> update,
            View<S> view,
            Alarm<S> alarm,
            EffectStarter effects,
            Display display,
            Inbox inbox,
            LongSupplier clock) {
        this.state = first;
        this.update = update;
        this.view = view;
        this.alarm = alarm;
        this.effects = effects;
        this.display = display;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Runs until a Leave; the status to end with. */
    public int run() throws InterruptedException {
        open();
        while (leaving.isEmpty()) {
            batch(inbox.take(nap()));
        }
        return leaving.getAsInt();
    }

    /** Paints the first frame, and makes this thread the program's own. */
    public void open() {
        owner = Thread.currentThread();
        handle(new Msg.Tick(clock.getAsLong()));
        paint();
        inbox.post(new Msg.Opened());
    }

    /** Handles everything that has come, paints if anything had; whether anything had. For scenarios, instead of run. */
    public boolean step() {
        if (leaving.isPresent()) {
            return false;
        }
        Msg first = inbox.poll();
        long now = clock.getAsLong();
        if (first == null && alarm.wakeAt(state) > now) {
            return false;
        }
        batch(first);
        return true;
    }

    private void batch(@Nullable Msg first) {
        long begun = clock.getAsLong();
        if (first == null) {
            lastAlarm = begun;
        }
        handle(new Msg.Tick(begun));
        for (Msg msg = first; msg != null && leaving.isEmpty(); ) {
            handle(msg);
            msg = clock.getAsLong() - begun > BATCH_MILLIS ? null : inbox.poll();
        }
        if (leaving.isEmpty()) {
            paint();
        }
    }

    private long nap() {
        long at = alarm.wakeAt(state);
        return at == Alarm.NEVER ? at : Math.max(at, lastAlarm + SHORTEST_NAP_MILLIS) - clock.getAsLong();
    }

    private void handle(Msg msg) {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("the loop belongs to one thread");
        }
        if (msg instanceof Msg.Resumed) {
            display.reclaim();
        }
        Next<S> next = update.apply(state, msg);
        state = next.state();
        for (Effect effect : next.effects()) {
            obey(effect);
        }
        if (msg instanceof Msg.StopTold) {
            obey(new Effect.Suspend());
        } else if (msg instanceof Msg.EndTold told) {
            obey(new Effect.Leave(told.exitCode()));
        }
    }

    private void obey(Effect effect) {
        if (effect instanceof Effect.OfTerminal own) {
            own.accept(terminal);
        } else if (effect instanceof Effect.Deed deed) {
            perform(deed);
        } else {
            throw new IllegalStateException(
                    "nobody has obeyed " + effect.getClass().getSimpleName());
        }
    }

    private void perform(Effect.Deed deed) {
        if (!deed.needsTerminal()) {
            effects.start(deed);
            return;
        }
        try {
            display.lend(() -> effects.here(deed));
        } finally {
            inbox.post(new Msg.Resumed());
        }
    }

    /** What the loop does itself; each answers whether the program goes on. */
    private final class OnTerminal implements Effect.OfTerminal.Visitor<Boolean> {
        @Override
        public Boolean leave(Effect.Leave effect) {
            leaving = OptionalInt.of(effect.exitCode());
            return false;
        }

        @Override
        public Boolean redraw(Effect.Redraw effect) {
            display.redraw();
            return true;
        }

        @Override
        public Boolean suspend(Effect.Suspend effect) {
            display.suspend();
            inbox.post(new Msg.Resumed());
            return true;
        }
    }

    private void paint() {
        Canvas canvas = display.blank();
        view.paint(state, canvas);
        display.show(canvas);
    }

    public S state() {
        return state;
    }

    public OptionalInt leaving() {
        return leaving;
    }
}
