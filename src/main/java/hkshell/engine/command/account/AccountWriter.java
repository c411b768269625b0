package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.account.AccountName;
import hkshell.domain.account.AccountSync;
import hkshell.domain.account.Accounts;
import hkshell.domain.heroku.AnswerProblem;
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

    /** The same with a token that is new: the API is asked about each that it overwrites, and those that are dead go. */
    static Parsed<Done> login(Context context, Account account) {
        return use(context, account, context.ports().accounts().load(), old -> !isDead(context, old));
    }

    static boolean isDead(Context context, Account old) {
        return HeldToken.of(old)
                .flatMap(held -> held.caller(context, old)
                        .get("/account")
                        .then(Owner::of)
                        .problem())
                .filter(AnswerProblem::isUnauthorized)
                .isPresent();
    }

    private static Parsed<Done> use(Context context, Account chosen, Accounts accounts) {
        return use(context, chosen, accounts, old -> !isKnownDead(context.session(), old));
    }

    /** As far as the API has said so in this run. */
    private static boolean isKnownDead(Session session, Account old) {
        return old.token()
                .map(session.verdicts()::get)
                .filter(verdict -> verdict.word().equals("401"))
                .isPresent();
    }

    /** @param keeps whether an account that would be saved first is worth it */
    private static Parsed<Done> use(Context context, Account chosen, Accounts accounts, Predicate<Account> keeps) {
        Netrc netrc = context.session().netrc();
        if (netrc.problem().isPresent()) {
            return Parsed.bad(netrc.problem().get());
        }
        Account account = whole(context, chosen, netrc.file());
        List<Account> saved = new ArrayList<>(AccountSync.rescued(account, netrc.file(), accounts));
        saved.removeIf(keeps.negate());
        saved.addAll(before(account, saved, accounts, keeps));
        Optional<String> left = left(context.session(), account, saved);
        List<String> names = saved.stream().map(Account::name).toList();
        saved.add(account);
        List<NetrcEdit> edits = AccountSync.use(account, netrc.file());
        return context.commit(new Change.EditBoth(netrc, edits, "using account " + account.name(), saved, List.of()))
                .map(committed -> new Done(committed, names, netrc.file(), remembered(context, left)));
    }

    /**
     * What accounts had before they get another token, the one that is used and those that the netrc brings up to date: each
     * as one of its own, unless its token stands elsewhere. What is newer is not always what works.
     */
    private static List<Account> before(
            Account account, List<Account> rescued, Accounts accounts, Predicate<Account> keeps) {
        List<Account> written = new ArrayList<>(rescued);
        written.add(account);
        Set<String> taken = new HashSet<>(accounts.names());
        taken.addAll(new Accounts(written).names());
        List<Account> before = new ArrayList<>();
        for (Account next : written) {
            Optional<Account> old = accounts.named(next.name())
                    .filter(is -> is.token().isPresent() && !is.token().equals(next.token()))
                    .filter(is -> !isElsewhere(is, accounts, written) && keeps.test(is));
            old.ifPresent(is -> before.add(new Account(AccountName.forLogin(is.login(), taken), is.file())));
            before.forEach(is -> taken.add(is.name()));
        }
        return before;
    }

    private static boolean isElsewhere(Account old, Accounts accounts, List<Account> written) {
        Stream<Account> others = Stream.concat(
                accounts.all().stream().filter(other -> !other.name().equals(old.name())), written.stream());
        return others.anyMatch(other -> other.token().equals(old.token()));
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
