package hkshell.engine.command.netrc;

import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEdit.Pick;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.kit.problem.Problem;
import java.util.List;
import java.util.Optional;

/** {@code netrc move}: puts a record before another one, because the first of a host is the one that answers. */
public final class MoveNetrc implements Command {
    private static final Option BEFORE = Option.value("--before", "HOST", "the record to stand before");

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("netrc move", Risk.EDITS, "Put a record before another one")
                .with(EditOptions.HOST)
                .with(BEFORE, EditOptions.WHERE_LOGIN, EditOptions.LINE, EditOptions.DRY_RUN);
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        Optional<String> before = invocation.option(BEFORE.name());
        if (before.isEmpty()) {
            return new Outcome.Failed(
                    Problem.usage("'netrc move' needs --before HOST.", "usage: hkshell " + spec().usage()));
        }
        String what = invocation.required("HOST") + " before " + before.get();
        return EditOptions.pick(invocation)
                .fold(
                        pick -> NetrcChange.of(
                                invocation,
                                context,
                                List.of(new NetrcEdit.Move(pick, Pick.first(before.get()))),
                                what,
                                "moved"),
                        Outcome.Failed::new);
    }
}
