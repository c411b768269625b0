package hkshell.engine.command.account;

import hkshell.domain.heroku.AnswerProblem;
import hkshell.domain.heroku.Authorizations;
import hkshell.domain.heroku.HerokuApi;
import hkshell.domain.heroku.HerokuAuthorization;
import hkshell.domain.heroku.PasswordLogin;
import hkshell.domain.heroku.Sessions;
import hkshell.engine.Context;
import hkshell.engine.Warning;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Takes a token back on the server, as the Heroku CLI does at a logout: its session, and the authorization that it belongs
 * to, but never the one that the account has from the beginning.
 */
final class Revoking {
    private static final String DASHBOARD = "https://dashboard.heroku.com/account/applications can revoke it";

    private final HeldToken held;
    private final Authorizations authorizations;
    private final Sessions sessions;

    Revoking(Context context, HeldToken held) {
        this.held = held;
        HerokuApi api = held.caller(context).api();
        this.authorizations = new Authorizations(api);
        this.sessions = new Sessions(api);
    }

    /**
     * Why the token may live on; empty when it does not. A problem when the person has stopped it, or when a code is wanted
     * that nobody gave: then nothing is to be forgotten either.
     */
    Parsed<Optional<Warning>> run() {
        Parsed<List<HerokuAuthorization>> all = authorizations.list();
        if (all.problem().isPresent()) {
            return isDead(all.problem().get())
                    ? Parsed.good(Optional.empty())
                    : livesOn(all.problem().get());
        }
        Parsed<HerokuAuthorization> usual = authorizations.info(Authorizations.DEFAULT);
        Optional<Problem> unknown = usual.problem().filter(problem -> !isMissing(problem));
        if (unknown.isPresent()) {
            return livesOn(unknown.get());
        }
        Optional<Problem> ended = sessions.end(Sessions.OWN).problem();
        Optional<Problem> session = ended.filter(problem -> !isMissing(problem) && !isDead(problem));
        if (session.isPresent()) {
            return livesOn(session.get());
        }
        List<HerokuAuthorization> own = all.value().orElseThrow().stream()
                .filter(one -> one.isOf(held.token()))
                .toList();
        boolean over = ended.filter(Revoking::isMissing).isEmpty();
        return own.size() == 1
                ? revoke(own.get(0), usual.value())
                : Parsed.good(over ? Optional.empty() : Optional.of(unclear(own.size())));
    }

    private Parsed<Optional<Warning>> revoke(HerokuAuthorization own, Optional<HerokuAuthorization> usual) {
        if (usual.filter(is -> is.id().equals(own.id())).isPresent()) {
            return unrevoked(Warning.of(
                    "default_token",
                    "The token is the account's default one, so it was not revoked and still works.",
                    "the dashboard makes another one: https://dashboard.heroku.com/account"));
        }
        return authorizations
                .revoke(own.id())
                .problem()
                .filter(problem -> !isMissing(problem) && !isDead(problem))
                .map(Revoking::livesOn)
                .orElse(Parsed.good(Optional.empty()));
    }

    private static Parsed<Optional<Warning>> unrevoked(Warning warning) {
        return Parsed.good(Optional.of(warning));
    }

    /** Two that look alike are both left: the stars of a list do not tell which one is meant. */
    private static Warning unclear(int count) {
        String found = count == 0
                ? "The account lists no authorization of this token, so it may live on."
                : count + " authorizations look like this token's, so none was revoked.";
        return count == 0
                ? Warning.of("unlisted", found, DASHBOARD)
                : Warning.of("alike", found, "hkshell authorizations list, then hkshell authorizations revoke ID");
    }

    private static Parsed<Optional<Warning>> livesOn(Problem problem) {
        boolean stops = problem.kind() == Problem.Kind.CANCELLED
                || problem.code().equals(PasswordLogin.TWO_FACTOR)
                || problem.code().equals(PasswordLogin.WRONG_CODE);
        return stops
                ? Parsed.bad(problem)
                : unrevoked(Warning.of(problem.code(), problem.sentence() + " The token may live on.", DASHBOARD));
    }

    /** Nobody knows the token any more, which is what was wanted. */
    private static boolean isDead(Problem problem) {
        return AnswerProblem.isUnauthorized(problem);
    }

    private static boolean isMissing(Problem problem) {
        return problem.code().equals("not_found");
    }
}
