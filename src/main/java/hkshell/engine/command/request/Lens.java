package hkshell.engine.command.request;

import hkshell.domain.account.Account;
import hkshell.domain.account.Accounts;
import hkshell.domain.request.Authorization;
import hkshell.domain.request.Credential;
import hkshell.domain.request.CredentialPolicy;
import hkshell.domain.request.Origin;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.Resolved;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.TimeLimits;
import hkshell.domain.request.Wallet;
import hkshell.engine.CallWords;
import hkshell.engine.Caller;
import hkshell.engine.Context;
import hkshell.engine.Holes;
import hkshell.engine.Invocation;
import hkshell.engine.Option;
import hkshell.engine.Outcome;
import hkshell.engine.Sight;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * {@code --as-all} and {@code --as NAME,NAME}: one reading call as several accounts, compared. Each account's token goes
 * where its own hosts let it go, and nothing else goes in its place. Nobody is asked for a second factor: a row says so.
 */
final class Lens {
    static final Option AS_ALL = Option.flag("--as-all", "a GET as every account, compared");
    static final Option AS = Option.value("--as", "NAME,NAME", "a GET as these accounts, compared");

    /** More at once would use up a slow link, and the patience of the server. */
    private static final int AT_ONCE = 4;

    private static final String ONE_CALL = "--as-all and --as send one GET as it is, so nothing was sent.";

    private final Context context;
    private final RequestLine line;
    private final Resolved values;
    private final TimeLimits limits;
    private final Invocation invocation;

    private Lens(Context context, RequestLine line, Resolved values, TimeLimits limits, Invocation invocation) {
        this.invocation = invocation;
        this.context = context;
        this.line = line;
        this.values = values;
        this.limits = limits;
    }

    static boolean isWanted(Invocation invocation) {
        return invocation.has(AS_ALL.name()) || invocation.option(AS.name()).isPresent();
    }

    /** @param others options that make no sense beside it */
    static Outcome of(Invocation invocation, Context context, Parsed<TimeLimits> limits, List<Option> others) {
        for (Option other : others) {
            if (invocation.has(other.name()) || invocation.option(other.name()).isPresent()) {
                return new Outcome.Failed(Problem.usage(ONE_CALL, "leave " + other.name() + " out"));
            }
        }
        return CallWords.line(invocation)
                .then(Lens::reading)
                .then(line -> Holes.all(line, context.session(), context.ask()).map(Holes::line))
                .then(line -> accounts(invocation.option(AS.name()), context)
                        .then(accounts -> limits.then(time -> Sources.fetch(line, context)
                                .map(values -> new Lens(context, line, values, time, invocation).look(accounts)))))
                .fold(outcome -> outcome, Outcome.Failed::new);
    }

    private static Parsed<RequestLine> reading(RequestLine line) {
        boolean reads = line.method().equals("GET") || line.method().equals("HEAD");
        return reads && !line.writes()
                ? Parsed.good(line)
                : Parsed.bad(Problem.usage(
                        "Only a GET goes out as several accounts, so nothing was sent.",
                        "--account NAME sends a " + line.method() + " as one"));
    }

    private static Parsed<List<Account>> accounts(Optional<String> names, Context context) {
        Accounts all = context.session().accounts();
        if (names.isEmpty()) {
            return Parsed.good(all.all());
        }
        List<Account> named = new ArrayList<>();
        for (String name : new LinkedHashSet<>(List.of(names.get().split(",")))) {
            Optional<Account> account = all.named(name.strip());
            if (account.isEmpty()) {
                return Parsed.bad(Accounts.missing(name.strip()));
            }
            named.add(account.get());
        }
        return Parsed.good(named);
    }

    private Outcome look(List<Account> accounts) {
        List<Supplier<Sight>> calls = new ArrayList<>();
        accounts.forEach(account -> calls.add(() -> sight(account)));
        return new Outcome.Compared(
                accounts.isEmpty() ? List.of() : context.ports().together().all(calls, AT_ONCE));
    }

    private Sight sight(Account account) {
        if (account.token().isEmpty()) {
            return Sight.unsent(
                    account.name(),
                    Problem.credential(
                            "no_token",
                            "The account has no token.",
                            "hkshell accounts repair " + account.name() + " gets it one"));
        }
        Secret token = account.token().get();
        Wallet alone = Wallet.EMPTY.withAccount(account.name(), account.hosts(), account.login(), token);
        Caller caller = Unkept.caller(invocation, new Caller(context, alone));
        return caller.prepare(line, values, UUID.randomUUID())
                .then(this::signed)
                .fold(
                        signed -> Sight.of(account.name(), caller.send(signed, limits)),
                        problem -> Sight.unsent(account.name(), problem));
    }

    /** Without its token every account would see the same, and none of it would be its own. */
    private Parsed<SignedRequest> signed(SignedRequest call) {
        boolean own = call.authorization()
                .map(Authorization::from)
                .filter(from -> from instanceof Credential.Account)
                .isPresent();
        return own
                ? Parsed.good(call)
                : Parsed.bad(Problem.credential(
                        CredentialPolicy.NOT_THERE,
                        "Its token does not go to "
                                + Origin.of(call.request().uri()).place() + ".",
                        "an account's token goes to its own hosts, to Heroku's and to this machine"));
    }
}
