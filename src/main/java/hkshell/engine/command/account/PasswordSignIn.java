package hkshell.engine.command.account;

import hkshell.domain.heroku.AnswerProblem;
import hkshell.domain.heroku.Authorizations;
import hkshell.domain.heroku.HerokuAuthorization;
import hkshell.domain.heroku.PasswordLogin;
import hkshell.domain.heroku.Refusal;
import hkshell.domain.netrc.Field;
import hkshell.engine.Caller;
import hkshell.engine.Context;
import hkshell.engine.session.Facts;
import hkshell.engine.session.Session;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.util.List;
import java.util.Optional;

/** Email, password, and a code when the API wants one: up to three tries of each. */
final class PasswordSignIn {
    private final Context context;
    private final LoginWish wish;
    private final PasswordLogin login;

    PasswordSignIn(Context context, LoginWish wish) {
        this.context = context;
        this.wish = wish;
        Facts facts = context.session().facts();
        this.login = new PasswordLogin(facts.api(), Caller.userAgent(facts), Caller.of(context)::send);
    }

    Parsed<Secret> token() {
        if (!context.ask().person()) {
            return Parsed.bad(Problem.usage(
                    "There is nobody to type the password.", "pipe a token in: hkshell login --token-stdin < FILE"));
        }
        context.progress().say("Enter your Heroku credentials.");
        Parsed<HerokuAuthorization> last = Parsed.bad(Problem.cancelled());
        String offered = remembered();
        for (int tries = 0; tries < SignIn.TRIES; tries++) {
            Parsed<String> email = email(offered);
            last = email.then(is -> context.ask().secret("Password").then(password -> with(is, password)));
            offered = email.value().orElse(offered);
            if (!isOf(last, AnswerProblem.UNAUTHORIZED)) {
                break;
            }
            say(last);
        }
        return last.map(HerokuAuthorization::token);
    }

    private Parsed<String> email(String offered) {
        return wish.email().map(PasswordSignIn::checked).orElseGet(() -> typed(offered));
    }

    /** What is no email is asked for again. */
    private Parsed<String> typed(String offered) {
        Parsed<String> last = Parsed.bad(Problem.cancelled());
        for (int tries = 0; tries < SignIn.TRIES; tries++) {
            Parsed<String> answer = context.ask().text("Email", offered);
            last = answer.then(PasswordSignIn::checked);
            if (!answer.isGood() || last.isGood()) {
                break;
            }
            last.problem().ifPresent(problem -> context.progress().say(problem.sentence()));
        }
        return last;
    }

    private static Parsed<String> checked(String email) {
        String plain = email.strip();
        return plain.isEmpty() || plain.chars().anyMatch(c -> c <= 0x20 || c == 0x7f)
                ? Parsed.bad(Problem.usage("That is no email.", "hkshell login -i --email ME@EXAMPLE.COM"))
                : Parsed.good(plain);
    }

    private Parsed<HerokuAuthorization> with(String email, Secret password) {
        Parsed<HerokuAuthorization> made = login.run(email, password, Optional.empty(), wished());
        boolean wantsCode = isOf(made, PasswordLogin.TWO_FACTOR);
        for (int tries = 0; wantsCode && tries < SignIn.TRIES; tries++) {
            if (tries > 0) {
                say(made);
            }
            made = context.ask()
                    .secret("Two-factor code")
                    .then(code -> login.run(email, password, Optional.of(code), wished()));
            wantsCode = isOf(made, PasswordLogin.TWO_FACTOR) || isOf(made, PasswordLogin.WRONG_CODE);
        }
        return made;
    }

    private Authorizations.Wish wished() {
        String description = "hkshell login from " + context.session().facts().hostName();
        return new Authorizations.Wish(Optional.of(description), Optional.of(wish.seconds()), List.of("global"));
    }

    /** Who was logged in last, as far as the netrc or the Heroku CLI knows. */
    private String remembered() {
        Session session = context.session();
        String login = session.active()
                .map(account -> account.login())
                .or(() -> session.answering().flatMap(record -> record.login()).map(Field::value))
                .or(session::cliLogin)
                .orElse("");
        return login.contains("@") ? login : "";
    }

    private void say(Parsed<HerokuAuthorization> refused) {
        refused.problem()
                .ifPresent(problem ->
                        context.progress().say(Refusal.explain(problem).sentence()));
    }

    private static boolean isOf(Parsed<HerokuAuthorization> made, String id) {
        return made.problem().filter(problem -> problem.code().equals(id)).isPresent();
    }
}
