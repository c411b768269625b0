package hkshell.engine.command.shell;

import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Mark;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.session.Change;
import java.time.Instant;

/** {@code disarm}: the screen is read-only again. */
public final class Disarm implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("disarm", Risk.SHELL, "Make the screen read-only again")
                .mark(Mark.SCREEN);
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        if (!context.ask().onScreen()) {
            return ExplicitWrite.said();
        }
        return context.commit(new Change.Arm(Instant.EPOCH))
                .fold(done -> new Outcome.Said("Read-only.", Doc.obj().with("armed", 0)), Outcome.Failed::new);
    }
}
