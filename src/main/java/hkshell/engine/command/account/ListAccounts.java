package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.session.Session;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;

/** {@code accounts list}: every account, which one is live, and where that comes from. */
public final class ListAccounts implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("accounts list", Risk.READS, "All accounts, and which one is live")
                .alias("accounts");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        Session session = context.session();
        List<List<Styled>> rows = new ArrayList<>();
        List<Doc> docs = new ArrayList<>();
        for (Account account : session.accounts().all()) {
            boolean active = session.active().filter(account::equals).isPresent();
            String source = active ? source(session) : "";
            rows.add(List.of(
                    Styled.of(active ? "*" : "", Role.OK),
                    Styled.of(account.name(), Role.NAME),
                    Styled.of(account.login()),
                    Styled.of(source)));
            docs.add(doc(account, active, source));
        }
        return new Outcome.Listed(
                List.of("", "name", "login", "live by"),
                rows,
                "There are no accounts yet; login makes one.",
                new Doc.Arr(docs));
    }

    private static String source(Session session) {
        String chosen = session.chosenBy();
        return chosen.isEmpty() ? session.netrc().called() : chosen;
    }

    private static Doc doc(Account account, boolean active, String source) {
        List<Doc> hosts = new ArrayList<>();
        account.hosts().forEach(host -> hosts.add(new Doc.Text(host)));
        return Doc.obj()
                .with("name", account.name())
                .with("login", account.login())
                .with("active", active)
                .with("hosts", new Doc.Arr(hosts))
                .with("source", source);
    }
}
