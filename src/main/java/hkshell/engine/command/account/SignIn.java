package hkshell.engine.command.account;

import hkshell.domain.heroku.AnswerProblem;
import hkshell.domain.heroku.Refusal;
import hkshell.engine.Ask;
import hkshell.engine.Context;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.util.ArrayList;
import java.util.List;

/** A token by any way of logging in, proved by the API. Writes nothing. */
final class SignIn {
    /** How often a person may type something wrong. */
    static final int TRIES = 3;

    private final Context context;
    private final LoginWish wish;

    SignIn(Context context, LoginWish wish) {
        this.context = context;
        this.wish = wish;
    }

    Parsed<Proven> run() {
        return way().then(way -> switch (way) {
            case PASSWORD ->
                explained(new PasswordSignIn(context, wish).token()).then(this::proved);
            case BROWSER -> explained(new BrowserSignIn(context).token()).then(this::proved);
            case SSO -> sso();
            case TOKEN -> piped();
        });
    }

    private Parsed<Proven> proved(Secret token) {
        Parsed<Proven> proven = Proven.of(context, token);
        // The table speaks of a password there; where a token came from is what its refusal tells.
        boolean refused = proven.problem().filter(AnswerProblem::isUnauthorized).isPresent();
        return refused ? proven : explained(proven);
    }

    private static <T> Parsed<T> explained(Parsed<T> parsed) {
        return parsed.mapProblem(Refusal::explain);
    }

    private Parsed<LoginWish.Way> way() {
        if (wish.way().isPresent()) {
            return Parsed.good(wish.way().get());
        }
        if (!context.ask().person()) {
            return Parsed.bad(
                    Problem.usage("There is nobody to ask how to log in.", "pipe a token in, with --token-stdin"));
        }
        List<String> choices = new ArrayList<>();
        for (LoginWish.Way way : LoginWish.Way.values()) {
            choices.add(way.words());
        }
        return context.ask().choice("How to log in?", choices).map(at -> LoginWish.Way.values()[at]);
    }

    private Parsed<Proven> piped() {
        boolean asked = wish.way().isEmpty();
        return asked || !context.ask().pipes()
                ? typed("API token")
                : context.ask().piped("token").then(this::proved);
    }

    private Parsed<Proven> sso() {
        Ask ask = context.ask();
        if (!ask.person()) {
            return Parsed.bad(Problem.usage(
                    "There is nobody to copy the token from the page.",
                    "pipe a token in: hkshell login --token-stdin < FILE"));
        }
        Parsed<String> org = wish.org().isEmpty() ? ask.text("Organization", "") : Parsed.good(wish.org());
        return org.then(name -> LoginWish.isOrg(name) ? Parsed.good(name) : Parsed.bad(LoginWish.noOrg()))
                .then(name -> BrowserSignIn.show(
                        context,
                        "Log in on this page; it ends with an access token to copy:",
                        "https://sso.heroku.com/saml/" + name + "/init?cli=true"))
                .then(shown -> copied());
    }

    private Parsed<Proven> copied() {
        Parsed<Proven> proven = typed("Access token");
        context.ask().unlink();
        return proven;
    }

    /** Short: on the screen the window of the question leaves one line for it. */
    private static String told(Problem problem) {
        return AnswerProblem.isUnauthorized(problem)
                ? "The API does not accept that token; copy it again."
                : problem.sentence();
    }

    /** Asked again as long as the API does not take it. */
    private Parsed<Proven> typed(String label) {
        Parsed<Proven> last = Parsed.bad(Problem.cancelled());
        for (int tries = 0; tries < TRIES; tries++) {
            last = context.ask().secret(label).then(this::proved);
            boolean mistyped = last.problem()
                    .filter(problem -> AnswerProblem.isUnauthorized(problem)
                            || problem.code().equals("bad_token"))
                    .isPresent();
            if (!mistyped) {
                return last;
            }
            last.problem().ifPresent(problem -> context.progress().say(told(problem)));
        }
        return last;
    }
}
