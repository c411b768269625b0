package hkshell.engine.command.shell;

import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Digits;

/** {@code sandbox}: the built-in API alone, in the foreground. */
public final class OpenSandbox implements Command {
    private static final int HIGHEST_PORT = 65535;

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("sandbox", Risk.SHELL, "The built-in API alone, in the foreground, until Ctrl-C")
                .with(Option.value("--port", "N", "the loopback port; else a free one"));
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        String port = invocation.option("--port").orElse("0");
        if (!isPort(port)) {
            return new Outcome.Failed(
                    Problem.usage("'" + port + "' is not a port.", "a port is a number from 0 to " + HIGHEST_PORT));
        }
        return new Outcome.Open(Outcome.Front.SANDBOX, port);
    }

    private static boolean isPort(String text) {
        long port = Digits.number(text, 5);
        return port >= 0 && port <= HIGHEST_PORT;
    }
}
