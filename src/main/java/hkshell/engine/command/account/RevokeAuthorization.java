package hkshell.engine.command.account;

import hkshell.domain.heroku.Authorizations;
import hkshell.domain.heroku.HerokuAuthorization;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.Warning;
import hkshell.kit.problem.Parsed;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;

/** {@code authorizations revoke}: its token opens nothing any more. */
public final class RevokeAuthorization implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("authorizations revoke", Risk.CALLS, "Revoke an authorization, and with it its token")
                .alias("authorizations:revoke", "authorizations destroy")
                .with(ShowAuthorization.ID);
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        Authorizations all = AuthorizationRows.authorizations(context);
        // Asked for first, so that a person is told what goes by its description.
        return all.info(invocation.required(ShowAuthorization.ID.name()))
                .mapProblem(AuthorizationRows::unknown)
                .then(one -> confirmed(context, one))
                .then(one -> all.revoke(one.id()))
                .fold(one -> said(context, one), Outcome.Failed::new);
    }

    private static Parsed<HerokuAuthorization> confirmed(Context context, HerokuAuthorization one) {
        if (!context.ask().person()) {
            return Parsed.good(one);
        }
        String own = new AuthorizationRows(context).isInUse(one) ? " It is the one in use." : "";
        return context.ask()
                .agreed("Revoke " + Sanitize.line(one.description()) + " (" + one.id() + ")?" + own)
                .map(yes -> one);
    }

    private static Outcome said(Context context, HerokuAuthorization one) {
        AuthorizationRows rows = new AuthorizationRows(context);
        List<Warning> warnings = new ArrayList<>();
        if (rows.isInUse(one)) {
            warnings.add(Warning.of("in_use", "It was the token in use.", "hkshell login gets a new one"));
        }
        List<Secret> dead = HeldToken.all(context.session()).stream()
                .map(HeldToken::token)
                .filter(one::isOf)
                .toList();
        // Two that look like it are two: one of them still works.
        if (dead.size() == 1) {
            warnings.addAll(Revoked.erased(context, dead));
        }
        return new Outcome.Said(one.id() + " is revoked.", Warning.in(rows.doc(one), warnings), warnings);
    }
}
