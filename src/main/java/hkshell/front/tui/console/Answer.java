package hkshell.front.tui.console;

import hkshell.domain.heroku.AnswerProblem;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Header;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.Response;
import hkshell.domain.request.json.Folds;
import hkshell.domain.request.json.JsonLines;
import hkshell.domain.request.json.JsonTree;
import hkshell.domain.request.json.RawLines;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer, taken apart once when it arrives.
 *
 * @param problem what went wrong, or that it is no JSON
 */
record Answer(
        Exchange.Answered exchange, JsonLines tree, RawLines raw, List<Styled> headers, Optional<Problem> problem) {

    Answer {
        headers = List.copyOf(headers);
    }

    static Answer of(Exchange.Answered exchange) {
        Response response = exchange.response();
        JsonTree tree = JsonTree.read(response.body());
        String path = exchange.signed().request().target();
        Optional<Problem> problem = AnswerProblem.of(exchange).or(() -> AnswerProblem.notJson(exchange));
        return new Answer(
                exchange,
                JsonLines.of(tree, Folds.START, path),
                RawLines.of(response.body(), 0),
                headers(response),
                problem);
    }

    private static List<Styled> headers(Response response) {
        List<Styled> lines = new ArrayList<>();
        for (Header header : new Redactor(List.of()).headers(response.headers())) {
            lines.add(Styled.of(Sanitize.line(header.name()) + ": ", Role.NAME).plus(Sanitize.line(header.value())));
        }
        return lines;
    }

    /** Whether there is a tree worth showing first. */
    boolean isJson() {
        return tree.tree().size() > 0 && tree.tree().problem().isEmpty();
    }

    Answer with(Folds folds) {
        String path = exchange.signed().request().target();
        return new Answer(exchange, JsonLines.of(tree.tree(), folds, path), raw, headers, problem);
    }
}
