package hkshell.engine.command.account;

import hkshell.domain.heroku.AnswerProblem;
import hkshell.domain.heroku.HerokuSession;
import hkshell.domain.heroku.Owner;
import hkshell.domain.heroku.Sessions;
import hkshell.engine.Argument;
import hkshell.engine.Caller;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.Warning;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code sessions destroy}: ends a login in a browser, and the token that came of it. */
public final class DestroySession implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row(
                        "sessions destroy", Risk.CALLS, "End a login in a browser, and the token that came of it")
                .alias("sessions:destroy")
                .with(Argument.one("ID", Argument.Values.ANYTHING, "the session; ~ is that of the token in use"));
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        String id = invocation.required("ID");
        return AuthorizationRows.sessions(context)
                .end(id)
                .fold(one -> said(context, id.equals(Sessions.OWN), one), Outcome.Failed::new);
    }

    /** Whether the token in use went with it. */
    private static Optional<Warning> over(Context context) {
        return Caller.of(context)
                .get("/account")
                .then(Owner::of)
                .problem()
                .filter(AnswerProblem::isUnauthorized)
                .map(problem ->
                        Warning.of("in_use", "It was that of the token in use.", "hkshell login gets a new one"));
    }

    /** Which token another session had, the API does not tell. */
    private static Outcome said(Context context, boolean own, HerokuSession one) {
        List<Secret> dead = own
                ? AuthorizationRows.inUse(context).map(HeldToken::token).stream()
                        .toList()
                : List.of();
        List<Warning> warnings = new ArrayList<>(Revoked.erased(context, dead));
        over(context).ifPresent(warnings::add);
        return new Outcome.Said(one.id() + " is over.", Warning.in(Doc.obj().with("id", one.id()), warnings), warnings);
    }
}
