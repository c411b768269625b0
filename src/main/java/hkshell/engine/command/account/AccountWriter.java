package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.account.AccountSync;
import hkshell.domain.account.Accounts;
import hkshell.domain.netrc.NetrcEdit;
import hkshell.domain.netrc.NetrcEditor;
import hkshell.domain.netrc.NetrcFile;
import hkshell.engine.Committed;
import hkshell.engine.Context;
import hkshell.engine.NetrcDiff;
import hkshell.engine.Outcome;
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
            return ofEdit(before, committed.session().netrc().file(), said);
        }

        /** One more sentence about what was saved first; empty when nothing was. */
        String saved() {
            return rescued.isEmpty() ? "" : " What stood there before is account " + String.join(", ", rescued) + ".";
        }
    }

    private static List<Warning> ofEdit(NetrcFile before, NetrcFile after, List<Warning> said) {
        List<Warning> warnings = Warning.ofEdit(before, after, said);
        warnings.removeIf(warning -> warning.rule().equals("port-in-host"));
        return warnings;
    }

    /**
     * What using the account would do to the netrc that stands on disk now; nothing is written.
     *
     * @param besides warnings that are not about the netrc
     */
    static Outcome preview(Context context, Account account, List<Warning> besides) {
        Netrc now = context.ports().netrc().load();
        if (now.problem().isPresent()) {
            return new Outcome.Failed(now.problem().get());
        }
        Accounts accounts = context.session().accounts();
        Account renewed = AccountSync.renewed(account, now.file(), accounts);
        List<String> names = new ArrayList<>();
        AccountSync.rescued(renewed, now.file(), accounts).forEach(old -> names.add(old.name()));
        String head = names.isEmpty() ? "" : "first saved as account " + String.join(", ", names);
        return NetrcEditor.apply(now.file(), AccountSync.use(renewed, now.file()))
                .fold(
                        after -> {
                            List<Warning> warnings = ofEdit(now.file(), after, List.of());
                            warnings.addAll(besides);
                            return NetrcDiff.of(now.file(), after, head, warnings, List.of());
                        },
                        Outcome.Failed::new);
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
