package hkshell.front.tui.history;

import hkshell.domain.keymap.Key;
import hkshell.engine.session.Session;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.ScreenUpdate;
import hkshell.front.tui.widget.ListPane;
import java.util.Optional;

/** How the Log pane answers: it moves, and copies the line under the cursor. */
public final class LogUpdate implements ScreenUpdate<LogState> {
    @Override
    public LogState sync(LogState state, Session session) {
        return state;
    }

    @Override
    public Next<LogState> act(LogState state, Scene scene, String action) {
        Optional<ListPane> moved = state.list().act(action, scene.inner().rows());
        if (moved.isPresent()) {
            return Next.of(state.with(moved.get()));
        }
        if (action.equals("escape")) {
            return Next.of(state);
        }
        Optional<LogEntry> entry = state.current();
        if (entry.isPresent() && entry.get().isUnderway()) {
            return Next.of(state, new Effect.Say("It is under way; Esc stops it."));
        }
        return action.equals("enter") && entry.isPresent()
                ? Next.of(state, new Effect.Copy(entry.get().line(), "the line"))
                : Next.of(state, new Effect.Say("The Log can be read; Enter copies the line under the cursor."));
    }

    @Override
    public boolean types(LogState state) {
        return false;
    }

    @Override
    public Next<LogState> press(LogState state, Scene scene, Key key) {
        return Next.of(state);
    }

    @Override
    public Next<LogState> paste(LogState state, Scene scene, String text) {
        return Next.of(state, new Effect.Say("Nothing can be pasted into the Log."));
    }
}
