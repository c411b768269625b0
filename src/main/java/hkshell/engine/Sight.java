package hkshell.engine;

import hkshell.domain.heroku.AnswerNotes;
import hkshell.domain.heroku.AnswerProblem;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.NextPart;
import hkshell.domain.request.Response;
import hkshell.domain.request.json.JsonTree;
import hkshell.domain.request.json.ListItems;
import hkshell.kit.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What one account sees of what several were asked for: a row of the lens.
 *
 * @param call with its answer; empty when nothing was sent
 * @param problem why there is no answer that was wanted
 */
public record Sight(String account, Optional<Outcome.Exchanged> call, Optional<Problem> problem) {
    public static final String SAME = "same";

    private static final String DIFFERS = "differs";

    /** Of an account that may not be asked, or has no token. */
    public static Sight unsent(String account, Problem problem) {
        return new Sight(account, Optional.empty(), Optional.of(problem));
    }

    /** Of a call that has ended. Reads the answer, which takes its time. */
    public static Sight of(String account, Exchange exchange) {
        Outcome.Exchanged call = new Outcome.Exchanged(exchange, false);
        call.tree().get();
        return new Sight(account, Optional.of(call), problem(exchange));
    }

    private static Optional<Problem> problem(Exchange exchange) {
        if (exchange instanceof Exchange.Answered answered) {
            return AnswerProblem.of(answered);
        }
        return Optional.of(exchange instanceof Exchange.Failed failed ? failed.problem() : Problem.cancelled());
    }

    public boolean isGood() {
        return problem.isEmpty();
    }

    public Optional<Response> response() {
        return call.map(Outcome.Exchanged::exchange)
                .filter(exchange -> exchange instanceof Exchange.Answered)
                .map(exchange -> ((Exchange.Answered) exchange).response());
    }

    /** What a person should know of the answer although it is one. */
    public List<String> notes() {
        return call.map(Outcome.Exchanged::exchange)
                .filter(exchange -> exchange instanceof Exchange.Answered)
                .map(exchange -> AnswerNotes.of((Exchange.Answered) exchange))
                .orElse(List.of());
    }

    /** Of a good answer that is a list. */
    public Optional<ListItems> items() {
        return isGood() ? call.flatMap(is -> ListItems.of(is.tree().get())) : Optional.empty();
    }

    /** Whether the list goes on behind what was seen. */
    public boolean goesOn() {
        return response().flatMap(is -> is.header(NextPart.NEXT)).isPresent();
    }

    /** {@code same}, {@code +3 -1 items} or {@code differs}, against another one. Both are good. */
    public String against(Sight other) {
        if (tree().body().equals(other.tree().body())) {
            return SAME;
        }
        Optional<ListItems> mine = items().filter(ListItems::isKnown);
        Optional<ListItems> theirs = other.items().filter(ListItems::isKnown);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return DIFFERS;
        }
        int more = mine.get().without(theirs.get());
        int less = theirs.get().without(mine.get());
        if (more + less == 0) {
            return mine.get().texts().equals(theirs.get().texts()) ? SAME : DIFFERS;
        }
        return (more > 0 ? "+" + more + " " : "") + (less > 0 ? "-" + less + " " : "") + "items";
    }

    private JsonTree tree() {
        return call.orElseThrow().tree().get();
    }
}
