package hkshell.domain.heroku;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hkshell.domain.request.Authorization;
import hkshell.domain.request.Credential;
import hkshell.domain.request.Origin;
import hkshell.domain.request.Wallet;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Fit;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A login that a person finishes in a browser: the login service is told of it, gives a page to open and a place to wait
 * at, and there answers with a token once the page is done with.
 */
public final class BrowserLogin {
    /** How long the page may take. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    /** Program and browser are not on one network, which the login service does not allow. */
    public static final String OTHER_ADDRESS = "ip_mismatch";

    private static final int LONGEST_REASON = 200;

    private final URI base;
    private final String userAgent;
    private final HerokuApi.Sender sender;

    /** @param base of the login service, which is not the API */
    public BrowserLogin(URI base, String userAgent, HerokuApi.Sender sender) {
        this.base = base;
        this.userAgent = userAgent;
        this.sender = sender;
    }

    /**
     * One that was begun.
     *
     * @param page for the browser, on the login service's own origin
     * @param waiting where the end of it is told
     * @param token proves there that it was we who began it
     */
    public record Begun(URI page, String waiting, Secret token) {}

    public Parsed<Begun> begin(String description) {
        if (!Origin.of(base).isPrivate()) {
            return Parsed.bad(Problem.credential(
                    "plain_http",
                    "A token would come from " + Origin.of(base).place() + " unencrypted, so nothing was asked for.",
                    "HEROKU_LOGIN_HOST and login.host take an https address"));
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("description", description);
        return api(Wallet.EMPTY.withoutAuth())
                .post("/auth", Optional.of(body))
                .fold(this::read, problem -> Parsed.bad(ofService(problem)));
    }

    private Parsed<Begun> read(JsonNode json) {
        Optional<URI> page = own(JsonFields.text(json, "browser_url"));
        String waiting = JsonFields.text(json, "cli_url");
        Optional<Secret> token = JsonFields.token(json, "token");
        return page.isPresent() && own(waiting).isPresent() && token.isPresent()
                ? Parsed.good(new Begun(page.get(), waiting, token.get()))
                : Parsed.bad(strange(" names no page of its own."));
    }

    /** What is said of the API's answers is about the service here. */
    private Problem ofService(Problem problem) {
        return problem.code().equals(HerokuApi.STRANGE)
                ? strange(" answered with something else than it should.")
                : problem;
    }

    private Problem strange(String what) {
        return Problem.server(
                HerokuApi.STRANGE,
                "The login service at " + Origin.of(base).place() + what,
                "is HEROKU_LOGIN_HOST right? hkshell login --token-stdin needs no login service");
    }

    /** A path of the service's own origin as an address; empty for anything that leads elsewhere. */
    private Optional<URI> own(String path) {
        if (!path.startsWith("/") || path.startsWith("//") || path.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        try {
            URI address = base.resolve(new URI(path));
            return Origin.of(address).equals(Origin.of(base)) ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException strange) {
            return Optional.empty();
        }
    }

    /** Waits for the person, at most {@link #LONGEST}. */
    public Parsed<Secret> await(Begun begun) {
        Credential typed = new Credential.Typed(Origin.of(base).toString());
        Wallet wallet =
                Wallet.EMPTY.withTyped(new Authorization(Authorization.Scheme.BEARER, "", begun.token(), typed));
        Parsed<JsonNode> end =
                api(wallet).call("GET", begun.waiting(), Optional.empty(), List.of(), Optional.of(LONGEST));
        return end.fold(this::token, problem -> Parsed.bad(unfinished(problem)));
    }

    private Problem unfinished(Problem problem) {
        boolean elsewhere = problem.kind() == Problem.Kind.CREDENTIAL && namesAddress(problem.sentence());
        return problem.code().equals("timeout") ? late() : elsewhere ? otherAddress() : ofService(problem);
    }

    private static boolean namesAddress(String error) {
        return error.toLowerCase(Locale.ROOT).contains("ip address");
    }

    private static Problem otherAddress() {
        return Problem.credential(
                OTHER_ADDRESS, "Browser and terminal are not on the same network.", "hkshell login --token-stdin");
    }

    private Parsed<Secret> token(JsonNode json) {
        Optional<Secret> token = JsonFields.token(json, "access_token");
        String error = JsonFields.text(json, "error");
        if (token.isPresent() && error.isEmpty()) {
            return Parsed.good(token.get());
        }
        if (namesAddress(error)) {
            return Parsed.bad(otherAddress());
        }
        String why = Fit.cut(Sanitize.line(error.strip()), LONGEST_REASON);
        return Parsed.bad(
                why.isEmpty()
                        ? strange(" gave no token.")
                        : Problem.credential(
                                "login_refused", "The login was not finished: " + why + ".", "hkshell login"));
    }

    private static Problem late() {
        return Problem.credential(
                "login_timeout",
                "Nobody finished the login within " + LONGEST.toMinutes() + " minutes.",
                "hkshell login");
    }

    private HerokuApi api(Wallet wallet) {
        return new HerokuApi(base, userAgent, wallet, sender);
    }
}
