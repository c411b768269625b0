package hkshell.engine.command.netrc;

import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.session.Netrc;
import java.util.List;

/** {@code netrc list}: every entry of the file, comments and macros too. */
public final class ListNetrc implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("netrc list", Risk.READS, "All entries of the netrc file")
                .alias("netrc")
                .with(Option.flag("--reveal", "passwords as they are"));
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        Netrc netrc = context.session().netrc();
        if (netrc.problem().isPresent() && netrc.file().entries().isEmpty()) {
            return new Outcome.Failed(netrc.problem().get());
        }
        NetrcRows rows = new NetrcRows(invocation.has("--reveal"));
        return new Outcome.Listed(
                List.of("line", "kind", "host", "login", "password"),
                rows.rows(netrc.file().flattened()),
                netrc.exists() ? "The file has no entries." : "There is no file " + netrc.path() + ".",
                rows.doc(netrc));
    }
}
