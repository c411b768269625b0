package hkshell.engine.command.netrc;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.Warning;
import hkshell.kit.text.Secret;
import java.util.List;

/** {@code netrc rename}: another host for a record. */
public final class RenameNetrc implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("netrc rename", Risk.EDITS, "Give a record another host")
                .with(EditOptions.HOST, Argument.one("NEW", Argument.Values.ANYTHING, "the new machine name"))
                .with(EditOptions.MACHINE, EditOptions.WHERE_LOGIN, EditOptions.LINE, EditOptions.DRY_RUN);
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return EditOptions.pick(invocation)
                .then(pick -> HostOfRecord.of(invocation.required("NEW"), context.ask())
                        .map(other -> rename(invocation, context, pick, other)))
                .fold(outcome -> outcome, Outcome.Failed::new);
    }

    private static Outcome rename(Invocation invocation, Context context, NetrcEdit.Pick pick, String other) {
        String host = RecordName.in(context.session().netrc().file(), pick);
        return NetrcChange.of(
                invocation,
                context,
                List.of(new NetrcEdit.Rename(pick, other)),
                new NetrcChange.Told(
                        "renaming " + host + " to " + other,
                        host + " renamed to " + other,
                        Warning.ofValue("host", Secret.of(other))));
    }
}
