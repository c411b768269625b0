package hkshell.front.tui.console;

import hkshell.domain.keymap.Key;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.json.JsonLine;
import hkshell.engine.Outcome;
import hkshell.engine.session.Session;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.ScreenUpdate;
import hkshell.front.tui.widget.ListPane;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** How the Response pane answers: it moves, folds, searches, reveals for ten seconds, copies. */
public final class ResponseUpdate implements ScreenUpdate<ResponseState> {
    private static final Duration REVEAL = Duration.ofSeconds(10);

    /** Lines of the pane that are not the answer's: the tabs above, the path below. */
    static final int AROUND = 2;

    private static final int LONGEST_COPY = 1 << 20;

    @Override
    public ResponseState sync(ResponseState state, Session session) {
        return state;
    }

    @Override
    public Instant ticksUntil(ResponseState state) {
        return state.revealedUntil();
    }

    @Override
    public Next<ResponseState> finished(ResponseState state, Scene scene, Outcome outcome) {
        if (!(outcome instanceof Outcome.Exchanged exchanged)) {
            return Next.of(state);
        }
        Exchange exchange = exchanged.exchange();
        if (exchange instanceof Exchange.Answered answered) {
            return Next.of(ResponseState.of(Answer.of(answered)));
        }
        Problem problem = exchange instanceof Exchange.Failed failed ? failed.problem() : Problem.cancelled();
        return Next.of(ResponseState.of(problem));
    }

    @Override
    public Next<ResponseState> act(ResponseState state, Scene scene, String action) {
        Optional<Answer> answer = state.answer();
        if (answer.isEmpty()) {
            return say(state, "There is no answer yet; s sends the request.");
        }
        int height = Math.max(
                1, scene.inner().rows() - AROUND - (answer.get().problem().isPresent() ? 1 : 0));
        Optional<ListPane> moved = state.list().act(plain(action), height);
        return moved.map(list -> Next.of(state.at(list)))
                .or(() -> Folding.act(state, answer.get(), action, height).map(Next::of))
                .orElseGet(() -> other(state, scene, answer.get(), action, height));
    }

    /** J and K move here from any pane. */
    private static String plain(String action) {
        return action.equals("answer-down") ? "down" : action.equals("answer-up") ? "up" : action;
    }

    private static Next<ResponseState> other(
            ResponseState state, Scene scene, Answer answer, String action, int height) {
        return switch (action) {
            case "next-tab" -> Next.of(state.on(state.tab().step(1)));
            case "previous-tab" -> Next.of(state.on(state.tab().step(-1)));
            case "find" -> Next.of(state.finding(Optional.of(TextField.of(state.sought())), state.sought()));
            case "find-next" -> seek(state, answer, state.sought(), 1, height);
            case "find-previous" -> seek(state, answer, state.sought(), -1, height);
            case "reveal" ->
                Next.of(state.revealed(scene.now().plus(REVEAL)), new Effect.Say("Shown for ten seconds."));
            case "escape" -> Next.of(state.revealed(Instant.EPOCH));
            case "copy-body" ->
                Next.of(
                        state,
                        new Effect.Copy(answer.exchange().response().body().text(), "the body"));
            case "copy-value", "copy-path" -> copy(state, answer, action);
            default -> say(state, "In the Response pane that does nothing; arrows fold, [ ] changes the view.");
        };
    }

    private static Next<ResponseState> copy(ResponseState state, Answer answer, String action) {
        Optional<JsonLine> line = state.current().filter(is -> is.node() >= 0);
        if (line.isEmpty()) {
            return say(state, "There is no value under the cursor of the tree.");
        }
        int node = line.get().node();
        return action.equals("copy-path")
                ? Next.of(state, new Effect.Copy(answer.tree().tree().path(node), "the key path"))
                : Next.of(state, new Effect.Copy(answer.tree().tree().text(node, LONGEST_COPY), "the value"));
    }

    @Override
    public boolean types(ResponseState state) {
        return state.finding().isPresent();
    }

    @Override
    public Next<ResponseState> press(ResponseState state, Scene scene, Key key) {
        TextField field = state.finding().orElseThrow();
        if (key.is(Key.Kind.ESC)) {
            return Next.of(state.finding(Optional.empty(), state.sought()));
        }
        if (key.is(Key.Kind.ENTER)) {
            ResponseState closed = state.finding(Optional.empty(), field.text());
            int height = Math.max(1, scene.inner().rows() - AROUND);
            return state.answer()
                    .map(answer -> seek(closed, answer, field.text(), 1, height))
                    .orElseGet(() -> Next.of(closed));
        }
        Optional<TextField> typed = field.press(key);
        return Next.of(typed.map(open -> state.finding(Optional.of(open), state.sought()))
                .orElse(state));
    }

    @Override
    public Next<ResponseState> paste(ResponseState state, Scene scene, String text) {
        return state.finding()
                .map(field -> Next.of(state.finding(Optional.of(field.insert(text)), state.sought())))
                .orElseGet(() -> say(state, "Nothing can be pasted into an answer."));
    }

    /** The next line with the text, around the end. */
    private static Next<ResponseState> seek(ResponseState state, Answer answer, String text, int by, int height) {
        String wanted = text.toLowerCase(Locale.ROOT);
        int size = state.list().size();
        for (int step = 1; step <= size && !wanted.isEmpty(); step++) {
            int row = Math.floorMod(state.list().cursor() + by * step, size);
            if (state.line(answer, row).text().toLowerCase(Locale.ROOT).contains(wanted)) {
                return Next.of(state.at(state.list().to(row, height)));
            }
        }
        return say(
                state, wanted.isEmpty() ? "/ says what to look for." : "Not in the lines that are unfolded: " + text);
    }

    private static Next<ResponseState> say(ResponseState state, String sentence) {
        return Next.of(state, new Effect.Say(sentence));
    }
}
