package hkshell.front.tui.history;

import hkshell.domain.keymap.Key;
import hkshell.engine.session.Call;
import hkshell.engine.session.Session;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.ScreenUpdate;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.TextField;
import java.util.Optional;

/** How the History pane answers: moves, filters, sends a reading call again. */
public final class HistoryUpdate implements ScreenUpdate<HistoryState> {
    @Override
    public HistoryState sync(HistoryState state, Session session) {
        return state;
    }

    @Override
    public Next<HistoryState> act(HistoryState state, Scene scene, String action) {
        Optional<ListPane> moved = state.list().act(action, scene.inner().rows());
        if (moved.isPresent()) {
            return Next.of(state.with(moved.get()));
        }
        return switch (action) {
            case "enter", "resend", "again" -> resend(state);
            case "find" -> Next.of(state.filtered("", Optional.of(TextField.empty())));
            case "escape" -> Next.of(state.filter().isEmpty() ? state : state.filtered("", Optional.empty()));
            default -> Next.of(state, new Effect.Say("In the History that does nothing; Enter sends the call again."));
        };
    }

    /** A call is kept without its values, so only one that had none can go out as it was. */
    private static Next<HistoryState> resend(HistoryState state) {
        Optional<Call> call = state.current();
        if (call.isEmpty()) {
            return Next.of(state, new Effect.Say("There is no call to send again."));
        }
        boolean whole = call.get().method().equals("GET") && call.get().target().indexOf('?') < 0;
        return whole
                ? Next.of(state, Effect.Command.of("get", call.get().target()))
                : Next.of(state, new Effect.Say("Its values were not kept; type the call anew in pane 3."));
    }

    @Override
    public boolean types(HistoryState state) {
        return state.finding().isPresent();
    }

    @Override
    public Next<HistoryState> press(HistoryState state, Scene scene, Key key) {
        if (key.is(Key.Kind.ESC)) {
            return Next.of(state.filtered("", Optional.empty()));
        }
        if (key.is(Key.Kind.ENTER)) {
            return Next.of(new HistoryState(state.calls(), state.filter(), Optional.empty(), state.list()));
        }
        Optional<TextField> field = state.finding().flatMap(open -> open.press(key));
        return Next.of(field.map(open -> state.filtered(open.text(), Optional.of(open)))
                .orElse(state));
    }

    @Override
    public Next<HistoryState> paste(HistoryState state, Scene scene, String text) {
        Optional<TextField> field = state.finding().map(open -> open.insert(text));
        return field.map(open -> Next.of(state.filtered(open.text(), Optional.of(open))))
                .orElseGet(() -> Next.of(state, new Effect.Say("Nothing can be pasted into the History.")));
    }
}
