package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.heroku.Owner;
import hkshell.domain.request.Wallet;
import hkshell.engine.Argument;
import hkshell.engine.Caller;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.SessionWallet;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.util.Optional;

/** {@code accounts test}: asks the API whether an account's token works, without switching to it. */
public final class TestAccount implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("accounts test", Risk.READS, "Ask the API whether the account's token works")
                .with(Argument.one("NAME", Argument.Values.ACCOUNT, "the account"));
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        String name = invocation.required("NAME");
        Optional<Account> account = context.session().accounts().named(name);
        Optional<Secret> token = account.flatMap(Account::token);
        if (account.isEmpty() || token.isEmpty()) {
            return new Outcome.Failed(Problem.credential(
                    "no_account", "There is no account '" + name + "' with a token.", "accounts lists them"));
        }
        Wallet wallet = SessionWallet.of(context.session())
                .withAccount(name, account.get().login(), token.get());
        return new Caller(context, wallet)
                .get("/account")
                .then(Owner::of)
                .fold(
                        email -> new Outcome.Said(
                                name + " works: " + email + ".",
                                Doc.obj().with("account", name).with("email", email)),
                        Outcome.Failed::new);
    }
}
