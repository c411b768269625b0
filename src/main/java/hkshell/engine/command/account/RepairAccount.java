package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.account.AccountSync;
import hkshell.domain.account.Machines;
import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Committed;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.Warning;
import hkshell.engine.session.Change;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.util.List;

/** {@code accounts repair}: a new token for an account, by any way to log in, proved before it takes the old one's place. */
public final class RepairAccount implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row(
                        "accounts repair",
                        Risk.EDITS,
                        "Get the account a new token, and put it where the old one stood")
                .with(Argument.one("NAME", Argument.Values.ACCOUNT, "the account"))
                .with(LoginWish.options(false));
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        String name = invocation.required("NAME");
        Parsed<Account> named = Named.of(context, name);
        if (!named.isGood()) {
            return new Outcome.Failed(named.problem().orElseThrow());
        }
        Account account = named.value().orElseThrow();
        return LoginWish.of(invocation)
                .map(wish -> wish.forLogin(account.login()))
                .then(wish -> NewLogin.ready(context, wish)
                        .then(machines -> new SignIn(context, wish)
                                .run()
                                .then(proven -> repaired(context, account, machines, proven)
                                        .map(done -> new NewKey(context, wish.keys()).after(done, proven, false)))))
                .fold(outcome -> outcome, Outcome.Failed::new);
    }

    static Parsed<Outcome> repaired(Context context, Account account, Machines machines, Proven proven) {
        if (!proven.email().equalsIgnoreCase(account.login())) {
            return Parsed.bad(Problem.usage(
                    "The new token belongs to " + Sanitize.line(proven.email()) + ", and the account " + account.name()
                            + " to " + Sanitize.line(account.login()) + "; nothing was changed.",
                    "hkshell accounts add NAME keeps it as an account of its own"));
        }
        return kept(context, account, machines, proven).map(done -> said(account, done, Overrides.of(context)));
    }

    private static Outcome said(Account account, Committed done, List<Warning> warnings) {
        return new Outcome.Said(
                "The account " + account.name() + " has a new token, which works.",
                Warning.in(done.doc().with("account", account.name()), warnings),
                warnings);
    }

    private static Parsed<Committed> kept(Context context, Account account, Machines machines, Proven proven) {
        String what = "a new token for account " + account.name();
        return HeldToken.of(account)
                .map(old -> NewToken.change(context, old, proven.token(), what)
                        .then(context::commit)
                        .fold(Parsed::good, problem -> alone(context, account, old, proven, problem)))
                .orElseGet(() -> AccountSync.account(account.name(), proven.email(), proven.token(), machines)
                        .then(fresh -> context.commit(new Change.SaveAccount(fresh))));
    }

    /** A netrc that cannot be written costs nobody the new token. */
    private static Parsed<Committed> alone(
            Context context, Account account, HeldToken old, Proven proven, Problem problem) {
        return NewToken.of(account, old, proven.token())
                .then(fresh -> context.commit(new Change.SaveAccount(fresh)))
                .then(saved -> Parsed.bad(problem.withHint("the new token is kept as account " + account.name()
                        + ": hkshell accounts use " + account.name() + " tries again")));
    }
}
