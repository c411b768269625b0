package hkshell.engine.command.account;

import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.session.Change;

/** {@code accounts undo}: an account's file as it was before its last change. A token that was revoked does not come back. */
public final class UndoAccount implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("accounts undo", Risk.EDITS, "Take back the last change of an account's file");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return context.commit(new Change.UndoAccount())
                .fold(
                        done -> new Outcome.Said(
                                "Taken back: " + done.what() + ".", Doc.obj().with("what", done.what())),
                        Outcome.Failed::new);
    }
}
