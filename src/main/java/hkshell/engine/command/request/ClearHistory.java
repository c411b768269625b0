package hkshell.engine.command.request;

import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;

/** {@code history clear}: forgets all calls. */
public final class ClearHistory implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("history clear", Risk.EDITS, "Forget all calls");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        context.ports().history().clear();
        return new Outcome.Said("The history is empty.", Doc.obj().with("cleared", true));
    }
}
