package hkshell.engine.command.shell;

import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.session.Pages;
import hkshell.kit.problem.Problem;

/** {@code docs}: a page of the manual. */
public final class ShowDocs implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("docs", Risk.READS, "A page of the manual")
                .alias("man")
                .with(Argument.optional("TOPIC", Argument.Values.TOPIC, "the page; without one the first"))
                .example("hkshell docs netrc");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        Pages manual = context.ports().manual();
        String topic = invocation.argument("TOPIC").orElse(manual.names().get(0));
        return manual.text(topic)
                .<Outcome>map(page -> new Outcome.Manual(topic, page))
                .orElseGet(() -> new Outcome.Failed(Problem.usage(
                        "The manual has no page '" + topic + "'.", "pages: " + String.join(", ", manual.names()))));
    }
}
