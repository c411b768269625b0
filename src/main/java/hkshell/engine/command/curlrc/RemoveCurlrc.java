package hkshell.engine.command.curlrc;

import hkshell.domain.curlrc.Curlrc;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;

/** {@code curlrc remove}: the file is what it was before {@code curlrc install}. */
public final class RemoveCurlrc implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("curlrc remove", Risk.EDITS, "Take the lines of curlrc install away again");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return CurlrcChange.of(context, Curlrc::removed, "is as it was before", "has no lines of hkshell's");
    }
}
