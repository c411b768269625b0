package hkshell.engine.command.account;

import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.kit.text.Sanitize;

/** {@code authorizations update}: another description. */
public final class UpdateAuthorization implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("authorizations update", Risk.CALLS, "Describe an authorization otherwise")
                .alias("authorizations:update")
                .with(ShowAuthorization.ID)
                .with(CreateAuthorization.DESCRIPTION.needed());
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        String text = invocation.option(CreateAuthorization.DESCRIPTION.name()).orElse("");
        return AuthorizationRows.authorizations(context)
                .describe(invocation.required(ShowAuthorization.ID.name()), text)
                .mapProblem(AuthorizationRows::unknown)
                .fold(
                        one -> new Outcome.Said(
                                one.id()
                                        + (one.description().isEmpty()
                                                ? " has no description any more."
                                                : " is described as " + Sanitize.line(one.description()) + "."),
                                new AuthorizationRows(context).doc(one)),
                        Outcome.Failed::new);
    }
}
