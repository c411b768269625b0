package hkshell.engine.command.account;

import hkshell.domain.account.Verdict;
import hkshell.domain.heroku.Owner;
import hkshell.domain.request.Authorization;
import hkshell.domain.request.Credential;
import hkshell.domain.request.Origin;
import hkshell.domain.request.Wallet;
import hkshell.engine.Caller;
import hkshell.engine.Context;
import hkshell.engine.SessionWallet;
import hkshell.engine.Warning;
import hkshell.engine.session.Change;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Secret;
import java.util.Optional;

/**
 * A token that the API has accepted, and whose it is.
 *
 * @param email as the API says it
 */
record Proven(String email, Secret token) {

    /** Asks {@code GET /account}; nothing is kept before that. */
    static Parsed<Proven> of(Context context, Secret token) {
        if (!token.fitsHeader()) {
            return Parsed.bad(Problem.credential(
                    "bad_token",
                    token.isEmpty()
                            ? "There was nothing in the place of a token."
                            : "That is no token: it has a blank or a character that no token has.",
                    "copy it again, without line ends inside"));
        }
        context.progress()
                .say("Checking the token with " + context.session().facts().apiName() + " ...");
        return new Caller(context, wallet(context, token))
                .get("/account")
                .then(Owner::of)
                .map(email -> remembered(context, new Proven(email, token)));
    }

    /** For the pane of accounts, which shows what is known of each token. */
    private static Proven remembered(Context context, Proven proven) {
        Verdict verdict = new Verdict("ok", true, context.ports().clock().instant());
        context.commit(new Change.Judge(proven.token, verdict));
        return proven;
    }

    /** Said when it is somebody else's than it was meant to be. */
    Optional<Warning> otherThan(String login) {
        return login.isEmpty() || login.equalsIgnoreCase(email)
                ? Optional.empty()
                : Optional.of(Warning.of(
                        "other_owner",
                        "The token belongs to " + Sanitize.line(email) + ", not to " + Sanitize.line(login) + ".",
                        ""));
    }

    /** The token and nothing else, for the API in use alone. */
    static Wallet wallet(Context context, Secret token) {
        Credential typed =
                new Credential.Typed(Origin.of(context.session().facts().api()).toString());
        return SessionWallet.of(context).withTyped(new Authorization(Authorization.Scheme.BEARER, "", token, typed));
    }
}
