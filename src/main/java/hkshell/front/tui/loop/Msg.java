package hkshell.front.tui.loop;

import hkshell.domain.keymap.Key;
import hkshell.engine.Outcome;
import hkshell.engine.session.Call;
import hkshell.engine.session.Session;
import hkshell.front.tui.paint.Size;
import java.util.List;

/** Every fact that reaches the screen from outside, in one queue: keys, time, the ends of effects. */
public sealed interface Msg {

    /** A key went down. */
    record Pressed(Key key) implements Msg {}

    /** Text came in one piece, as a bracketed paste. It may be a password, so it does not print. */
    record Pasted(String text) implements Msg {
        @Override
        public String toString() {
            return "Pasted[" + text.length() + " characters]";
        }
    }

    /** The mouse did something in a cell, counted from 0. */
    record Mouse(Button button, int column, int row) implements Msg {

        /** What it did. */
        public enum Button {
            LEFT,
            MIDDLE,
            RIGHT,
            RELEASE,
            DRAG,
            WHEEL_UP,
            WHEEL_DOWN
        }
    }

    /** The terminal's window was entered or left. */
    record Focused(boolean gained) implements Msg {}

    record Resized(Size to) implements Msg {}

    /** The time, in milliseconds of the clock; the first message of every batch, so that state can know it. */
    record Tick(long now) implements Msg {}

    /** The terminal is ours again after a stop or a child program; the program takes it before the update hears. */
    record Resumed() implements Msg {}

    /** Somebody outside asked us to stop as ^Z does. The program stops after the update has heard, which must not. */
    record StopTold() implements Msg {}

    /**
     * Somebody outside asked the program to end, with a status: 143 after SIGTERM, 129 after SIGHUP. It does end after the
     * update has heard.
     */
    record EndTold(int exitCode) implements Msg {}

    /** A run has a question; {@link Effect.Reply} answers it. */
    record Asked(long run, Question question) implements Msg {}

    /** A run says what it is doing. */
    record Progressed(long run, String sentence) implements Msg {}

    /** A run has ended, and the session is this one now. */
    record Finished(long run, Outcome outcome, Session session) implements Msg {}

    /** The newest calls, in the order of time. */
    record Remembered(List<Call> calls) implements Msg {}

    /** A copy went out, or did not; one sentence. */
    record Copied(String sentence) implements Msg {}

    /** An effect broke; {@code what} names its kind and the exception's class, nothing else. */
    record Broke(Effect effect, String what) implements Msg {}
}
