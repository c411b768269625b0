package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.account.AccountName;
import hkshell.domain.account.AccountSync;
import hkshell.domain.account.Accounts;
import hkshell.domain.heroku.Owner;
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
import hkshell.engine.session.Session;
import hkshell.kit.problem.Parsed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes an account into the netrc, after the tokens that this overwrites stand in files of their own. */
final class AccountWriter {
    private AccountWriter() {}

    /**
     * What was done.
     *
     * @param rescued names of accounts that were made of records before they were overwritten
     * @param before the netrc as it was
     * @param unremembered that the way back is not known
     */
    record Done(Committed committed, List<String> rescued, NetrcFile before, List<Warning> unremembered) {

        /** What the check finds in the netrc since then; a port is in a host because the Heroku CLI looks for it so. */
        List<Warning> warnings(List<Warning> said) {
            Netrc after = committed.session().netrc();
            List<Warning> warnings = ofEdit(before, after.file(), said);
            warnings.addAll(Warning.ofMode(after.mode()));
            warnings.addAll(unremembered);
            return warnings;
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
                            warnings.addAll(Warning.ofMode(now.mode()));
                            warnings.addAll(besides);
                            return NetrcDiff.of(now.file(), after, head, warnings);
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

    /** On all machines of the API that another login had. */
    private static Account whole(Context context, Account account, NetrcFile netrc) {
        return AccountSync.whole(account, netrc, LoginMachines.usual(context.session()));
    }

    /** Its file, the files of what is overwritten, and the netrc: all of it or nothing. */
    static Parsed<Done> use(Context context, Account account) {
        return use(context, account, context.ports().accounts().load());
    }

    /**
     * The same with a token that is new. The one that the account had before stays, under a name of its own, unless the API
     * does not accept it any more; so does what is overwritten in the netrc.
     *
     * @param taken names of accounts
     */
    static Parsed<Done> login(Context context, Account account, Set<String> taken) {
        Accounts accounts = context.ports().accounts().load();
        List<Account> before = new ArrayList<>();
        accounts.named(account.name())
                .filter(old -> !old.token().equals(account.token()))
                .filter(old -> !isElsewhere(old, accounts))
                .map(old -> new Account(AccountName.forLogin(old.login(), taken), old.file()))
                .filter(old -> old.token().isPresent())
                .ifPresent(before::add);
        Set<String> names = new HashSet<>(taken);
        before.forEach(old -> names.add(old.name()));
        Accounts known = new Accounts(
                Stream.concat(accounts.all().stream(), before.stream()).toList());
        return use(context, account, known, before, old -> !isDead(context, old));
    }

    private static boolean isElsewhere(Account old, Accounts accounts) {
        return accounts.all().stream()
                .anyMatch(other ->
                        !other.name().equals(old.name()) && other.token().equals(old.token()));
    }

    static boolean isDead(Context context, Account old) {
        return HeldToken.of(old)
                .flatMap(held -> held.caller(context, old)
                        .get("/account")
                        .then(Owner::of)
                        .problem())
                .filter(problem -> problem.code().equals("unauthorized"))
                .isPresent();
    }

    private static Parsed<Done> use(Context context, Account chosen, Accounts accounts) {
        return use(context, chosen, accounts, List.of(), old -> true);
    }

    /** @param keeps whether an account that would be saved first is worth it */
    private static Parsed<Done> use(
            Context context, Account chosen, Accounts accounts, List<Account> before, Predicate<Account> keeps) {
        Netrc netrc = context.session().netrc();
        if (netrc.problem().isPresent()) {
            return Parsed.bad(netrc.problem().get());
        }
        Account account = whole(context, chosen, netrc.file());
        List<Account> saved = new ArrayList<>(before);
        saved.addAll(AccountSync.rescued(account, netrc.file(), accounts));
        saved.removeIf(keeps.negate());
        Optional<String> left = left(context.session(), account, saved);
        List<String> names = saved.stream().map(Account::name).toList();
        saved.add(account);
        List<NetrcEdit> edits = AccountSync.use(account, netrc.file());
        return context.commit(new Change.EditBoth(netrc, edits, "using account " + account.name(), saved, List.of()))
                .map(committed -> new Done(committed, names, netrc.file(), remembered(context, left)));
    }

    /** Who was in use until now, and goes on to have an account. */
    private static Optional<String> left(Session session, Account next, List<Account> saved) {
        List<Account> all = new ArrayList<>(session.accounts().all());
        // By then it has another token.
        all.removeIf(account -> account.name().equals(next.name()));
        all.addAll(saved);
        return session.answering()
                .flatMap(new Accounts(all)::holding)
                .map(Account::name)
                .filter(name -> !name.equals(next.name()));
    }

    /** For the way back, {@code accounts use -}. Who is not remembered is told, for the rest is done. */
    private static List<Warning> remembered(Context context, Optional<String> left) {
        return left.flatMap(name ->
                        context.commit(new Change.Set(UseAccount.BEFORE, name)).problem())
                .map(problem -> List.of(Warning.of(
                        problem.code(), problem.sentence() + " So accounts use - does not lead back.", problem.hint())))
                .orElse(List.of());
    }
}
