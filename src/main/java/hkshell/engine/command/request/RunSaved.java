package hkshell.engine.command.request;

import hkshell.domain.request.RequestLine;
import hkshell.domain.request.Source;
import hkshell.domain.request.Word;
import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.Progress;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** {@code saved run}: a saved request, its variables filled from the line or by the person. */
public final class RunSaved implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("saved run", Risk.CALLS, "Send a saved request; app=NAME gives its variables values")
                .mark(CommandSpec.Mark.PAST)
                .with(
                        Argument.one("NAME", Argument.Values.SAVED, "of a saved request"),
                        Argument.rest("VARIABLE=VALUE", Argument.Values.ANYTHING, "for each {{variable}}"))
                .with(SendRequest.options())
                .example("hkshell saved run scale app=example --explain");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return values(invocation)
                .then(values -> Saved.request(invocation.required("NAME"), context)
                        .then(saved -> {
                            leftOut(saved, context.progress());
                            return SavedCall.of(saved, values, context);
                        }))
                .map(line -> told(line, context))
                .fold(line -> SendRequest.of(line, invocation, context), Outcome.Failed::new);
    }

    private static void leftOut(Saved saved, Progress progress) {
        Set<String> foreign = new LinkedHashSet<>(saved.block().foreign());
        if (!foreign.isEmpty()) {
            progress.say("Not understood, and left out: " + Sanitize.line(String.join(", ", foreign)) + ".");
        }
    }

    /** Whoever runs a request of somebody else's sees which file goes out with it, before it does. */
    private static RequestLine told(RequestLine line, Context context) {
        if (line.data().orElse(null) instanceof Source.UserFile file) {
            // Not looked into: what a pipe holds can be read once.
            context.progress().say("The body is the file " + Sanitize.line(file.path()) + ".");
        }
        return line;
    }

    private static Parsed<Map<String, String>> values(Invocation invocation) {
        Map<String, String> values = new HashMap<>();
        for (Word word : invocation.rest()) {
            int equals = word.text().indexOf('=');
            if (equals < 1) {
                return Parsed.bad(Problem.usage("A variable has a name and a value.", "app=example")
                        .at(word.at(0)));
            }
            values.put(word.text().substring(0, equals), word.text().substring(equals + 1));
        }
        return Parsed.good(values);
    }
}
