package hkshell.engine.command.account;

import hkshell.domain.heroku.HerokuAuthorization;
import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.kit.text.Role;
import hkshell.kit.text.Secret;
import hkshell.kit.text.Styled;
import java.util.List;

/** {@code authorizations info}: one authorization. Its token is told when it is made, and not again. */
public final class ShowAuthorization implements Command {
    static final Argument ID = Argument.one("ID", Argument.Values.ANYTHING, "the authorization; ~ is the default one");

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("authorizations info", Risk.READS, "One authorization, without its token")
                .alias("authorizations:info")
                .with(ID);
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return AuthorizationRows.authorizations(context)
                .info(invocation.required(ID.name()))
                .mapProblem(AuthorizationRows::unknown)
                .fold(one -> shown(new AuthorizationRows(context), one), Outcome.Failed::new);
    }

    static Outcome shown(AuthorizationRows rows, HerokuAuthorization one) {
        List<Styled> lines = List.of(
                line("description", one.description()),
                line("id", one.id()),
                line("scope", String.join(",", one.scope())),
                line("token", Secret.MASK),
                line("created", one.created()),
                line("expires", rows.expires(one).orElse("never")),
                line("in use", rows.isInUse(one) ? "yes" : "no"));
        return new Outcome.Detailed(lines, rows.doc(one));
    }

    private static Styled line(String name, String value) {
        String label = name + " ".repeat(Math.max(1, 13 - name.length()));
        return Styled.of(label, Role.DIM).plus(value);
    }
}
