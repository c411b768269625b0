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

    /** The same, with a token that the netrc has renewed back in the account's own file. */
    static Parsed<Done> useRenewed(Context context, Account account) {
        // What a change left undone is newer than what the netrc says.
        Account renewed = context.ports().both().isUnfinished()
                ? account
                : AccountSync.renewed(
                        account,
                        context.session().netrc().file(),
                        context.session().accounts());
        return use(context, renewed);
    }

    /** Its file, the files of what is overwritten, and the netrc: all of it or nothing. */
    static Parsed<Done> use(Context context, Account account) {
        Netrc netrc = context.session().netrc();
        if (netrc.problem().isPresent()) {
            return Parsed.bad(netrc.problem().get());
        }
        List<Account> saved = new ArrayList<>(
                AccountSync.rescued(account, netrc.file(), context.session().accounts()));
        List<String> names = saved.stream().map(Account::name).toList();
        saved.add(account);
        List<NetrcEdit> edits = AccountSync.use(account, netrc.file());
        return context.commit(new Change.EditBoth(netrc, edits, "using account " + account.name(), saved, List.of()))
                .map(committed -> new Done(committed, names, netrc.file()));
    }
}
