package hkshell.front.tui.loop;

import hkshell.domain.keymap.Key;
import hkshell.engine.Outcome;
import hkshell.engine.session.Session;
import java.time.Instant;

/** How one pane's state answers what root hands down to it. Pure. */
public interface ScreenUpdate<S> {

    /** The state for a new session: cursor and folds stay where they were as far as their rows still exist. */
    S sync(S state, Session session);

    /**
     * An action of the key map, such as {@code down}, {@code enter}, {@code edit}. One that means nothing here answers
     * with {@link Effect.Say} and the reason.
     */
    Next<S> act(S state, Scene scene, String action);

    /** Whether a text field of the pane has the keys: then {@link #press} gets them raw and {@link #act} none. */
    boolean types(S state);

    /** Whether what is typed there wants the whole screen. */
    default boolean fills(S state) {
        return false;
    }

    /** A key for the open text field. */
    Next<S> press(S state, Scene scene, Key key);

    /** Pasted text, one event, never keys. Without an open field it says so and does nothing. */
    Next<S> paste(S state, Scene scene, String text);

    /** Something finished, whoever began it; most screens care for one kind of outcome. */
    default Next<S> finished(S state, Scene scene, Outcome outcome) {
        return Next.of(state);
    }

    /** A study that the pane wished for has ended. */
    default Next<S> studied(S state, Scene scene, long number, Study.Result result) {
        return Next.of(state);
    }

    /** Until when the pane wants to be painted each second although nothing happens: a secret that hides again. */
    default Instant ticksUntil(S state) {
        return Instant.EPOCH;
    }
}
