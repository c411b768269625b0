package hkshell.engine.command.request;

import hkshell.domain.request.saved.HttpFile;
import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.kit.problem.Parsed;
import java.util.Optional;

/** {@code saved remove}: takes a request out of its file; the file goes with its last one. Asks a person. */
public final class RemoveSaved implements Command {
    private static final Option YES =
            Option.flag("--yes", "do it without asking").or("-y");

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("saved remove", Risk.EDITS, "Forget a saved request; asks a person first")
                .with(Argument.one("NAME", Argument.Values.SAVED, "of a saved request"))
                .with(YES);
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return Saved.find(invocation.required("NAME"), context)
                .then(saved -> !context.ask().person() || invocation.has(YES.name())
                        ? Parsed.good(saved)
                        : context.ask()
                                .agreed("Forget the saved request "
                                        + saved.name().words() + "?")
                                .map(yes -> saved))
                .fold(saved -> removed(saved, context), Outcome.Failed::new);
    }

    private static Outcome removed(Saved saved, Context context) {
        HttpFile rest = saved.file().without(saved.block());
        Optional<String> text = rest.requests().isEmpty() ? Optional.empty() : Optional.of(rest.text());
        return context.ports()
                .saved()
                .write(saved.name().file(), Optional.of(saved.text()), text)
                .fold(
                        path -> new Outcome.Said(
                                saved.name().words() + " is forgotten.",
                                Doc.obj().with("removed", saved.name().words())),
                        Outcome.Failed::new);
    }
}
