package hkshell.engine.command.shell;

import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;

/** {@code repl}: the line shell takes over. */
public final class OpenRepl implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("repl", Risk.SHELL, "The line shell: one command a line")
                .with(Option.flag("--stop-on-error", "leave at the first line that fails"));
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return new Outcome.Open(Outcome.Front.REPL, invocation.has("--stop-on-error") ? "stop-on-error" : "");
    }
}
