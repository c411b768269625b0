package hkshell.engine;

import hkshell.domain.account.Verdict;
import hkshell.domain.heroku.AnswerProblem;
import hkshell.domain.heroku.HerokuApi;
import hkshell.domain.request.Authorization;
import hkshell.domain.request.Credential;
import hkshell.domain.request.CredentialPolicy;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Header;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.Request;
import hkshell.domain.request.RequestBuilder;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.Resolved;
import hkshell.domain.request.Response;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.TimeLimits;
import hkshell.domain.request.Wallet;
import hkshell.domain.request.json.ItemNames;
import hkshell.engine.session.Call;
import hkshell.engine.session.Change;
import hkshell.engine.session.Facts;
import hkshell.engine.session.Netrc;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls as a command makes them: built on the session's API, signed by the policy, sent, and noted in the history. */
public final class Caller {
    /** For the whole call; {@code --timeout} says otherwise. */
    public static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);

    private final Context context;
    private final Wallet wallet;

    public Caller(Context context, Wallet wallet) {
        this.context = context;
        this.wallet = wallet;
    }

    /** With every credential of the session at hand. */
    public static Caller of(Context context) {
        return new Caller(context, SessionWallet.of(context));
    }

    /** Heroku's API, called as whoever this caller calls as. */
    public HerokuApi api() {
        Facts facts = context.session().facts();
        return new HerokuApi(facts.api(), userAgent(facts), wallet, this::call);
    }

    /** How hkshell calls itself to servers. */
    public static String userAgent(Facts facts) {
        return "hkshell/" + facts.version();
    }

    /** The request that would go out, credential and all. Nothing is sent. */
    public Parsed<SignedRequest> prepare(RequestLine line, Resolved values, UUID id) {
        Facts facts = context.session().facts();
        return new RequestBuilder(facts.api(), userAgent(facts))
                .build(line, values, id)
                .then(request -> new CredentialPolicy(facts.api()).sign(request, wallet))
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
                .map(signed -> call(signed, USUAL_TIMEOUT));
    }

    /** As {@link #send}; a person is asked for the code of a second factor when the API wants one. */
    public Exchange call(SignedRequest signed, Duration timeout) {
        return call(signed, TimeLimits.of(timeout));
    }

    /** As {@link #send}; a person is asked for the code of a second factor when the API wants one. */
    public Exchange call(SignedRequest signed, TimeLimits limits) {
        return new SecondFactor(context.ask(), context.progress())
                .finish(send(signed, limits), again -> send(again, limits));
    }

    /** Once, and whatever comes back. */
    public Exchange send(SignedRequest signed, Duration timeout) {
        return send(signed, TimeLimits.of(timeout));
    }

    /** Once, and whatever comes back. */
    public Exchange send(SignedRequest signed, TimeLimits limits) {
        Exchange exchange = new Revisit(context.session().answers()).seen(signed, sent(signed, limits));
        Call kept = context.ports().history().add(call(signed, exchange));
        context.commit(new Change.Answer(kept, signed, exchange));
        signed.authorization()
                .filter(sent -> isKept(sent.from()) && isRefused(exchange))
                .ifPresent(this::judge);
        return exchange;
    }

    private Exchange sent(SignedRequest signed, TimeLimits limits) {
        return context.ports().transport().send(signed, limits, new SaidWaits(context.progress()), context.stop());
    }

    /** What was typed is nobody's yet, and may be a password in the wrong place. */
    private static boolean isKept(Credential from) {
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

    /** The call as it was asked for, wherever redirects led it. */
    private Call call(SignedRequest signed, Exchange exchange) {
        Request request = signed.request();
        Redactor known = Redactor.of(signed);
        boolean answered = exchange instanceof Exchange.Answered;
        int status = answered ? ((Exchange.Answered) exchange).response().status() : 0;
        long millis =
                answered ? ((Exchange.Answered) exchange).response().took().toMillis() : 0;
        int bytes = answered ? size(((Exchange.Answered) exchange).response()) : 0;
        return new Call(
                0,
                context.ports().clock().instant(),
                request.method(),
                known.text(target(request.uri())),
                host(request.uri()),
                status,
                millis,
                bytes,
                request.header("Request-Id").map(Header::value).orElse(""),
                signed.authorization()
                        .filter(sent -> isKept(sent.from()))
                        .map(Authorization::login)
                        .orElse(""),
                ItemNames.of(request).stream().map(known::text).toList());
    }

    /** Alone for https at its own port; else all that it takes to get there again. */
    private static String host(URI uri) {
        return uri.getScheme().equals("https") && uri.getPort() < 0
                ? uri.getHost()
                : uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static int size(Response response) {
        return response.body().size();
    }

    /** The path, and the names of the query without their values: what the history may keep. */
    private static String target(URI uri) {
        String path = new Redactor(List.of()).address(uri.getRawPath());
        if (uri.getRawQuery() == null) {
            return path;
        }
        StringBuilder names = new StringBuilder();
        for (String pair : uri.getRawQuery().split("&")) {
            int equals = pair.indexOf('=');
            names.append(names.isEmpty() ? "?" : "&").append(equals < 0 ? pair : pair.substring(0, equals));
        }
        return path + names;
    }
}
