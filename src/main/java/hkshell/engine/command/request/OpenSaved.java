package hkshell.engine.command.request;

import hkshell.domain.request.HkshellLine;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.RequestText;
import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.ThisRun;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.List;

/** {@code saved open}: a saved request as a line to go on with; on the screen it is put into the Request pane. */
public final class OpenSaved implements Command {
    private static final String NAME = "NAME";

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("saved open", Risk.READS, "A saved request as a line, in pane 3 on the screen")
                .with(Argument.optional(NAME, Argument.Values.SAVED, "of a saved request; else it is asked"))
                .example("hkshell saved open scale");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return invocation
                .argument(NAME)
                .map(Parsed::good)
                .orElseGet(() -> chosen(context))
                .then(name -> Saved.request(name, context))
                .then(saved -> SavedCall.open(saved, context))
                .fold(line -> opened(line, context), Outcome.Failed::new);
    }

    private static Parsed<String> chosen(Context context) {
        return Saved.all(context.ports().saved()).then(all -> {
            List<String> names = all.names();
            if (names.isEmpty()) {
                return Parsed.bad(Problem.usage("No requests are saved.", "hkshell saved add NAME GET /apps"));
            }
            return context.ask().choice("Which saved request?", names).map(names::get);
        });
    }

    private static Outcome opened(RequestLine line, Context context) {
        if (context.ask().onScreen()) {
            return new Outcome.Open(Outcome.Front.REQUEST, RequestText.of(line));
        }
        String words = HkshellLine.of(line, ThisRun.options(context.session()));
        return new Outcome.Printed(words, Doc.obj().with("line", words));
    }
}
