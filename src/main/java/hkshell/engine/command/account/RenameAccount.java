package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.account.AccountName;
import hkshell.engine.Argument;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Committed;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.session.Change;
import hkshell.kit.problem.Parsed;
import java.util.Map;

/** {@code accounts rename}: another name for an account, also in folders that it was chosen for. */
public final class RenameAccount implements Command {
    @Override
    public CommandSpec spec() {
        return CommandSpec.row("accounts rename", Risk.EDITS, "Give an account another name")
                .with(
                        Argument.one("NAME", Argument.Values.ACCOUNT, "the account"),
                        Argument.one("NEW", Argument.Values.ANYTHING, "its new name"));
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        String name = invocation.required("NAME");
        Parsed<Account> named = Named.of(context, name);
        if (!named.isGood()) {
            return new Outcome.Failed(named.problem().orElseThrow());
        }
        Account account = named.value().orElseThrow();
        return AccountName.check(invocation.required("NEW"))
                .then(other -> AddAccount.free(context, other, "hkshell accounts lists the names that are taken"))
                .then(other -> renamed(context, account, other)
                        .then(done -> folders(context, name, other, done))
                        .map(done -> other))
                .fold(
                        other -> new Outcome.Said(
                                name + " is called " + other + " now.",
                                Doc.obj().with("account", other)),
                        Outcome.Failed::new);
    }

    private static Parsed<Committed> renamed(Context context, Account account, String other) {
        return context.commit(new Change.RenameAccount(account, other));
    }

    /** The settings that name it: those of folders, and the way back of {@code accounts use -}. */
    static Parsed<Committed> folders(Context context, String name, String other, Committed done) {
        Parsed<Committed> last = Parsed.good(done);
        for (Map.Entry<String, String> setting :
                context.session().settings().values().entrySet()) {
            boolean names = setting.getKey().startsWith("accounts.here.")
                    || setting.getKey().equals(UseAccount.BEFORE);
            if (names && setting.getValue().equals(name)) {
                last = last.then(before -> context.commit(new Change.Set(setting.getKey(), other)));
            }
        }
        return last;
    }
}
