package hkshell.engine.command.account;

import hkshell.domain.request.Authorization;
import hkshell.domain.request.CredentialPolicy;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.Resolved;
import hkshell.engine.Caller;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Mark;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.kit.problem.Problem;
import java.util.Optional;
import java.util.UUID;

/** {@code token}: the token that a call to the API would carry, alone on stdout, without network. */
public final class ShowToken implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("token", Risk.READS, "The token in use, alone on stdout; no network")
                .alias("auth:token")
                .mark(Mark.SECRET);
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        // The same way a call would take, so that the token shown is the token sent.
        return Caller.of(context)
                .prepare(RequestLine.get("/account"), Resolved.NONE, new UUID(0, 0))
                .fold(signed -> printed(signed.authorization()), Outcome.Failed::new);
    }

    private static Outcome printed(Optional<Authorization> authorization) {
        return authorization
                .<Outcome>map(is -> new Outcome.Printed(
                        is.token().reveal(),
                        Doc.obj()
                                .with("token", is.token().reveal())
                                .with("login", is.login())
                                .with("source", is.from().words())))
                .orElseGet(() -> new Outcome.Failed(Problem.credential(
                        CredentialPolicy.NO_CREDENTIAL, "There is no token for the API.", "hkshell login")));
    }
}
