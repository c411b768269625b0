package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.keymap.Key;
import hkshell.fake.EmulatedDevice;
import hkshell.fake.KeyBytes;
import hkshell.fake.StepClock;
import hkshell.front.tui.loop.Alarm;
import hkshell.front.tui.loop.EffectRunner;
import hkshell.front.tui.loop.EffectStarter;
import hkshell.front.tui.loop.Hands;
import hkshell.front.tui.loop.Inbox;
import hkshell.front.tui.loop.Msg;
import hkshell.front.tui.loop.Program;
import hkshell.front.tui.loop.Update;
import hkshell.front.tui.loop.View;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.terminal.ColorSteps;
import hkshell.front.tui.terminal.FullScreen;
import hkshell.front.tui.terminal.KeyDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The full screen as a person meets it, without waiting: keys go in as the bytes of a terminal, what is seen is read off an
 * emulated one. Everything between is the real thing but the clock.
 */
public final class Scenario<S> implements AutoCloseable {
    private static final int ESC_MILLIS = 25;

    /** Of {@link #await}: no test waits for so long unless it fails. */
    private static final long MOST_WAIT_MILLIS = 20_000;

    private final Inbox inbox = new Inbox();
    private final StepClock clock;
    private final KeyDecoder decoder = new KeyDecoder(ESC_MILLIS, inbox::post);
    private final EmulatedDevice device;
    private final FullScreen screen;
    private final EffectStarter effects;
    private final Program<S> program;
    private final List<String> spawned = new ArrayList<>();
    private @Nullable Cast cast;
    private int recorded;

    public Scenario(Size size, S first, Update<S> update, View<S> view, Alarm<S> alarm, Hands hands) {
        this(size, first, update, view, alarm, new HandsOver(hands));
    }

    /** For an effect runner that the hands need to know, because they ask a person. */
    public Scenario(Size size, S first, Update<S> update, View<S> view, Alarm<S> alarm, EffectsOf effectsOf) {
        this(new StepClock(1_000_000), size, first, update, view, alarm, effectsOf);
    }

    /** On a clock that others look at too. */
    public Scenario(
            StepClock clock, Size size, S first, Update<S> update, View<S> view, Alarm<S> alarm, EffectsOf effectsOf) {
        this.clock = clock;
        device = new EmulatedDevice(size);
        try {
            screen = FullScreen.open(device, inbox, ColorSteps.INDEXED, ESC_MILLIS, this::spawned);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        effects = effectsOf.make(inbox);
        program = new Program<>(first, update, view, alarm, effects, screen, inbox, clock);
        program.open();
        idle();
    }

    private Optional<String> spawned(String... words) {
        spawned.add(words[0] + " " + words[1]);
        return Optional.empty();
    }

    /** The programs that the terminal asked for so far, without what differs from run to run: {@code kill -TSTP}. */
    public List<String> spawned() {
        return spawned;
    }

    /** Something comes from outside that no key makes: a signal. */
    public Scenario<S> told(Msg msg) {
        inbox.post(msg);
        return idle();
    }

    /** Makes the effect runner for an inbox. */
    public interface EffectsOf {
        EffectStarter make(Inbox inbox);
    }

    private record HandsOver(Hands hands) implements EffectsOf {
        @Override
        public EffectStarter make(Inbox inbox) {
            return new EffectRunner(hands, inbox);
        }
    }

    /** Presses keys by their names, such as {@code ctrl-l}, one after another. */
    public Scenario<S> press(String... names) {
        for (String name : names) {
            Key key = Key.of(name);
            feed(KeyBytes.of(key));
            if (key.is(Key.Kind.ESC)) {
                decoder.timeOut();
            }
            idle();
        }
        return this;
    }

    /** Types a text, letter by letter. */
    public Scenario<S> type(String text) {
        text.codePoints().forEach(point -> {
            feed(new String(Character.toChars(point)).getBytes(StandardCharsets.UTF_8));
            idle();
        });
        return this;
    }

    /** Pastes a text as terminals do, with marks around it. */
    public Scenario<S> paste(String text) {
        feed(("\033[200~" + text.replace('\n', '\r') + "\033[201~").getBytes(StandardCharsets.UTF_8));
        return idle();
    }

    /** Sends bytes as they are, as one burst. */
    public Scenario<S> bytes(byte[] burst) {
        feed(burst);
        return idle();
    }

    private void feed(byte[] burst) {
        decoder.feed(burst, burst.length);
    }

    public Scenario<S> resize(int columns, int rows) {
        device.resize(new Size(columns, rows));
        screen.resized();
        return idle();
    }

    /** Lets time go by, in steps that an alarm can notice. */
    public Scenario<S> pass(long millis) {
        for (long left = millis; left > 0; left -= 100) {
            clock.pass(Math.min(left, 100));
            idle();
        }
        return this;
    }

    /** Until the queue is empty and every effect has ended or waits for a person. */
    public Scenario<S> idle() {
        try {
            do {
                effects.awaitRest();
            } while (program.step());
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
        tape();
        return this;
    }

    /** From its first frame on everything that is written to the terminal goes to the cast too. */
    public Scenario<S> record(Cast to) {
        cast = to;
        tape();
        return this;
    }

    private void tape() {
        if (cast == null) {
            return;
        }
        for (byte[] write : device.writes().subList(recorded, device.writes().size())) {
            cast.wrote(clock.getAsLong(), new String(write, StandardCharsets.UTF_8));
        }
        recorded = device.writes().size();
    }

    /** Until a text is to be seen that nobody here brings about: waits for the messages of whoever does. */
    public Scenario<S> await(String text) {
        try {
            while (!text().contains(text)) {
                Msg msg = inbox.take(MOST_WAIT_MILLIS);
                assertTrue(msg != null, () -> "never came: " + text + "\n" + text());
                inbox.post(msg);
                idle();
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
        return this;
    }

    public Scenario<S> see(String text) {
        assertTrue(text().contains(text), () -> "not to be seen: " + text + "\n" + text());
        return this;
    }

    public Scenario<S> seeNot(String text) {
        assertFalse(text().contains(text), () -> "still to be seen: " + text + "\n" + text());
        return this;
    }

    /** Compares the screen with its picture, whose name gets the size. */
    public Scenario<S> picture(String name) {
        Golden.check(name + "-" + device.size(), text());
        return this;
    }

    /** The status that the program ends with. */
    public Scenario<S> left(int exitCode) {
        assertEquals(exitCode, program.leaving().orElse(-1));
        return this;
    }

    public String text() {
        return device.text();
    }

    public EmulatedDevice device() {
        return device;
    }

    public FullScreen screen() {
        return screen;
    }

    public Inbox inbox() {
        return inbox;
    }

    public S state() {
        return program.state();
    }

    @Override
    public void close() {
        screen.close();
        tape();
    }
}
