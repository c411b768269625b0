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
     * @param accounts as they are on disk, the account among them
     * @param besides warnings that are not about the netrc
     */
    static Outcome preview(Context context, Account account, Accounts accounts, List<Warning> besides) {
        Netrc now = context.ports().netrc().load();
        if (now.problem().isPresent()) {
            return new Outcome.Failed(now.problem().get());
        }
        Account renewed = whole(context, renewed(context, account, now.file(), accounts), now.file());
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

    /**
     * The same, with a token that the netrc has renewed back in the account's own file.
     *
     * @param accounts as they are on disk, for another hkshell may have written them; the account among them
     */
    static Parsed<Done> useRenewed(Context context, Account account, Accounts accounts) {
        NetrcFile netrc = context.session().netrc().file();
        return use(context, renewed(context, account, netrc, accounts), accounts);
    }

    /** What is newer in the account's file than the netrc stays. */
    private static Account renewed(Context context, Account account, NetrcFile netrc, Accounts accounts) {
        boolean newer =
                !context.ports().both().isUnfinished() && context.ports().both().isNetrcNewer(account.name());
        return newer ? AccountSync.renewed(account, netrc, accounts) : account;
    }

    /** Its file, the files of what is overwritten, and the netrc: all of it or nothing. */
    static Parsed<Done> use(Context context, Account account) {
        return use(context, account, context.ports().accounts().load());
    }

    /** On all machines of the API that another login had. */
    private static Account whole(Context context, Account account, NetrcFile netrc) {
        return AccountSync.whole(account, netrc, LoginMachines.usual(context.session()));
    }

    private static Parsed<Done> use(Context context, Account chosen, Accounts accounts) {
        Netrc netrc = context.session().netrc();
        if (netrc.problem().isPresent()) {
            return Parsed.bad(netrc.problem().get());
        }
        Account account = whole(context, chosen, netrc.file());
        List<Account> saved = new ArrayList<>(AccountSync.rescued(account, netrc.file(), accounts));
        List<String> names = saved.stream().map(Account::name).toList();
        saved.add(account);
        List<NetrcEdit> edits = AccountSync.use(account, netrc.file());
        return context.commit(new Change.EditBoth(netrc, edits, "using account " + account.name(), saved, List.of()))
                .map(committed -> new Done(committed, names, netrc.file()));
    }
}
