package hkshell.front.tui.response;

import hkshell.domain.keymap.Key;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.Request;
import hkshell.engine.CallAgain;
import hkshell.engine.Outcome;
import hkshell.engine.session.Session;
import hkshell.front.tui.loop.Effect;
import hkshell.front.tui.loop.Next;
import hkshell.front.tui.loop.Scene;
import hkshell.front.tui.loop.ScreenUpdate;
import hkshell.front.tui.loop.Study;
import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the Response pane answers: what each tab does is a {@link TabUpdate}, what all can stands beside it. */
public final class ResponseUpdate implements ScreenUpdate<ResponseState> {
    private static final Redactor REDACTOR = new Redactor(List.of());

    @Override
    public ResponseState sync(ResponseState state, Session session) {
        return state;
    }

    /** Also while something is worked out, whose seconds are shown. */
    @Override
    public Instant ticksUntil(ResponseState state) {
        return state.studies().running().isPresent()
                ? Instant.MAX
                : state.reveal().until();
    }

    @Override
    public Next<ResponseState> studied(ResponseState state, Scene scene, long number, Study.Result result) {
        ResponseState ended = state.with(state.studies().ended(number));
        if (!state.studies().awaits(number)) {
            return Next.of(ended);
        }
        return result instanceof Worked worked ? worked.into(ended) : Next.of(ended);
    }

    /** A call's end. One that ended before anything was sent leaves the answer that is there. */
    @Override
    public Next<ResponseState> finished(ResponseState state, Scene scene, Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return Next.of(isOfTheCall(failed.problem()) ? state.failed(failed.problem()) : state);
        }
        if (outcome instanceof Outcome.Grown more) {
            return Next.of(Paging.grown(state, more));
        }
        if (!(outcome instanceof Outcome.Exchanged exchanged)) {
            return Next.of(state);
        }
        Exchange exchange = exchanged.exchange();
        if (exchange instanceof Exchange.Answered answered) {
            Tab before = state.answer().map(Answer::tab).orElse(Tab.TREE);
            Answer answer = Paging.begun(Answer.of(answered, exchanged.tree(), before));
            ResponseState whole = state.answered(answer);
            return exchanged
                    .filtered()
                    .map(made -> AnswerFilter.of(whole, made.filter(), scene.now()))
                    .orElseGet(() -> opened(whole, scene));
        }
        Problem problem = exchange instanceof Exchange.Failed failed ? failed.problem() : Problem.cancelled();
        return Next.of(state.failed(problem));
    }

    /** With what its tab needs begun, when that takes long. */
    private static Next<ResponseState> opened(ResponseState state, Scene scene) {
        return state.answer()
                .filter(answer -> answer.tab() == Tab.DIFF)
                .map(answer -> AnswerDiff.open(Looking.at(state, answer, scene)))
                .orElseGet(() -> BodyReading.begun(Next.of(state), scene));
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
            return escape(state);
        }
        if (scene.sendingSince().isPresent()) {
            return say(state, "The call is under way; Esc stops it.");
        }
        if (action.equals("back") && state.answer().isEmpty() && state.back().isPresent()) {
            return back(state, scene);
        }
        return state.answer()
                .map(answer -> Paging.follow(act(Looking.at(state, answer, scene), plain(action)), scene))
                .orElseGet(() -> say(state, "There is no answer to look at; s sends the request."));
    }

    /** One step out: of what is worked out, of what was looked for or revealed, of a filtered answer. */
    private static Next<ResponseState> escape(ResponseState state) {
        Optional<Studies.Running> running = state.studies().running().filter(is -> !is.abandoned());
        if (running.isPresent()) {
            return Next.of(
                    state.with(state.studies().abandoned()),
                    new Effect.Abandon(running.get().number()),
                    new Effect.Say("Abandoned: " + running.get().what() + "."));
        }
        ResponseState plain = state.seeking("").revealing(Reveal.NONE);
        boolean filtered = state.answer().flatMap(Answer::filter).isPresent();
        return Next.of(plain.equals(state) && filtered ? state.back().orElse(state) : plain);
    }

    /** J and K move here from any pane. */
    private static String plain(String action) {
        return action.equals("answer-down") ? "down" : action.equals("answer-up") ? "up" : action;
    }

    /** The tab that is open has an action first, then what all tabs know. */
    private static Next<ResponseState> act(Looking looking, String action) {
        return TabUpdate.of(looking.answer().tab())
                .act(looking, action)
                .or(() -> Paging.act(looking, action))
                .or(() -> AnswerSearch.act(looking, action))
                .or(() -> AnswerFilter.act(looking, action))
                .or(() -> AnswerDiff.act(looking, action))
                .or(() -> AnswerCopies.act(looking, action))
                .orElseGet(() -> inAnyTab(looking, action));
    }

    private static Next<ResponseState> open(Looking looking, Answer other) {
        return opened(looking.state().with(other), looking.scene());
    }

    /** To where the body is not what it should be, in Raw. */
    private static Next<ResponseState> place(Looking looking) {
        Optional<Place> place = looking.answer().place();
        if (place.isEmpty()) {
            return looking.say("There is no place where this answer is wrong.");
        }
        Answer raw = looking.answer().on(Tab.RAW);
        return raw.raw()
                .map(text -> looking.to(raw.with(text.found(text.text().offset(place.get()), looking.body()))))
                .orElseGet(() -> opened(looking.state().with(raw), looking.scene()));
    }

    private static Next<ResponseState> inAnyTab(Looking looking, String action) {
        return switch (action) {
            case "next-tab" -> open(looking, looking.answer().step(1));
            case "previous-tab" -> open(looking, looking.answer().step(-1));
            case "place" -> place(looking);
            case "wrap" -> looking.say("Long lines are wrapped or cut in Raw; [ ] go there.");
            case "sort" -> looking.say("Sorting is for the table of a list; [ ] go there.");
            case "reveal" -> Revealing.all(looking);
            case "back" -> back(looking.state(), looking.scene());
            case "enter", "left", "right" -> looking.say("There is nothing to fold here.");
            default -> looking.say("In the Response pane that does nothing; arrows fold, [ ] changes the view.");
        };
    }

    /** The answer before, and its line in the Request pane; what was said of the other answer is not to stand below it. */
    private static Next<ResponseState> back(ResponseState state, Scene scene) {
        Optional<ResponseState> back = state.back();
        return back.map(now ->
                        now.answer().map(answer -> back(now, answer, scene)).orElse(Next.of(now)))
                .orElseGet(() -> say(state, "There is no answer behind this one."));
    }

    private static Next<ResponseState> back(ResponseState now, Answer answer, Scene scene) {
        Request request = answer.exchange().signed().request();
        Next<ResponseState> there = say(now, "Back at " + request.method() + " " + shown(request) + ".");
        return CallAgain.of(answer.exchange(), scene.session())
                .map(line -> there.plus(new Effect.Compose(line, false)))
                .orElse(there);
    }

    private static String shown(Request request) {
        return Sanitize.line(REDACTOR.address(request.target()));
    }

    @Override
    public boolean types(ResponseState state) {
        return state.entry().isPresent();
    }

    @Override
    public Next<ResponseState> press(ResponseState state, Scene scene, Key key) {
        Entry entry = state.entry().orElseThrow();
        if (key.is(Key.Kind.ESC)) {
            return state.studies().running().filter(is -> !is.abandoned()).isPresent()
                    ? escape(state)
                    : Next.of(state.with(Optional.<Entry>empty()));
        }
        if (key.is(Key.Kind.ENTER)) {
            return state.answer()
                    .map(answer -> submit(state, entry, Looking.at(state, answer, scene)))
                    .orElse(Next.of(state.with(Optional.<Entry>empty())));
        }
        return Next.of(entry.field()
                .press(key)
                .map(typed -> state.with(Optional.of(entry.with(typed))))
                .orElse(state));
    }

    private static Next<ResponseState> submit(ResponseState state, Entry entry, Looking looking) {
        return switch (entry.kind()) {
            case FIND -> AnswerSearch.submit(state, entry, looking);
            case FILTER -> AnswerFilter.submit(state, entry, looking);
        };
    }

    @Override
    public Next<ResponseState> paste(ResponseState state, Scene scene, String text) {
        return state.entry()
                .map(entry ->
                        Next.of(state.with(Optional.of(entry.with(entry.field().insert(text))))))
                .orElseGet(() -> say(state, "Nothing can be pasted into an answer."));
    }

    private static Next<ResponseState> say(ResponseState state, String sentence) {
        return Next.of(state, new Effect.Say(sentence));
    }
}
