package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.account.AccountName;
import hkshell.domain.account.AccountSync;
import hkshell.domain.account.Machines;
import hkshell.engine.Committed;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.engine.Outcome;
import hkshell.engine.Warning;
import hkshell.engine.session.Change;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A proven token -> an account of its own, and its records in the netrc. */
final class NewLogin {
    private final Context context;
    private final LoginWish wish;
    private final Machines machines;

    NewLogin(Context context, LoginWish wish, Machines machines) {
        this.context = context;
        this.wish = wish;
        this.machines = machines;
    }

    /** What would make the login useless in the end, looked for before anybody types a password. */
    static Parsed<Machines> ready(Context context, LoginWish wish) {
        Optional<Problem> closed = context.session().netrc().problem();
        return closed.isPresent()
                ? Parsed.bad(closed.get())
                : writable(context).then(yes -> LoginMachines.of(wish.machines(), context.session()));
    }

    private static Parsed<Committed> writable(Context context) {
        return context.commit(new Change.Rehearse(
                new Change.EditBoth(context.session().netrc(), List.of(), "logging in", List.of(), List.of())));
    }

    Outcome keep(Proven proven) {
        return account(proven).fold(account -> keep(account, proven), Outcome.Failed::new);
    }

    /** The login's own account with the new token, the one that has it already before others; one of a free name when it has none. */
    private Parsed<Account> account(Proven proven) {
        Session session = context.session();
        List<Account> own = session.accounts().all().stream()
                .filter(account -> account.login().equals(proven.email()))
                .toList();
        Optional<String> known = own.stream()
                .filter(account ->
                        account.token().filter(proven.token()::equals).isPresent())
                .findFirst()
                .or(() -> own.stream().findFirst())
                .map(Account::name);
        String name = wish.name()
                .or(() -> known)
                .orElseGet(() ->
                        AccountName.forLogin(proven.email(), session.accounts().names()));
        Optional<Account> other = session.accounts()
                .named(name)
                .filter(account -> !account.login().equals(proven.email()));
        return other.isPresent()
                ? conflict(name, other.get(), proven)
                : AccountSync.account(name, proven.email(), proven.token(), machines);
    }

    /** A token that was typed can be typed again; one that was made for this would be lost, so it gets another name. */
    private Parsed<Account> conflict(String name, Account other, Proven proven) {
        boolean typed = wish.way().filter(way -> way == LoginWish.Way.TOKEN).isPresent();
        return typed
                ? Parsed.bad(Problem.usage(
                        other.login().isEmpty()
                                ? "The file of account '" + name + "' names no login, so it is not written over."
                                : "The account '" + name + "' belongs to " + Sanitize.line(other.login()) + ".",
                        "choose another --name"))
                : AccountSync.account(
                        AccountName.forLogin(
                                proven.email(), context.session().accounts().names()),
                        proven.email(),
                        proven.token(),
                        machines);
    }

    private Outcome keep(Account account, Proven proven) {
        return AccountWriter.login(context, account)
                .fold(done -> said(account, proven, done), problem -> kept(context, wish, account, problem));
    }

    /** A token that cannot be written into the netrc is not lost, and nothing is half done. */
    static Outcome kept(Context context, LoginWish wish, Account account, Problem problem) {
        return context.commit(new Change.SaveAccount(account))
                .fold(
                        saved -> new Outcome.Failed(problem.withHint("the token is kept as account " + account.name()
                                + ": hkshell accounts use " + account.name() + " tries again")),
                        unsaved -> lost(wish, account, problem));
    }

    /** One that was made for this login stands nowhere else: it is shown. */
    private static Outcome lost(LoginWish wish, Account account, Problem problem) {
        boolean typed = wish.way().filter(way -> way == LoginWish.Way.TOKEN).isPresent();
        if (typed || account.token().isEmpty()) {
            return new Outcome.Failed(problem);
        }
        Problem told =
                problem.saying("The new token could be kept nowhere: it is shown this once. " + problem.sentence());
        return ShownToken.of(account.token().get(), Doc.obj(), List.of(), Optional.of(told));
    }

    private Outcome said(Account account, Proven proven, AccountWriter.Done done) {
        List<Warning> warnings = new ArrayList<>(Warning.ofValue("login", Secret.of(account.login())));
        account.token().ifPresent(token -> warnings.addAll(Warning.ofValue("token", token)));
        warnings.addAll(done.warnings(warnings));
        wish.otherThan(proven.email()).ifPresent(warnings::add);
        wish.name()
                .filter(name -> !name.equals(account.name()))
                .ifPresent(name -> warnings.add(Warning.of(
                        "other_name",
                        "The name " + name + " is taken by another account, so the account is called " + account.name()
                                + ".",
                        "")));
        warnings.addAll(Overrides.of(context));
        return new Outcome.Said(
                "Logged in as " + account.login() + "." + done.saved(),
                Warning.in(
                        done.committed().doc().with("email", account.login()).with("account", account.name()),
                        warnings),
                warnings);
    }
}
