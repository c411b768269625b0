package hkshell.front.tui.console;

import hkshell.domain.keymap.Key;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.json.JsonTree;
import hkshell.engine.Outcome;
import hkshell.engine.session.Session;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.ScreenUpdate;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.widget.Scroller;
import hkshell.front.tui.widget.TextField;
import hkshell.kit.problem.Problem;
import java.time.Instant;
import java.util.Optional;

/** How the Response pane answers: it moves, folds, searches, reveals for ten seconds, copies. */
public final class ResponseUpdate implements ScreenUpdate<ResponseState> {
    private static final int LONGEST_COPY = 1 << 20;

    @Override
    public ResponseState sync(ResponseState state, Session session) {
        return state;
    }

    @Override
    public Instant ticksUntil(ResponseState state) {
        return state.reveal().until();
    }

    /** A call's end. One that ended before anything was sent leaves the answer that is there. */
    @Override
    public Next<ResponseState> finished(ResponseState state, Scene scene, Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return Next.of(isOfTheCall(failed.problem()) ? ResponseState.of(failed.problem()) : state);
        }
        if (!(outcome instanceof Outcome.Exchanged exchanged)) {
            return Next.of(state);
        }
        Exchange exchange = exchanged.exchange();
        if (exchange instanceof Exchange.Answered answered) {
            Tab before = state.answer().map(Answer::tab).orElse(Tab.TREE);
            return Next.of(ResponseState.of(Answer.of(answered, exchanged.tree().get(), before)));
        }
        Problem problem = exchange instanceof Exchange.Failed failed ? failed.problem() : Problem.cancelled();
        return Next.of(ResponseState.of(problem));
    }

    /** A wrong line, and a question that was left, are no news about the server. */
    private static boolean isOfTheCall(Problem problem) {
        return switch (problem.kind()) {
            case CREDENTIAL, NETWORK, SERVER, FILE, BUG -> true;
            case USAGE, FINDING, CANCELLED -> false;
        };
    }

    @Override
    public Next<ResponseState> act(ResponseState state, Scene scene, String action) {
        if (action.equals("escape")) {
            return Next.of(state.seeking("").revealing(Reveal.NONE));
        }
        if (scene.sendingSince().isPresent()) {
            return say(state, "The call is under way; Esc stops it.");
        }
        if (state.answer().isEmpty()) {
            return say(state, "There is no answer to look at; s sends the request.");
        }
        Answer answer = state.answer().get();
        Size body = AnswerRows.of(answer, scene.inner()).body().size();
        return moved(answer, plain(action), body)
                .map(other -> Next.of(state.with(other)))
                .orElseGet(() -> other(state, scene, answer, action, body));
    }

    /** J and K move here from any pane. */
    private static String plain(String action) {
        return action.equals("answer-down") ? "down" : action.equals("answer-up") ? "up" : action;
    }

    private static Optional<Answer> moved(Answer answer, String action, Size body) {
        return switch (answer.tab()) {
            case TREE -> answer.tree().act(action, body.rows()).map(answer::with);
            case RAW -> answer.raw().flatMap(raw -> raw.act(action, body)).map(answer::with);
            case HEADERS -> {
                int rows = HeaderRows.of(answer, body.columns(), false).size();
                Scroller heads = new Scroller(rows, answer.heads());
                yield heads.act(action, body.rows()).map(moved -> answer.withHeads(moved.top()));
            }
        };
    }

    private static Next<ResponseState> other(
            ResponseState state, Scene scene, Answer answer, String action, Size body) {
        return switch (action) {
            case "next-tab" -> Next.of(state.with(answer.step(1)));
            case "previous-tab" -> Next.of(state.with(answer.step(-1)));
            case "find" -> Next.of(state.finding(Optional.of(TextField.empty())));
            case "find-next" -> seek(state, answer, 1, body);
            case "find-previous" -> seek(state, answer, -1, body);
            case "reveal" -> reveal(state, scene, answer);
            case "copy-value" -> copyValue(state, scene, answer);
            case "copy-path" -> copyPath(state, answer);
            case "copy-body" -> copyBody(state, scene, answer);
            case "enter", "left", "right" -> say(state, "There is nothing to fold here.");
            case "wrap" -> say(state, "Long lines are cut in the tree and wrapped in Raw; ] goes there.");
            default -> say(state, "In the Response pane that does nothing; arrows fold, [ ] changes the view.");
        };
    }

    private static Next<ResponseState> reveal(ResponseState state, Scene scene, Answer answer) {
        if (answer.tab() != Tab.TREE) {
            return shown(state, Reveal.all(scene.now()));
        }
        return line(answer).filter(TreeLine::secret).isPresent()
                ? shown(state, Reveal.of(answer.tree().node(), scene.now()))
                : say(state, "There is no masked value under the cursor.");
    }

    private static Next<ResponseState> shown(ResponseState state, Reveal reveal) {
        return Next.of(state.revealing(reveal), new Effect.Say("Shown for ten seconds."));
    }

    private static Optional<TreeLine> line(Answer answer) {
        return answer.tree().list().isEmpty()
                ? Optional.empty()
                : Optional.of(TreeLine.of(answer, answer.tree().list().cursor(), false));
    }

    /** A masked value is copied only by who has just looked at it. */
    private static Next<ResponseState> copyValue(ResponseState state, Scene scene, Answer answer) {
        int node = answer.tree().node();
        JsonTree json = answer.tree().json();
        if (node < 0 || json.isContainer(node)) {
            return say(state, "There is no single value under the cursor of the tree.");
        }
        boolean masked = line(answer).filter(TreeLine::secret).isPresent();
        return masked && !state.reveal().shows(node, scene.now())
                ? say(state, "The value is masked; * shows it, then it can be copied.")
                : Next.of(state, new Effect.Copy(json.text(node, LONGEST_COPY), "the value"));
    }

    private static Next<ResponseState> copyPath(ResponseState state, Answer answer) {
        int node = answer.tree().node();
        return node < 0
                ? say(state, "There is no value under the cursor of the tree.")
                : Next.of(state, new Effect.Copy(answer.tree().json().path(node), "the key path"));
    }

    private static Next<ResponseState> copyBody(ResponseState state, Scene scene, Answer answer) {
        return state.reveal().showsAll(scene.now())
                ? Next.of(
                        state,
                        new Effect.Copy(answer.exchange().response().body().text(), "the body, secrets too"))
                : MaskedBody.of(answer)
                        .map(text -> Next.of(state, new Effect.Copy(text, "the body")))
                        .orElseGet(() -> say(state, "The body is too long to be copied."));
    }

    @Override
    public boolean types(ResponseState state) {
        return state.finding().isPresent();
    }

    @Override
    public Next<ResponseState> press(ResponseState state, Scene scene, Key key) {
        TextField field = state.finding().orElseThrow();
        if (key.is(Key.Kind.ESC)) {
            return Next.of(state.finding(Optional.empty()));
        }
        if (key.is(Key.Kind.ENTER)) {
            // Nothing typed means the same again.
            ResponseState closed = state.seeking(field.isEmpty() ? state.sought() : field.text());
            return state.answer().isEmpty()
                    ? Next.of(closed)
                    : seek(
                            closed,
                            state.answer().get(),
                            1,
                            AnswerRows.of(state.answer().get(), scene.inner())
                                    .body()
                                    .size());
        }
        return Next.of(
                field.press(key).map(typed -> state.finding(Optional.of(typed))).orElse(state));
    }

    @Override
    public Next<ResponseState> paste(ResponseState state, Scene scene, String text) {
        return state.finding()
                .map(field -> Next.of(state.finding(Optional.of(field.insert(text)))))
                .orElseGet(() -> say(state, "Nothing can be pasted into an answer."));
    }

    private static Next<ResponseState> seek(ResponseState state, Answer answer, int by, Size body) {
        if (state.sought().isEmpty()) {
            return say(state, "/ says what to look for.");
        }
        Optional<Found> found = Found.in(answer, state.sought(), by, body);
        if (found.isEmpty()) {
            return say(state, "Not found here: " + state.sought());
        }
        ResponseState there = state.with(found.get().answer());
        String end = by > 0 ? "Past the end; on from the top." : "Past the top; on from the end.";
        return found.get().around() ? say(there, end) : Next.of(there);
    }

    private static Next<ResponseState> say(ResponseState state, String sentence) {
        return Next.of(state, new Effect.Say(sentence));
    }
}
