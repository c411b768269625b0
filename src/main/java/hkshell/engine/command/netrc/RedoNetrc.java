package hkshell.engine.command.netrc;

import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.session.Change;
import hkshell.engine.session.NetrcFiles;

/** {@code netrc redo}: makes the last edit again that was taken back. */
public final class RedoNetrc implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("netrc redo", Risk.EDITS, "Make the last edit again that was taken back")
                .alias("redo")
                .with(EditOptions.DRY_RUN);
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return new Turning(NetrcFiles::redoStep, new Change.RedoNetrc(), "Made again").run(invocation, context);
    }
}
