package hkshell.engine.command.account;

import hkshell.domain.heroku.HerokuAuthorization;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;

/** {@code authorizations list}: the account's tokens by what they were made for; the one in use has a star. */
public final class ListAuthorizations implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("authorizations list", Risk.READS, "What tokens were made for, without the tokens")
                .alias("authorizations");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return AuthorizationRows.authorizations(context)
                .list()
                .fold(all -> listed(new AuthorizationRows(context), all), Outcome.Failed::new);
    }

    private static Outcome listed(AuthorizationRows rows, List<HerokuAuthorization> all) {
        List<List<Styled>> table = new ArrayList<>();
        List<Doc> docs = new ArrayList<>();
        for (HerokuAuthorization one : all) {
            table.add(rows.row(one));
            docs.add(rows.doc(one));
        }
        return new Outcome.Listed(
                AuthorizationRows.HEADS, table, "The account has no authorizations.", new Doc.Arr(docs));
    }
}
