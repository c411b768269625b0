package hkshell.engine.command.shell;

import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Mark;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.session.Change;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Digits;
import java.time.Duration;

/** {@code arm}: lets writes out from the screen for some minutes. */
public final class Arm implements Command {
    private static final String DEFAULT_MINUTES = "5";

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("arm", Risk.SHELL, "Let writes out from the screen for some minutes")
                .mark(Mark.SCREEN)
                .with(Argument.optional("MINUTES", Argument.Values.ANYTHING, "1 to 60; 5 when left out"));
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        String text = invocation.argument("MINUTES").orElse(DEFAULT_MINUTES);
        int minutes = (int) Digits.number(text, 2);
        if (minutes < 1 || minutes > 60) {
            return new Outcome.Failed(
                    Problem.usage("'" + text + "' is not a number of minutes from 1 to 60.", "arm 5"));
        }
        if (!context.ask().onScreen()) {
            return ExplicitWrite.said();
        }
        Change arm = new Change.Arm(context.ports().clock().instant().plus(Duration.ofMinutes(minutes)));
        String sentence = "Writes go out for " + minutes + (minutes == 1 ? " minute." : " minutes.");
        return context.commit(arm)
                .fold(done -> new Outcome.Said(sentence, Doc.obj().with("armed", minutes)), Outcome.Failed::new);
    }
}
