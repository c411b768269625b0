package hkshell.front.tui.response;

import hkshell.domain.heroku.AnswerNotes;
import hkshell.domain.heroku.AnswerProblem;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Response;
import hkshell.domain.request.json.AnswerTree;
import hkshell.domain.request.json.JsonTree;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.util.List;
import java.util.Optional;

/** What is said above the body of an answer that is a success, but binary, no JSON, in another charset, or noteworthy. */
final class OddBody {
    private static final String PLACE = "Enter in Raw goes to the place";

    private OddBody() {}

    static Optional<Problem> of(Exchange.Answered exchange, AnswerTree read) {
        if (read.form().binary()) {
            return Optional.of(binary(exchange.response()));
        }
        JsonTree json = read.get();
        boolean whole = json.size() > 0 && json.problem().isEmpty();
        // Without the hint to look at the raw text: that is the tab it opens on.
        Optional<Problem> first = whole
                ? Optional.empty()
                : AnswerProblem.notJson(exchange).or(json::problem).map(problem -> problem.withHint(""));
        return joined(first, read.form().note())
                .or(() -> note(exchange))
                .map(problem -> problem.place().isPresent() ? problem.withHint(PLACE) : problem);
    }

    private static Problem binary(Response response) {
        String type = response.header("Content-Type")
                .map(is -> Sanitize.line(is) + ", ")
                .orElse("");
        String sentence = "Binary: " + type + Amount.bytes(response.body().size()) + ".";
        return Problem.server("binary", sentence, "get PATH -o FILE behind : saves it");
    }

    /** The place is that of the first that has one. */
    private static Optional<Problem> joined(Optional<Problem> first, Optional<Problem> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second);
        }
        String sentence = first.get().sentence() + " " + second.get().sentence();
        Problem both = Problem.server(first.get().code(), sentence, "");
        return Optional.of(
                first.get().place().or(second.get()::place).map(both::at).orElse(both));
    }

    private static Optional<Problem> note(Exchange.Answered exchange) {
        List<String> notes = AnswerNotes.of(exchange);
        return notes.isEmpty() ? Optional.empty() : Optional.of(Problem.server("note", String.join(" ", notes), ""));
    }
}
