package hkshell.engine.command.account;

import hkshell.domain.account.Loopback;
import hkshell.domain.heroku.BrowserLogin;
import hkshell.engine.Caller;
import hkshell.engine.Context;
import hkshell.engine.session.Facts;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** A page of the login service in a browser, wherever that is; the token comes to us. */
final class BrowserSignIn {
    private static final String USUAL = "https://cli-auth.heroku.com";

    private final Context context;

    BrowserSignIn(Context context) {
        this.context = context;
    }

    Parsed<Secret> token() {
        if (!context.ask().person()) {
            return Parsed.bad(Problem.usage(
                    "There is nobody to open a browser.", "pipe a token in: hkshell login --token-stdin < FILE"));
        }
        return host(context.session()).then(this::from);
    }

    private Parsed<Secret> from(URI host) {
        Facts facts = context.session().facts();
        BrowserLogin login = new BrowserLogin(host, Caller.userAgent(facts), Caller.of(context)::send);
        return login.begin("hkshell login from " + facts.hostName())
                .then(begun -> show(
                                context,
                                "Log in on this page, in any browser on your network:",
                                begun.page().toASCIIString())
                        .then(shown -> await(login, begun)));
    }

    private Parsed<Secret> await(BrowserLogin login, BrowserLogin.Begun begun) {
        long minutes = BrowserLogin.LONGEST.toMinutes();
        String leave = context.ask().onScreen() ? "Esc" : "^C";
        context.progress().say("Waiting for the browser, " + minutes + " minutes at most; " + leave + " leaves it.");
        Parsed<Secret> token = login.await(begun);
        context.ask().unlink();
        return token;
    }

    /** An address as a text, and in the browser here when the person sits before it. */
    static Parsed<String> show(Context context, String sentence, String address) {
        return context.ask().link(sentence, address).map(shown -> {
            if (!context.session().facts().overSsh()) {
                // Whether it opens or not, the address stands there.
                context.ports()
                        .programs()
                        .open(address)
                        .value()
                        .ifPresent(program -> context.progress().say("Opened by " + program + "."));
            }
            return shown;
        });
    }

    /** HEROKU_LOGIN_HOST, the setting, the API itself when it is on this machine, or Heroku's own. */
    private static Parsed<URI> host(Session session) {
        URI api = session.facts().api();
        Optional<String> said =
                session.facts().loginHost().or(() -> session.settings().get("login.host"));
        boolean local = api.getHost() != null && Loopback.is(api.getHost());
        String host = said.orElse(local ? api.toString() : USUAL);
        try {
            URI uri = new URI(host.endsWith("/") ? host.substring(0, host.length() - 1) : host);
            boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (isWeb && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null) {
                return Parsed.good(uri);
            }
        } catch (URISyntaxException strange) {
            return Parsed.bad(noHost());
        }
        return Parsed.bad(noHost());
    }

    private static Problem noHost() {
        return Problem.usage(
                "The address of the login service is not https://HOST.",
                "look at the variable HEROKU_LOGIN_HOST and at the setting login.host");
    }
}
