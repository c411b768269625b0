package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.account.AccountSync;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.Committed;
import hkshell.engine.Context;
import hkshell.engine.Warning;
import hkshell.engine.session.Change;
import hkshell.engine.session.Netrc;
import hkshell.kit.problem.Parsed;
import java.util.ArrayList;
import java.util.List;

/** Writes an account into the netrc, after the tokens that this overwrites stand in files of their own. */
final class AccountWriter {
    private AccountWriter() {}

    /**
     * What was done.
     *
     * @param rescued names of accounts that were made of records before they were overwritten
     * @param before the netrc as it was
     */
    record Done(Committed committed, List<String> rescued, NetrcFile before) {

        /** What the check finds in the netrc since then; a port is in a host because the Heroku CLI looks for it so. */
        List<Warning> warnings(List<Warning> said) {
            List<Warning> warnings =
                    Warning.ofEdit(before, committed.session().netrc().file(), said);
            warnings.removeIf(warning -> warning.rule().equals("port-in-host"));
            return warnings;
        }

        /** One more sentence about what was saved first; empty when nothing was. */
        String saved() {
            return rescued.isEmpty() ? "" : " What stood there before is account " + String.join(", ", rescued) + ".";
        }
    }

    /** The same, after a token that the netrc has renewed is back in the account's own file. */
    static Parsed<Done> useRenewed(Context context, Account account) {
        Account renewed = AccountSync.renewed(
                account, context.session().netrc().file(), context.session().accounts());
        return renewed.equals(account)
                ? use(context, account)
                : context.commit(new Change.SaveAccount(renewed)).then(saved -> use(context, renewed));
    }

    static Parsed<Done> use(Context context, Account account) {
        Netrc netrc = context.session().netrc();
        if (netrc.problem().isPresent()) {
            return Parsed.bad(netrc.problem().get());
        }
        List<Account> rescued =
                AccountSync.rescued(account, netrc.file(), context.session().accounts());
        List<String> names = new ArrayList<>();
        for (Account old : rescued) {
            Parsed<Committed> saved = context.commit(new Change.SaveAccount(old));
            if (!saved.isGood()) {
                return saved.map(committed -> new Done(committed, names, netrc.file()));
            }
            names.add(old.name());
        }
        List<NetrcEdit> edits = AccountSync.use(account, netrc.file());
        return context.commit(new Change.EditNetrc(context.session().netrc(), edits, "using account " + account.name()))
                .map(committed -> new Done(committed, names, netrc.file()));
    }
}
