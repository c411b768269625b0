package hkshell.front.tui.console;

import hkshell.domain.keymap.Key;
import hkshell.domain.request.Exchange;
import hkshell.engine.Outcome;
import hkshell.engine.session.Session;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.ScreenUpdate;
import hkshell.kit.problem.Problem;
import java.time.Instant;
import java.util.Optional;

/** How the Response pane answers: what each tab does is a {@link TabUpdate}, what all can stands beside it. */
public final class ResponseUpdate implements ScreenUpdate<ResponseState> {
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
        return state.answer()
                .map(answer -> act(Looking.at(state, answer, scene), plain(action)))
                .orElseGet(() -> say(state, "There is no answer to look at; s sends the request."));
    }

    /** J and K move here from any pane. */
    private static String plain(String action) {
        return action.equals("answer-down") ? "down" : action.equals("answer-up") ? "up" : action;
    }

    /** The tab that is open has an action first, then what all tabs know. */
    private static Next<ResponseState> act(Looking looking, String action) {
        return TabUpdate.of(looking.answer().tab())
                .act(looking, action)
                .or(() -> AnswerSearch.act(looking, action))
                .or(() -> AnswerCopies.act(looking, action))
                .orElseGet(() -> inAnyTab(looking, action));
    }

    private static Next<ResponseState> inAnyTab(Looking looking, String action) {
        return switch (action) {
            case "next-tab" -> looking.to(looking.answer().step(1));
            case "previous-tab" -> looking.to(looking.answer().step(-1));
            case "reveal" -> Revealing.all(looking);
            case "enter", "left", "right" -> looking.say("There is nothing to fold here.");
            default -> looking.say("In the Response pane that does nothing; arrows fold, [ ] changes the view.");
        };
    }

    @Override
    public boolean types(ResponseState state) {
        return state.finding().isPresent();
    }

    @Override
    public Next<ResponseState> press(ResponseState state, Scene scene, Key key) {
        return AnswerSearch.press(state, state.finding().orElseThrow(), scene, key);
    }

    @Override
    public Next<ResponseState> paste(ResponseState state, Scene scene, String text) {
        return state.finding()
                .map(field -> Next.of(state.finding(Optional.of(field.insert(text)))))
                .orElseGet(() -> say(state, "Nothing can be pasted into an answer."));
    }

    private static Next<ResponseState> say(ResponseState state, String sentence) {
        return Next.of(state, new Effect.Say(sentence));
    }
}
