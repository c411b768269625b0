package hkshell.engine.command.account;

import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;

/** {@code sessions destroy}: ends a login in a browser, and the token that came of it. */
public final class DestroySession implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row(
                        "sessions destroy", Risk.CALLS, "End a login in a browser, and the token that came of it")
                .alias("sessions:destroy")
                .with(Argument.one("ID", Argument.Values.ANYTHING, "the session; ~ is that of the token in use"));
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return AuthorizationRows.sessions(context)
                .end(invocation.required("ID"))
                .fold(
                        one -> new Outcome.Said(
                                one.id() + " is over.", Doc.obj().with("id", one.id())),
                        Outcome.Failed::new);
    }
}
