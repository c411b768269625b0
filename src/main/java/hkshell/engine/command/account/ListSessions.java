package hkshell.engine.command.account;

import hkshell.domain.heroku.HerokuSession;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;

/** {@code sessions list}: the account's logins in browsers. */
public final class ListSessions implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("sessions list", Risk.READS, "Logins in browsers")
                .alias("sessions");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        return AuthorizationRows.sessions(context)
                .list()
                .fold(all -> listed(new AuthorizationRows(context), all), Outcome.Failed::new);
    }

    private static Outcome listed(AuthorizationRows rows, List<HerokuSession> all) {
        List<List<Styled>> table = new ArrayList<>();
        List<Doc> docs = new ArrayList<>();
        for (HerokuSession one : all) {
            String expires = rows.time(one.expiresIn()).orElse("never");
            table.add(List.of(Styled.of(one.description(), Role.NAME), Styled.of(one.id()), Styled.of(expires)));
            docs.add(Doc.obj()
                    .with("id", one.id())
                    .with("description", one.description())
                    .with("created_at", one.created()));
        }
        return new Outcome.Listed(
                List.of("description", "id", "expires"), table, "The account has no sessions.", new Doc.Arr(docs));
    }
}
