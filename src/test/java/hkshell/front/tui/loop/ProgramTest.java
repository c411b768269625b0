package hkshell.front.tui.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.keymap.Key;
import hkshell.fake.StepClock;
import hkshell.front.tui.paint.Canvas;
import hkshell.front.tui.paint.Display;
import hkshell.front.tui.paint.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** The state is the list of what was heard; keys wish for effects. */
class ProgramTest {
    private final Inbox inbox = new Inbox();
    private final StepClock clock = new StepClock(0);
    private final List<String> shown = new ArrayList<>();
    private final List<String> deeds = new ArrayList<>();
    private long wakeAt = Alarm.NEVER;

    private final class Paper implements Display {
        @Override
        public Canvas blank() {
            return Canvas.of(new Size(40, 1));
        }

        @Override
        public void show(Canvas canvas) {
            shown.add(canvas.toText().strip());
        }

        @Override
        public void redraw() {
            deeds.add("redraw");
        }

        @Override
        public void suspend() {
            deeds.add("suspend");
        }

        @Override
        public void lend(Runnable borrower) {
            deeds.add("lend");
            borrower.run();
        }

        @Override
        public void reclaim() {
            deeds.add("reclaim");
        }
    }

    private final EffectStarter effects = new EffectStarter() {
        @Override
        public void start(Effect.Deed effect) {
            deeds.add("start " + effect);
        }

        @Override
        public void here(Effect.Deed effect) {
            deeds.add("here " + effect);
        }

        @Override
        public int running() {
            return 0;
        }

        @Override
        public void awaitRest() {
            // Nothing ever runs.
        }
    };

    private final Program<String> program = new Program<>(
            "",
            this::update,
            (state, canvas) -> canvas.text(0, 0, state),
            state -> wakeAt,
            effects,
            new Paper(),
            inbox,
            clock);

    private Next<String> update(String state, Msg msg) {
        if (msg instanceof Msg.Pressed pressed) {
            String heard = state + pressed.key().name();
            return switch (pressed.key().name()) {
                case "q" -> Next.of(heard, new Effect.Leave(7));
                case "z" -> Next.of(heard, new Effect.Suspend());
                case "l" -> Next.of(heard, new Effect.Redraw());
                case "c" -> Next.of(heard, new Effect.Cancel(1));
                case "w" -> Next.of(heard, new Effect.Say("to nobody"));
                case "r" -> Next.of(heard, new Effect.OpenRepl());
                default -> Next.of(heard);
            };
        }
        return Next.of(msg instanceof Msg.Resumed ? state + "!" : state);
    }

    private void press(String keys) {
        keys.chars().forEach(c -> inbox.post(new Msg.Pressed(Key.of(c))));
    }

    @Test
    void everythingThatWaitsIsHandledBeforeOnePicture() {
        program.open();
        press("abc");
        assertTrue(program.step());
        assertFalse(program.step());
        assertEquals(List.of("", "abc"), shown);
    }

    @Test
    void aLongBatchIsPaintedInBetween() {
        Program<String> slow = new Program<>(
                "",
                (state, msg) -> {
                    clock.pass(msg instanceof Msg.Pressed ? 20 : 0);
                    return update(state, msg);
                },
                (state, canvas) -> canvas.text(0, 0, state),
                state -> wakeAt,
                effects,
                new Paper(),
                inbox,
                clock);
        slow.open();
        press("abcde");
        while (slow.step()) {
            assertTrue(shown.size() < 10);
        }
        assertEquals(List.of("", "ab", "abcd", "abcde"), shown);
    }

    @Test
    void leavingEndsTheRunAtOnce() throws InterruptedException {
        press("aqb");
        assertEquals(7, program.run());
        assertEquals(List.of(""), shown, "no picture after leaving");
        assertEquals("aq", program.state());
    }

    @Test
    void effectsGoWhereTheyBelong() {
        program.open();
        press("lc");
        program.step();
        assertEquals(List.of("redraw", "start Cancel[run=1]"), deeds);
    }

    @Test
    void aWishThatNobodyObeyedIsAFaultAndNotSilence() {
        program.open();
        press("w");
        assertThrows(IllegalStateException.class, program::step);
    }

    @Test
    void aStopIsFollowedByTakingTheTerminalAgain() {
        program.open();
        press("z");
        program.step();
        assertEquals(List.of("suspend", "reclaim"), deeds);
        assertEquals("z!", program.state());
    }

    @Test
    void whatNeedsTheTerminalGetsItOnThisThread() {
        program.open();
        press("r");
        program.step();
        assertEquals(List.of("lend", "here " + new Effect.OpenRepl(), "reclaim"), deeds);
    }

    @Test
    void beingToldToEndEndsWhateverTheUpdateSays() {
        program.open();
        inbox.post(new Msg.EndTold(143));
        program.step();
        assertEquals(OptionalInt.of(143), program.leaving());
    }

    @Test
    void beingToldToStopStops() {
        program.open();
        inbox.post(new Msg.StopTold());
        program.step();
        assertEquals(List.of("suspend", "reclaim"), deeds);
    }

    @Test
    void anAlarmWakesOnlyWhenItsTimeHasCome() {
        program.open();
        inbox.drain();
        wakeAt = 500;
        assertFalse(program.step());
        clock.pass(499);
        assertFalse(program.step());
        clock.pass(1);
        assertTrue(program.step());
    }

    @Test
    void theLoopBelongsToOneThread() {
        program.open();
        press("a");
        CompletableFuture<Boolean> elsewhere = CompletableFuture.supplyAsync(program::step);
        ExecutionException thrown = assertThrows(ExecutionException.class, elsewhere::get);
        assertTrue(thrown.getCause() instanceof IllegalStateException);
    }

    @Test
    void anEffectIsCountedUntilItHasEndedOrWaitsForAPerson() throws Exception {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Void> reply = new CompletableFuture<>();
        EffectRunner[] runner = new EffectRunner[1];
        runner[0] = new EffectRunner(
                (effect, box) -> {
                    box.post(new Msg.Resumed());
                    runner[0].rest();
                    begun.complete(null);
                    reply.get();
                    throw new IllegalArgumentException("with a secret in it");
                },
                inbox);
        Effect.Deed effect = new Effect.Cancel(3);
        runner[0].start(effect);
        begun.get();
        runner[0].awaitRest();
        assertEquals(List.of(new Msg.Resumed()), inbox.drain());
        runner[0].goOn();
        reply.complete(null);
        runner[0].awaitRest();
        assertEquals(List.of(new Msg.Broke(effect, "java.lang.IllegalArgumentException")), inbox.drain());
        assertEquals(0, runner[0].running());
    }
}
