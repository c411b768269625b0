package hkshell.engine.command.netrc;

import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.session.Netrc;
import hkshell.kit.problem.Problem;

/** {@code netrc edit}: the whole file in the person's editor, and back through the gate. */
public final class EditNetrc implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row(
                        "netrc edit", Risk.EDITS, "The whole netrc in your editor: $VISUAL, else $EDITOR, else vi")
                .with(EditOptions.DRY_RUN)
                .example("hkshell netrc edit --dry-run");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        if (!context.ask().person()) {
            return new Outcome.Failed(Problem.usage(
                    "'netrc edit' opens an editor, which needs a terminal.",
                    "without one: netrc set, add, rename, move, remove"));
        }
        if (context.session().netrc().path().toString().endsWith(".gpg")) {
            return new Outcome.Failed(Problem.file(
                    "sealed",
                    "An editor works on a file, and the plain text of an encrypted netrc goes into none.",
                    "netrc set, add, rename, move, remove work on it"));
        }
        // As it is now, and not as it was when the screen last looked.
        Netrc netrc = context.ports().netrc().load();
        return netrc.problem()
                .<Outcome>map(Outcome.Failed::new)
                .orElseGet(() -> new Sitting(context, netrc, invocation.has(EditOptions.DRY_RUN.name())).run());
    }
}
