package hkshell.domain.heroku;

import hkshell.domain.request.Credential;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Origin;
import hkshell.domain.request.Redactor;
import hkshell.domain.request.Response;
import hkshell.domain.request.RetryAfter;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Sanitize;
import java.util.Optional;

/** An answer that is no success -> one plain sentence of its status, id and message, and what to do next. */
public final class AnswerProblem {
    /** The code of the problem that a credential is not accepted. Not every 401: a wrong code of a second factor is one too. */
    public static final String UNAUTHORIZED = "unauthorized";

    private static final int LONGEST_MESSAGE = 300;
    private static final String EXPLAIN = "--explain shows what goes out";

    private final Exchange.Answered exchange;
    private final Response response;
    private final HerokuError error;
    private final String host;

    private AnswerProblem(Exchange.Answered exchange) {
        this.exchange = exchange;
        this.response = exchange.response();
        this.error = HerokuError.of(response.body());
        this.host = Origin.of(exchange.signed().request().uri()).place();
    }

    /** Empty when the server answered with a success, or said that nothing changed. */
    public static Optional<Problem> of(Exchange.Answered exchange) {
        Response response = exchange.response();
        return response.isSuccess() || response.status() == 304
                ? Optional.empty()
                : Optional.of(new AnswerProblem(exchange).problem());
    }

    /** Whether it is the answer to a credential that is not accepted. */
    public static boolean isUnauthorized(Exchange exchange) {
        return exchange instanceof Exchange.Answered answered
                && of(answered).filter(AnswerProblem::isUnauthorized).isPresent();
    }

    public static boolean isUnauthorized(Problem problem) {
        return problem.code().equals(UNAUTHORIZED);
    }

    /** As {@link #of}; for who asks an API as somebody, also when another host has answered in its place. */
    static Optional<Problem> ofOwn(Exchange.Answered exchange) {
        return exchange.signed().hasStrayed()
                ? Optional.of(Problem.server(
                        "strayed",
                        "The call was led to "
                                + Origin.of(exchange.signed().request().uri()).place()
                                + ", where no credential goes, so its answer proves nothing.",
                        "is the address right? a network that wants a login of its own does that too"))
                : of(exchange);
    }

    /** For who needs JSON: the sentence when a success brought something else. */
    public static Optional<Problem> notJson(Exchange.Answered exchange) {
        Response response = exchange.response();
        if (response.saysJson() || response.body().isEmpty()) {
            return Optional.empty();
        }
        Redactor known = Redactor.of(exchange.signed());
        String type =
                response.header("Content-Type").map(is -> plain(known.text(is))).orElse("text of no named type");
        String host = Origin.of(exchange.signed().request().uri()).place();
        return Optional.of(Problem.server(
                "not_json",
                host + " answered with " + type + ", which is not JSON.",
                "the raw view shows it as it came"));
    }

    private Problem problem() {
        Problem problem = sentence();
        return error.url().isEmpty() ? problem : problem.withHint(hintWithUrl(problem.hint()));
    }

    private Problem sentence() {
        if (error.id().equals("missing_version")) {
            return server("The Accept header names no version of the API", "leave Accept to hkshell");
        }
        if (error.id().equals(PasswordLogin.WRONG_CODE)) {
            return credential("The code of the second factor was not right", "type the one that your device shows now");
        }
        return switch (response.status()) {
            case 401 -> credential(refusedToken(), refusedHint());
            case 402 -> server(host + " wants the account's bill paid first", command("delinquent"));
            case 403 -> credential(forbidden(), forbiddenHint());
            case 404 -> server("There is nothing at " + call(), missingHint());
            case 406, 415 -> server(host + " cannot answer in this form", "leave Accept and Content-Type to hkshell");
            case 409 -> server(host + " is busy with something that this call contradicts", "try again in a moment");
            case 410 -> server("What was at " + call() + " is gone", "it does not come back; ask for another one");
            case 412 -> server("It has changed on the server meanwhile", "get it again; If-Match takes its new ETag");
            case 416 -> server("The range that was asked for does not exist", rangeHint());
            case 407 -> server("The proxy wants a user and a password", "HTTP_PROXY=http://USER:PASSWORD@HOST:PORT");
            case 422 -> server(host + " cannot do that", fieldsHint());
            case 429 -> server("Too many calls", waitHint());
            default -> other();
        };
    }

    private Problem other() {
        int status = response.status();
        if (status >= 500) {
            String id = response.header("Request-Id")
                    .map(is -> plain(redactor().text(is)))
                    .orElse("");
            String hint = id.isEmpty() ? "try again later" : "try again later; its Request-Id is " + id;
            return server(host + " failed with status " + status, hint);
        }
        if (status >= 300 && status < 400) {
            return server(
                    host + " points elsewhere with status " + status,
                    response.header("Location").isPresent() ? "-i shows where" : "it does not say where");
        }
        return server(host + " refused the call with status " + status, EXPLAIN);
    }

    /** The person wrote the header, so no credential of ours was refused. */
    private boolean isTyped() {
        return exchange.signed().request().header("Authorization").isPresent();
    }

    private String refusedHint() {
        if (isTyped()) {
            return "leave Authorization out, and the credential of the session goes along";
        }
        return exchange.signed()
                .authorization()
                .map(sent -> renewing(sent.from()))
                .orElse("hkshell login; hkshell accounts lists who is kept");
    }

    /** Each place has its own way to a new token. */
    private static String renewing(Credential from) {
        if (from instanceof Credential.Account account) {
            return "hkshell accounts repair " + account.name() + " gets it a new token";
        }
        if (from instanceof Credential.Environment) {
            return "unset HEROKU_API_KEY, or set it to a token that works; it wins over every login";
        }
        if (from instanceof Credential.Keychain) {
            return "heroku login renews it; hkshell login makes a token of its own";
        }
        return from instanceof Credential.Netrc
                ? "hkshell login gets a new token, hkshell accounts repair NAME for an account"
                : "copy it again, or make another: hkshell login shows every way";
    }

    private String refusedToken() {
        if (isTyped()) {
            return host + " does not accept the Authorization that was typed";
        }
        return exchange.signed()
                .authorization()
                .map(authorization -> host + " does not accept the credential from "
                        + plain(authorization.from().words()))
                .orElse(host + " wants a credential, and none was sent");
    }

    /** Not in the words of a login, where a password was refused: here a token was. */
    private String forbidden() {
        return switch (error.id()) {
            case "suspended" -> "The account is suspended";
            case PasswordLogin.TWO_FACTOR -> host + " wants the code of the second factor for this call";
            case "mfa_required" -> host + " wants a multi-factor login for this call";
            case "device_trust_required" -> host + " wants this device to be trusted first";
            default -> host + " does not allow this call";
        };
    }

    private String missingHint() {
        return exchange.signed().request().uri().getPath().endsWith("/")
                ? "no path of the API ends with a slash"
                : "look at the path and the name in it; hkshell catalog list shows the calls there are";
    }

    /** A list says by what it can be cut. */
    private String rangeHint() {
        String fields = response.header("Accept-Ranges")
                .map(is -> plain(redactor().text(is)))
                .orElse("");
        return "leave Range out" + (fields.isEmpty() ? "" : "; it can go by " + fields);
    }

    private String forbiddenHint() {
        return error.id().equals(PasswordLogin.TWO_FACTOR)
                ? "in a terminal the code is asked for; in a script hkshell api METHOD PATH Heroku-Two-Factor-Code:CODE sends it"
                : Refusal.of(error.id()).map(Refusal::command).orElse("another account may: --account NAME");
    }

    /** What the table of refusals says to do about that id. */
    private static String command(String id) {
        return Refusal.of(id).map(Refusal::command).orElse("");
    }

    private String fieldsHint() {
        return error.fields().isEmpty()
                ? EXPLAIN
                : "it names " + plain(redactor().text(error.fields()));
    }

    private String waitHint() {
        String wait = RetryAfter.of(response)
                .map(time -> "wait " + time.toSeconds() + " s")
                .orElse("wait a minute; some 75 calls come back each minute");
        return exchange.signed().request().isSafe() ? wait + "; --wait does that" : wait;
    }

    private String hintWithUrl(String hint) {
        String url = plain(redactor().text(error.url()));
        return hint.isEmpty() ? "see " + url : hint + "; see " + url;
    }

    private Problem server(String said, String hint) {
        return Problem.server(code(), sentence(said), hint);
    }

    private Problem credential(String said, String hint) {
        return Problem.credential(code(), sentence(said), hint);
    }

    private String code() {
        if (!error.id().isEmpty()
                && redactor().text(error.id()).equals(error.id())
                && error.id().length() <= 40
                && error.id().chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            return error.id();
        }
        return switch (response.status()) {
            case 401 -> UNAUTHORIZED;
            case 403 -> "forbidden";
            case 404 -> "not_found";
            case 422 -> "invalid_params";
            case 429 -> "rate_limit";
            default -> "status_" + response.status();
        };
    }

    /** What we say, and after a colon what the server says. */
    private String sentence(String said) {
        String message = plain(redactor().text(error.message()));
        String end = message.isEmpty() || ".!?".indexOf(message.charAt(message.length() - 1)) < 0 ? "." : "";
        return message.isEmpty() ? said + "." : said + ": " + message + end;
    }

    /** A server may quote the token that it refuses. */
    private Redactor redactor() {
        return Redactor.of(exchange.signed());
    }

    private String call() {
        String target = exchange.signed().request().target();
        int question = target.indexOf('?');
        return exchange.signed().request().method() + " "
                + plain(redactor().text(question < 0 ? target : target.substring(0, question)));
    }

    private static String plain(String foreign) {
        return Fit.cut(Sanitize.line(foreign.strip()), LONGEST_MESSAGE);
    }
}
