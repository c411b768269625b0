package hkshell.engine.command.request;

import hkshell.domain.request.Body;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.json.Folds;
import hkshell.domain.request.json.JsonLines;
import hkshell.domain.request.json.JsonTree;
import hkshell.domain.request.json.SortedJson;
import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.PastCall;
import hkshell.engine.StyledDiff;
import hkshell.engine.session.Answers.Kept;
import hkshell.kit.diff.DiffLine;
import hkshell.kit.diff.LineDiff;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code history diff}: what two answers differ in, as JSON with its names in order. Secrets are stars: the line of one that
 * changed is shown twice, and looks the same.
 */
public final class DiffHistory implements Command {
    private static final String OTHER = "M";
    private static final int AROUND = 2;

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("history diff", Risk.READS, "What the answers to two calls differ in")
                .with(
                        Argument.one(ShowHistory.NUMBER, Argument.Values.ANYTHING, "the call before"),
                        Argument.one(OTHER, Argument.Values.ANYTHING, "the call after"))
                .example("hkshell history diff 11 12");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return past(invocation, ShowHistory.NUMBER, context)
                .then(before -> past(invocation, OTHER, context)
                        .then(after -> side(before, context)
                                .then(one -> side(after, context).map(two -> told(one, two)))))
                .fold(told -> told, Outcome.Failed::new);
    }

    private static Parsed<PastCall> past(Invocation invocation, String argument, Context context) {
        return PastCall.of(
                invocation.required(argument),
                context.session(),
                context.ports().history());
    }

    /**
     * One answer in order.
     *
     * @param whole whether the secrets are in it too
     */
    private record Side(PastCall past, SortedJson json, boolean whole) {}

    private static Parsed<Side> side(PastCall past, Context context) {
        Optional<Exchange.Answered> here = past.kept().flatMap(Kept::answer);
        Optional<Body> body = here.map(answer -> answer.response().body())
                .or(() -> context.ports().history().body(past.call()));
        long number = past.call().number();
        if (body.isEmpty()) {
            return Parsed.bad(Problem.usage(
                    past.kept().map(Kept::why).orElse("The answer to call " + number + " was not kept."),
                    "hkshell history resend " + number + " asks the server again"));
        }
        JsonTree tree = JsonTree.read(body.get());
        if (tree.size() == 0 || tree.problem().isPresent()) {
            return Parsed.bad(
                    Problem.usage("The answer to call " + number + " is not JSON, so it cannot be compared.", ""));
        }
        Redactor known = here.map(answer -> Redactor.of(answer.signed())).orElseGet(() -> new Redactor(List.of()));
        JsonLines lines = JsonLines.of(tree, Folds.START, past.call().target());
        return Parsed.good(new Side(past, SortedJson.of(lines, known), here.isPresent()));
    }

    /** What the disk has is compared without the secrets of the other one. */
    private static List<DiffLine> lines(Side one, Side two) {
        boolean whole = one.whole && two.whole;
        return LineDiff.of(
                whole ? one.json.text() : one.json.shown(),
                whole ? two.json.text() : two.json.shown(),
                one.json.shown(),
                two.json.shown());
    }

    private static Outcome told(Side one, Side two) {
        List<Styled> lines = new ArrayList<>(List.of(head("- ", one.past), head("+ ", two.past)));
        List<Doc> docs = new ArrayList<>();
        List<List<DiffLine>> hunks = LineDiff.hunks(lines(one, two), AROUND);
        for (List<DiffLine> hunk : hunks) {
            lines.add(Styled.of("  ...", Role.DIM));
            hunk.forEach(line -> lines.add(StyledDiff.of(line)));
            hunk.stream()
                    .filter(line -> line.kind() != DiffLine.Kind.SAME)
                    .forEach(line -> docs.add(new Doc.Text(line.kind().mark() + " " + line.shown())));
        }
        if (hunks.isEmpty()) {
            lines.add(Styled.of("The answers are the same."));
        }
        return new Outcome.Detailed(
                lines,
                Doc.obj()
                        .with("before", one.past.call().number())
                        .with("after", two.past.call().number())
                        .with("same", hunks.isEmpty())
                        .with("lines", new Doc.Arr(docs)));
    }

    private static Styled head(String mark, PastCall past) {
        return Styled.of(
                mark + "#" + past.call().number() + " " + past.call().method() + " "
                        + Sanitize.line(past.call().target()) + "  "
                        + past.call().at() + "  "
                        + Sanitize.line(past.call().account()),
                Role.DIM);
    }
}
