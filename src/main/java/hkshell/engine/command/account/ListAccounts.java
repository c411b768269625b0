package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.Warning;
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
        boolean byKey = session.chosen().isEmpty() && session.facts().apiKey().isPresent();
        if (byKey) {
            rows.add(List.of(Styled.of("*", Role.OK), Styled.of(""), Styled.of(""), Styled.of("HEROKU_API_KEY")));
            docs.add(doc("", "", true, List.of(), "HEROKU_API_KEY"));
        }
        for (Entry.Login record : alone(session)) {
            boolean active = !byKey
                    && session.chosen().isEmpty()
                    && session.answering().filter(record::equals).isPresent();
            String login = record.login().map(Field::value).orElse("");
            String source = session.netrc().called() + " line " + record.line();
            rows.add(
                    List.of(Styled.of(active ? "*" : "", Role.OK), Styled.of(""), Styled.of(login), Styled.of(source)));
            docs.add(doc("", login, active, List.of(record.host()), source));
        }
        session.cliLogin().ifPresent(login -> {
            rows.add(List.of(
                    Styled.of("*", Role.OK), Styled.of(""), Styled.of(login), Styled.of("the Heroku CLI's keychain")));
            docs.add(doc("", login, true, List.of(), "keychain"));
        });
        for (Account account : session.accounts().all()) {
            boolean stands = session.active().filter(account::equals).isPresent();
            boolean active = stands && !byKey;
            String source = active ? source(session) : stands ? "stands in the netrc" : "";
            rows.add(List.of(
                    Styled.of(active ? "*" : "", Role.OK),
                    Styled.of(account.name(), Role.NAME),
                    Styled.of(account.login()),
                    Styled.of(source)));
            docs.add(doc(account.name(), account.login(), active, account.hosts(), source));
        }
        return new Outcome.Listed(
                List.of("", "name", "login", "live by"),
                rows,
                "There are no accounts yet; login makes one.",
                new Doc.Arr(docs),
                unread(context));
    }

    /** Accounts that are not in the list, because their files are not as hkshell can use them. */
    private static List<Warning> unread(Context context) {
        List<Warning> warnings = new ArrayList<>();
        context.ports()
                .accounts()
                .unread()
                .forEach(problem -> warnings.add(Warning.of(problem.code(), problem.sentence(), problem.hint())));
        return warnings;
    }

    private static String source(Session session) {
        String chosen = session.chosenBy();
        return chosen.isEmpty() ? session.netrc().called() : chosen;
    }

    /** The login that answers for the API from the netrc and that no account holds, so that it has no name. */
    private static List<Entry.Login> alone(Session session) {
        return session.answering()
                .filter(record -> record.password().isPresent())
                .filter(record -> session.accounts().holding(record).isEmpty())
                .map(List::of)
                .orElse(List.of());
    }

    private static Doc doc(String name, String login, boolean active, List<String> hosts, String source) {
        List<Doc> docs = new ArrayList<>();
        hosts.forEach(host -> docs.add(new Doc.Text(host)));
        return Doc.obj()
                .with("name", name)
                .with("login", login)
                .with("active", active)
                .with("hosts", new Doc.Arr(docs))
                .with("source", source);
    }
}
