package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.account.Accounts;
import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.Warning;
import java.util.List;
import java.util.Optional;

/** {@code accounts use}: writes an account's records into the netrc, so that every tool acts as it. Revokes nothing. */
public final class UseAccount implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("accounts use", Risk.EDITS, "Act as this account from now on, in every tool")
                .alias("accounts:set", "accounts set", "use")
                .with(Argument.one("NAME", Argument.Values.ACCOUNT, "the account"));
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        String name = invocation.required("NAME");
        Optional<Account> account = context.session().accounts().named(name);
        if (account.isEmpty()) {
            return new Outcome.Failed(Accounts.missing(name));
        }
        return AccountWriter.useRenewed(context, account.get())
                .fold(done -> said(account.get(), done), Outcome.Failed::new);
    }

    private static Outcome said(Account account, AccountWriter.Done done) {
        List<Warning> warnings = done.warnings(List.of());
        return new Outcome.Said(
                "Using " + account.name() + ": " + account.login() + "." + done.saved(),
                Warning.in(done.committed().doc().with("account", account.name()), warnings),
                warnings);
    }
}
