package hkshell.engine.command.shell;

import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Mark;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;

/** {@code quit}: leaves the line shell or the screen. */
public final class Quit implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("quit", Risk.SHELL, "Leave").alias("exit", "q").mark(Mark.SCREEN);
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return new Outcome.Open(Outcome.Front.QUIT, "");
    }
}
