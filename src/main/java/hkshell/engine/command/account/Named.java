package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.account.Accounts;
import hkshell.engine.Context;
import hkshell.kit.problem.Parsed;

/** The account that a person names, or why there is none: its file may be there and not be readable. */
final class Named {
    private Named() {}

    static Parsed<Account> of(Context context, String name) {
        return of(context, context.session().accounts(), name);
    }

    static Parsed<Account> of(Context context, Accounts accounts, String name) {
        return accounts.named(name)
                .map(Parsed::good)
                .orElseGet(() ->
                        Parsed.bad(context.ports().accounts().unread(name).orElseGet(() -> Accounts.missing(name))));
    }
}
