package hkshell.engine.command.curlrc;

import hkshell.domain.curlrc.Curlrc;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;

/** {@code curlrc install}: from then on a bare {@code curl URL} sends the credential of the netrc and the right Accept. */
public final class InstallCurlrc implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row(
                "curlrc install", Risk.EDITS, "Make a bare curl use the netrc and ask for version 3 of the API");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return CurlrcChange.of(context, Curlrc::installed, "has what curl needs now", "has what curl needs already");
    }
}
