package hkshell.engine.command.request;

import hkshell.domain.request.Body;
import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.PastCall;
import hkshell.engine.session.Answers.Kept;
import hkshell.engine.session.Call;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Count;
import hkshell.kit.text.Role;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code history show}: all that is known of one call, or its answer again where that was kept. */
public final class ShowHistory implements Command {
    static final String NUMBER = "N";
    private static final Option ANSWER = Option.flag("--answer", "the answer as it came, while this run has it");

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("history show", Risk.READS, "One call of the history, and what is kept of its answer")
                .with(Argument.one(NUMBER, Argument.Values.ANYTHING, "its number in history list"))
                .with(ANSWER)
                .example("hkshell history show 12");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return PastCall.of(
                        invocation.required(NUMBER),
                        context.session(),
                        context.ports().history())
                .fold(
                        call -> invocation.has(ANSWER.name()) ? answer(call, context) : told(call, context),
                        Outcome.Failed::new);
    }

    private static Outcome answer(PastCall past, Context context) {
        return past.kept()
                .flatMap(Kept::answer)
                .<Outcome>map(answer -> new Outcome.Exchanged(answer, false))
                .or(() -> context.ports()
                        .history()
                        .body(past.call())
                        .map(body -> new Outcome.Printed(body.text(), new Doc.Text(body.text()))))
                .orElseGet(() -> new Outcome.Failed(Problem.usage(
                        past.kept()
                                .map(Kept::why)
                                .orElse("The answer to call " + past.call().number() + " was not kept."),
                        "hkshell history resend " + past.call().number() + " asks the server again")));
    }

    private static Outcome told(PastCall past, Context context) {
        Call call = past.call();
        Optional<Body> body = context.ports().history().body(call);
        boolean here = past.kept().flatMap(Kept::answer).isPresent();
        List<Styled> lines = new ArrayList<>();
        lines.add(Styled.of(
                call.method() + " "
                        + Sanitize.line(past.address(context.session().facts().api()) + query(call)),
                Role.TITLE));
        add(lines, "time", call.at().toString());
        add(lines, "status", call.status() == 0 ? "no answer came" : Integer.toString(call.status()));
        add(lines, "took", call.millis() + " ms");
        add(lines, "size", Count.of(call.bytes(), "byte"));
        add(lines, "Request-Id", call.requestId());
        add(lines, "as", call.account());
        add(lines, "items", String.join(" ", call.items()));
        add(lines, "answer", here ? "in memory" : body.isPresent() ? "on disk, without its secrets" : "not kept");
        return new Outcome.Detailed(
                lines, CallDoc.of(call).with("answer", here ? "memory" : body.isPresent() ? "disk" : "none"));
    }

    private static String query(Call call) {
        int question = call.target().indexOf('?');
        return question < 0 ? "" : call.target().substring(question);
    }

    private static void add(List<Styled> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add(Styled.of("  " + name + " ".repeat(Math.max(1, 12 - name.length())), Role.DIM)
                    .plus(Sanitize.line(value)));
        }
    }
}
