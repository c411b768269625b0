package hkshell.engine.command.netrc;

import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.NetrcDiff;
import hkshell.engine.Outcome;
import hkshell.engine.session.Change;

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
        if (invocation.has(EditOptions.DRY_RUN.name())) {
            return context.ports()
                    .netrc()
                    .redoStep()
                    .fold(step -> NetrcDiff.of(step.from(), step.to()), Outcome.Failed::new);
        }
        return context.commit(new Change.RedoNetrc())
                .fold(done -> new Outcome.Said("Made again: " + done.what() + ".", done.doc()), Outcome.Failed::new);
    }
}
