package hkshell.engine.command.netrc;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import java.util.List;

/** {@code netrc remove}: takes a record away; comments and macros around it stay. */
public final class RemoveNetrc implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("netrc remove", Risk.EDITS, "Remove a record; comments and macros stay")
                .alias("netrc rm")
                .with(EditOptions.HOST_OR_DEFAULT)
                .with(EditOptions.DEFAULT, EditOptions.WHERE_LOGIN, EditOptions.LINE, EditOptions.DRY_RUN);
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        String host = invocation.argument("HOST").orElse("default");
        return EditOptions.pick(invocation)
                .fold(
                        pick -> NetrcChange.of(
                                invocation, context, List.of(new NetrcEdit.Remove(pick)), host, "removed"),
                        Outcome.Failed::new);
    }
}
