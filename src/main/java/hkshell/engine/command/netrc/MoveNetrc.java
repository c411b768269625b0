package hkshell.engine.command.netrc;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import java.util.List;

/** {@code netrc move}: puts a record before another one, because the first of a host is the one that answers. */
public final class MoveNetrc implements Command {
    private static final Option BEFORE =
            Option.value("--before", "HOST", "the record to stand before").needed();

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("netrc move", Risk.EDITS, "Put a record before another one")
                .with(EditOptions.HOST)
                .with(BEFORE, EditOptions.MACHINE, EditOptions.WHERE_LOGIN, EditOptions.LINE, EditOptions.DRY_RUN);
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        String host = invocation.required("HOST");
        String before = invocation.option(BEFORE.name()).orElseThrow();
        return EditOptions.pick(invocation)
                .fold(
                        pick -> NetrcChange.of(
                                invocation,
                                context,
                                List.of(new NetrcEdit.Move(pick, EditOptions.of(invocation, before))),
                                NetrcChange.Told.of(
                                        "moving " + host + " before " + before, host + " moved before " + before)),
                        Outcome.Failed::new);
    }
}
