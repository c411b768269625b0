package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.Warning;
import hkshell.engine.session.Change;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.List;

/** {@code accounts remove}: forgets an account here. Its token is not revoked. */
public final class RemoveAccount implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("accounts remove", Risk.EDITS, "Forget an account here; its token is not revoked")
                .alias("accounts:remove", "accounts rm")
                .with(Argument.one("NAME", Argument.Values.ACCOUNT, "the account"));
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        String name = invocation.required("NAME");
        Parsed<Account> named = Named.of(context, name);
        if (!named.isGood()) {
            return new Outcome.Failed(named.problem().orElseThrow());
        }
        Account account = named.value().orElseThrow();
        if (isLive(context.session(), account)) {
            return new Outcome.Failed(Problem.usage(
                    "The account " + name + " is in use.",
                    "hkshell accounts use another one first, or hkshell logout"));
        }
        List<Warning> warnings = Overrides.ofFolders(context.session(), name);
        return confirmed(context, account)
                .then(yes -> context.commit(new Change.RemoveAccount(name)))
                .fold(
                        done -> new Outcome.Said(
                                name + " is forgotten here; its token was not revoked. accounts undo brings it back.",
                                Warning.in(Doc.obj().with("account", name), warnings),
                                warnings),
                        Outcome.Failed::new);
    }

    private static boolean isLive(Session session, Account account) {
        return session.answering()
                .flatMap(session.accounts()::holding)
                .filter(account::equals)
                .isPresent();
    }

    /** A token may stand in this file alone. */
    private static Parsed<Boolean> confirmed(Context context, Account account) {
        if (!context.ask().person()) {
            return Parsed.good(true);
        }
        return context.ask()
                .agreed("Forget the account " + account.name() + "? Its token then stands in the journal alone.");
    }
}
