package hkshell.engine.command.shell;

import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.session.Change;
import hkshell.kit.problem.Problem;
import java.util.List;

/** {@code theme}: which one is in use, or another one from now on. */
public final class ChooseTheme implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("theme", Risk.SHELL, "The theme in use, or another one from now on")
                .with(Argument.optional("NAME", Argument.Values.THEME, "see themes"));
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        String now = context.session().settings().get("theme").orElse("dusk");
        String name = invocation.argument("NAME").orElse(now);
        List<String> themes = context.ports().themes().names();
        if (!themes.contains(name)) {
            return new Outcome.Failed(
                    Problem.usage("There is no theme '" + name + "'.", "the themes are " + String.join(", ", themes)));
        }
        if (invocation.argument("NAME").isEmpty()) {
            return new Outcome.Printed(now, Doc.obj().with("theme", now));
        }
        return context.commit(new Change.Set("theme", name))
                .fold(
                        done -> new Outcome.Said(
                                "Theme " + name + ".", Doc.obj().with("theme", name)),
                        Outcome.Failed::new);
    }
}
