package hkshell.engine;

import hkshell.domain.account.Verdict;
import hkshell.domain.heroku.AnswerProblem;
import hkshell.domain.heroku.HerokuApi;
import hkshell.domain.request.Authorization;
import hkshell.domain.request.Credential;
import hkshell.domain.request.CredentialPolicy;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Header;
import hkshell.domain.request.Request;
import hkshell.domain.request.RequestBuilder;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.Resolved;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.TimeLimits;
import hkshell.domain.request.Wallet;
import hkshell.engine.session.Change;
import hkshell.engine.session.Facts;
import hkshell.engine.session.Netrc;
import hkshell.engine.session.Settings;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls as a command makes them: built on the session's API, signed by the policy, sent, and noted in the history. */
public final class Caller {
    private final Context context;
    private final Wallet wallet;
    private final boolean keeps;

    public Caller(Context context, Wallet wallet) {
        this(context, wallet, true);
    }

    private Caller(Context context, Wallet wallet, boolean keeps) {
        this.context = context;
        this.wallet = wallet;
        this.keeps = keeps;
    }

    /** Whose calls are noted nowhere, neither on the disk nor in this run. */
    public Caller withoutHistory() {
        return new Caller(context, wallet, false);
    }

    /** With every credential of the session at hand. */
    public static Caller of(Context context) {
        return new Caller(context, SessionWallet.of(context));
    }

    /** Heroku's API, called as whoever this caller calls as. */
    public HerokuApi api() {
        Facts facts = context.session().facts();
        return new HerokuApi(facts.api(), userAgent(facts), wallet, (signed, waiting) -> call(signed, limits(waiting)));
    }

    /** How hkshell calls itself to servers. */
    public static String userAgent(Facts facts) {
        return "hkshell/" + facts.version();
    }

    /** The request that would go out, credential and all. Nothing is sent. */
    public Parsed<SignedRequest> prepare(RequestLine line, Resolved values, UUID id) {
        Facts facts = context.session().facts();
        List<Header> chosen = context.session().settings().headers();
        return new RequestBuilder(facts.api(), userAgent(facts), chosen)
                .build(line, values, id)
                .then(request -> new CredentialPolicy(facts.api()).sign(request, wallet))
                .mapProblem(this::withoutNetrc);
    }

    /** A call that went out before, once more: signed anew by whoever calls now. Nothing is sent. */
    public Parsed<SignedRequest> again(Request request) {
        return new CredentialPolicy(context.session().facts().api())
                .sign(request, wallet)
                .mapProblem(this::withoutNetrc);
    }

    /** No credential, because the file that may hold one cannot be read: then that is what to say. */
    private Problem withoutNetrc(Problem problem) {
        Netrc netrc = context.session().netrc();
        boolean none = problem.code().equals(CredentialPolicy.NO_CREDENTIAL) && !netrc.isReadable();
        return none ? netrc.problem().orElse(problem) : withKeychain(withAccounts(problem));
    }

    /** Where accounts are kept a login may be one more than is needed. */
    private Problem withAccounts(Problem problem) {
        boolean none = problem.code().equals(CredentialPolicy.NO_CREDENTIAL)
                && problem.hint().equals("hkshell login")
                && !context.session().accounts().all().isEmpty();
        return none ? problem.withHint("hkshell login, or hkshell accounts use NAME for one that is kept") : problem;
    }

    /** Somebody is logged in with the Heroku CLI, and the keychain does not say by what. */
    private Problem withKeychain(Problem problem) {
        Optional<String> login = context.session().cliLogin();
        return login.isPresent() && problem.code().equals(CredentialPolicy.NO_CREDENTIAL)
                ? problem.withHint("the keychain gave no token of " + Sanitize.line(login.get())
                        + ", whom the Heroku CLI has logged in; hkshell login makes one")
                : problem;
    }

    /** A GET of one path with the usual headers. */
    public Parsed<Exchange> get(String path) {
        return prepare(RequestLine.get(path), Resolved.NONE, UUID.randomUUID())
                .map(signed -> call(signed, limits(Optional.empty())));
    }

    /** @param waiting how long for a person; empty for a call as any */
    private TimeLimits limits(Optional<Duration> waiting) {
        Settings settings = context.session().settings();
        return waiting.map(longest -> CallLimits.waiting(settings, longest))
                .orElseGet(() -> CallLimits.ofCommands(settings));
    }

    /** As {@link #send}; a person is asked for the code of a second factor when the API wants one. */
    public Exchange call(SignedRequest signed, TimeLimits limits) {
        return new SecondFactor(context.ask(), context.progress())
                .finish(send(signed, limits), again -> send(again, limits));
    }

    /**
     * Once, and whatever comes back; for a login, whose calls ask for the code themselves.
     *
     * @param waiting how long for a person who has to finish it; empty for a call as any
     */
    public Exchange send(SignedRequest signed, Optional<Duration> waiting) {
        return send(signed, limits(waiting));
    }

    /** Once, and whatever comes back. */
    public Exchange send(SignedRequest signed, TimeLimits limits) {
        Instant begun = context.ports().clock().instant();
        Exchange exchange = new Revisit(context.session().answers()).seen(signed, sent(signed, limits));
        if (keeps) {
            new CallRecord(context, begun).keep(signed, exchange);
        }
        signed.authorization()
                .filter(sent -> isKept(sent.from()) && isRefused(exchange))
                .ifPresent(this::judge);
        return exchange;
    }

    private Exchange sent(SignedRequest signed, TimeLimits limits) {
        return context.ports().transport().send(signed, limits, new SaidWaits(context.progress()), context.stop());
    }

    /** What was typed is nobody's yet, and may be a password in the wrong place. */
    static boolean isKept(Credential from) {
        return !(from instanceof Credential.Typed);
    }

    private static boolean isRefused(Exchange exchange) {
        return !exchange.signed().hasStrayed() && AnswerProblem.isUnauthorized(exchange);
    }

    /** What was known of a token before is known no longer. */
    private void judge(Authorization sent) {
        context.commit(new Change.Judge(
                sent.token(), new Verdict("401", false, context.ports().clock().instant())));
    }
}
