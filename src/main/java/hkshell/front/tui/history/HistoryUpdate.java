package hkshell.front.tui.history;

import hkshell.domain.keymap.Area;
import hkshell.domain.keymap.Key;
import hkshell.engine.PastCall;
import hkshell.engine.session.Answers.Kept;
import hkshell.engine.session.Call;
import hkshell.engine.session.Session;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.ScreenUpdate;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.TextField;
import java.util.Optional;

/** How the History pane answers: moves, searches, shows an answer again, sends a call again or hands it on to be edited, compares two. */
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
            case "find" -> Next.of(state.filtered("", Optional.of(TextField.empty())));
            case "escape" ->
                Next.of(state.filter().isEmpty() ? state.unmarked() : state.filtered("", Optional.empty()));
            default ->
                state.current()
                        .map(call -> act(state, scene, action, PastCall.of(call, scene.session())))
                        .orElseGet(() -> say(state, "There is no call here yet; s sends the request."));
        };
    }

    private static Next<HistoryState> act(HistoryState state, Scene scene, String action, PastCall past) {
        return switch (action) {
            case "enter" -> look(state, past);
            case "resend", "again" -> resend(state, past);
            case "edit" ->
                Next.of(
                        state,
                        new Effect.Compose(past.line(scene.session().facts().api()), true));
            case "mark" -> Next.of(state.toggled(past.call()));
            case "diff" -> diff(state, scene, past);
            default -> say(state, "In the History that does nothing; Enter shows the answer, r sends again, e edits.");
        };
    }

    /** What this run has is shown; a call that only reads may be asked again for the same. */
    private static Next<HistoryState> look(HistoryState state, PastCall past) {
        if (past.kept().flatMap(Kept::answer).isPresent()) {
            return run(state, "show", number(past.call()), "--answer");
        }
        return past.writes()
                ? say(state, "Its answer was not kept, and " + past.call().method() + " writes: r sends it again.")
                : resend(state, past);
    }

    private static Next<HistoryState> resend(HistoryState state, PastCall past) {
        return run(state, "resend", number(past.call()));
    }

    /** The two that are marked, the one under the cursor with the marked one, or with the same call before it. */
    private static Next<HistoryState> diff(HistoryState state, Scene scene, PastCall past) {
        if (state.marked().size() == 2) {
            return diff(state, state.marked().get(0), state.marked().get(1));
        }
        Optional<Long> other = state.marked().stream()
                .filter(number -> number != past.call().number())
                .findFirst()
                .or(() -> past.kept()
                        .flatMap(scene.session().answers()::before)
                        .map(before -> before.call().number()));
        return other.map(number -> diff(state, number, past.call().number()))
                .orElseGet(() -> say(state, "There is no earlier answer to this call; Space marks two to compare."));
    }

    private static Next<HistoryState> diff(HistoryState state, long one, long two) {
        return run(state, "diff", Long.toString(Math.min(one, two)), Long.toString(Math.max(one, two)));
    }

    private static Next<HistoryState> run(HistoryState state, String verb, String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "history";
        all[1] = verb;
        System.arraycopy(words, 0, all, 2, words.length);
        Next<HistoryState> next = Next.of(state, Effect.Command.of(all));
        return verb.equals("show") ? next.plus(new Effect.Go(Area.RESPONSE)) : next;
    }

    private static String number(Call call) {
        return Long.toString(call.number());
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
            return Next.of(state.found());
        }
        Optional<TextField> field = state.finding().flatMap(open -> open.press(key));
        return Next.of(field.map(open -> state.filtered(open.text(), Optional.of(open)))
                .orElse(state));
    }

    @Override
    public Next<HistoryState> paste(HistoryState state, Scene scene, String text) {
        Optional<TextField> field = state.finding().map(open -> open.insert(text));
        return field.map(open -> Next.of(state.filtered(open.text(), Optional.of(open))))
                .orElseGet(() -> say(state, "Nothing can be pasted into the History."));
    }

    private static Next<HistoryState> say(HistoryState state, String sentence) {
        return Next.of(state, new Effect.Say(sentence));
    }
}
