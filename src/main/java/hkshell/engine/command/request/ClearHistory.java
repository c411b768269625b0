package hkshell.engine.command.request;

import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.session.Change;

/** {@code history clear}: forgets all calls; asks a person first. */
public final class ClearHistory implements Command {
    private static final Option YES =
            Option.flag("--yes", "do it without asking").or("-y");

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("history clear", Risk.EDITS, "Forget all calls").with(YES);
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        boolean asks = context.ask().person()
                && !invocation.has(YES.name())
                && !context.ports().history().newest(1).isEmpty();
        return asks
                ? context.ask().agreed("Forget all calls?").fold(yes -> cleared(context), Outcome.Failed::new)
                : cleared(context);
    }

    private static Outcome cleared(Context context) {
        context.ports().history().clear();
        context.commit(new Change.Forget());
        return new Outcome.Said("The history is empty.", Doc.obj().with("cleared", true));
    }
}
