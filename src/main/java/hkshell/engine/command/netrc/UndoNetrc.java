package hkshell.engine.command.netrc;

import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.session.Change;
import hkshell.engine.session.NetrcFiles;

/** {@code netrc undo}: takes back the last edit of the file in use, of an earlier run too. */
public final class UndoNetrc implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("netrc undo", Risk.EDITS, "Take back the last edit, of an earlier run too")
                .alias("undo")
                .with(EditOptions.DRY_RUN);
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return new Turning(NetrcFiles::undoStep, new Change.UndoNetrc(), "Taken back").run(invocation, context);
    }
}
