package hkshell.engine.command.netrc;

import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.NetrcDiff;
import hkshell.engine.Outcome;
import hkshell.engine.session.Change;

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
        if (invocation.has(EditOptions.DRY_RUN.name())) {
            return context.ports()
                    .netrc()
                    .undoStep()
                    .fold(step -> NetrcDiff.of(step.from(), step.to()), Outcome.Failed::new);
        }
        return context.commit(new Change.UndoNetrc())
                .fold(done -> new Outcome.Said("Taken back: " + done.what() + ".", done.doc()), Outcome.Failed::new);
    }
}
