package hkshell.engine.command.account;

import hkshell.domain.account.Account;
import hkshell.domain.account.AccountName;
import hkshell.domain.account.AccountSync;
import hkshell.domain.account.Machines;
import hkshell.domain.heroku.Owner;
import hkshell.domain.request.Authorization;
import hkshell.domain.request.Credential;
import hkshell.domain.request.Wallet;
import hkshell.engine.Ask;
import hkshell.engine.Caller;
import hkshell.engine.Command;
import hkshell.engine.CommandSpec;
import hkshell.engine.CommandSpec.Risk;
import hkshell.engine.Context;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.SessionWallet;
import hkshell.engine.Warning;
import hkshell.engine.session.Change;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code login}: a token that is pasted or piped in, proved by the API before a byte is written. */
public final class Login implements Command {
    private static final Option TOKEN_STDIN = Option.flag("--token-stdin", "the token from standard input");
    private static final Option NAME = Option.value("--name", "NAME", "what the account is to be called");
    private static final Option MACHINES = Option.value("--machines", "LIST", "the netrc machines, with commas");

    @Override
    public CommandSpec spec() {
        return CommandSpec.row("login", Risk.EDITS, "Log in with a token, and keep it as an account")
                .alias("auth:login")
                .with(TOKEN_STDIN, NAME, MACHINES)
                .example("hkshell login --token-stdin < token");
    }

    @Override
    public Outcome run(Invocation invocation, Context context) {
        Optional<Problem> wrong = invocation
                .option(NAME.name())
                .flatMap(name -> AccountName.check(name).problem());
        if (wrong.isPresent()) {
            return new Outcome.Failed(wrong.get());
        }
        return machines(invocation, context.session())
                .then(machines -> token(invocation, context)
                        .then(token -> proved(context, token)
                                .then(email -> account(invocation, context.session(), email, token, machines))))
                .fold(account -> keep(context, account), Outcome.Failed::new);
    }

    private static Parsed<Secret> token(Invocation invocation, Context context) {
        Parsed<Secret> token =
                invocation.has(TOKEN_STDIN.name()) ? context.ask().piped("token") : typed(context.ask());
        return token.then(secret -> secret.fitsHeader()
                ? Parsed.good(secret)
                : Parsed.bad(Problem.credential(
                        "bad_token",
                        "That is no token: it has a blank or a character that no token has.",
                        "copy it again, without line ends inside")));
    }

    private static Parsed<Secret> typed(Ask ask) {
        Parsed<Secret> token = ask.secret("API token");
        boolean nobody = token.problem()
                .filter(problem -> problem.kind() == Problem.Kind.USAGE)
                .isPresent();
        return nobody
                ? Parsed.bad(Problem.usage(
                        "There is nobody to type the API token.", "pipe it in: hkshell login --token-stdin < FILE"))
                : token;
    }

    /** The email that the API knows the token by. */
    private static Parsed<String> proved(Context context, Secret token) {
        context.progress()
                .say("Checking the token with " + context.session().facts().apiName() + " ...");
        String origin = context.session().facts().api().toString();
        Wallet wallet = SessionWallet.of(context.session())
                .withTyped(new Authorization(Authorization.Scheme.BEARER, "", token, new Credential.Typed(origin)));
        return new Caller(context, wallet).get("/account").then(Owner::of);
    }

    private static Parsed<Machines> machines(Invocation invocation, Session session) {
        Optional<String> list =
                invocation.option(MACHINES.name()).or(() -> session.settings().get("login.machines"));
        if (list.isEmpty()) {
            return Parsed.good(withOldGit(session));
        }
        List<String> names = new ArrayList<>();
        for (String name : list.get().split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names.isEmpty()
                ? Parsed.bad(Problem.usage("--machines names no machine.", "api.heroku.com,git.heroku.com"))
                : Parsed.good(new Machines(names));
    }

    /** git's host was code.heroku.com before 2014; a record of that name would go stale. */
    private static Machines withOldGit(Session session) {
        Machines machines = session.machines();
        String old = "code.heroku.com";
        if (!machines.api().equals("api.heroku.com")
                || session.netrc().file().find(old).isEmpty()) {
            return machines;
        }
        List<String> names = new ArrayList<>(machines.names());
        names.add(old);
        return new Machines(names);
    }

    /** The login's own account with the new token; one of a free name when it has none. */
    private static Parsed<Account> account(
            Invocation invocation, Session session, String email, Secret token, Machines machines) {
        Optional<String> known = session.accounts().all().stream()
                .filter(account -> account.login().equals(email))
                .map(Account::name)
                .findFirst();
        Set<String> taken = new HashSet<>();
        session.accounts().all().forEach(account -> taken.add(account.name()));
        String name =
                invocation.option(NAME.name()).or(() -> known).orElseGet(() -> AccountName.forLogin(email, taken));
        Optional<Account> other = session.accounts()
                .named(name)
                .filter(account -> !account.login().equals(email));
        return other.isPresent()
                ? Parsed.bad(Problem.usage(
                        "The account '" + name + "' belongs to " + other.get().login() + ".", "choose another --name"))
                : AccountSync.account(name, email, token, machines);
    }

    private static Outcome keep(Context context, Account account) {
        return context.commit(new Change.SaveAccount(account))
                .then(saved -> AccountWriter.use(context, account))
                .fold(done -> said(account, done), Outcome.Failed::new);
    }

    private static Outcome said(Account account, AccountWriter.Done done) {
        List<Warning> warnings = new ArrayList<>(Warning.ofValue("login", Secret.of(account.login())));
        account.token().ifPresent(token -> warnings.addAll(Warning.ofValue("token", token)));
        warnings.addAll(done.warnings(warnings));
        return new Outcome.Said(
                "Logged in as " + account.login() + "." + done.saved(),
                Warning.in(
                        done.committed().doc().with("email", account.login()).with("account", account.name()),
                        warnings),
                warnings);
    }
}
