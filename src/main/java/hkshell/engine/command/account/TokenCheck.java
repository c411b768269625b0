package hkshell.engine.command.account;

import hkshell.domain.heroku.Authorizations;
import hkshell.domain.heroku.HerokuAuthorization;
import hkshell.domain.heroku.Owner;
import hkshell.domain.request.Exchange;
import hkshell.engine.Caller;
import hkshell.engine.Context;
import hkshell.kit.problem.Parsed;
import hkshell.kit.text.Sanitize;
import hkshell.kit.text.Secret;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What the API says of a token that works.
 *
 * @param expires empty for never, and where the API does not tell
 * @param isDefault whether it is the one that the account has from the beginning
 */
record TokenCheck(String email, Optional<Instant> expires, boolean isDefault) {

    /** A problem when the token does not work. Its time is looked for in the list of authorizations, which may not be told. */
    static Parsed<TokenCheck> of(Context context, Secret token, Caller caller) {
        return caller.get("/account").then(answer -> of(context, token, caller, answer));
    }

    /** @param answer to {@code GET /account} */
    static Parsed<TokenCheck> of(Context context, Secret token, Caller caller, Exchange answer) {
        return Owner.of(answer).map(email -> withTime(context, token, caller, email));
    }

    private static TokenCheck withTime(Context context, Secret token, Caller caller, String email) {
        Authorizations all = new Authorizations(caller.api());
        Optional<HerokuAuthorization> own = own(all.list().value().orElse(List.of()), token);
        boolean isDefault = own.isPresent()
                && all.info(Authorizations.DEFAULT)
                        .value()
                        .filter(usual -> usual.id().equals(own.get().id()))
                        .isPresent();
        Instant now = context.ports().clock().instant();
        Optional<Instant> expires = own.flatMap(HerokuAuthorization::expiresIn)
                .filter(TokenCheck::isSome)
                .map(now::plusSeconds);
        return new TokenCheck(email, expires, isDefault);
    }

    /** A token that seems to be two has no time of its own to tell. */
    private static Optional<HerokuAuthorization> own(List<HerokuAuthorization> all, Secret token) {
        List<HerokuAuthorization> own =
                all.stream().filter(one -> one.isOf(token)).toList();
        return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }

    /** What a clock can hold; a server may say anything. */
    static boolean isSome(long seconds) {
        return seconds > 0 && seconds < 100L * 366 * 86_400;
    }

    /**
     * One sentence without the name of the account.
     *
     * @param login whose it is meant to be
     */
    String sentence(String login) {
        boolean other = !login.isEmpty() && !login.equalsIgnoreCase(email);
        String who = Sanitize.line(email) + (other ? ", not " + Sanitize.line(login) : "");
        String time = expires.map(at -> ", expires on " + date(at)).orElse("");
        return "works: " + who + time + (isDefault ? ", the account's default token" : "") + ".";
    }

    /** The same in a word for a column: the day, or the month where that is of another year. */
    String word(Instant now) {
        return expires.map(at -> at.isBefore(now.plus(300, ChronoUnit.DAYS))
                        ? "to " + date(at).substring(5)
                        : "to " + date(at).substring(0, 7))
                .orElse(isDefault ? "default" : "ok");
    }

    /** The day; the time too where that is near. */
    static String until(Instant now, long seconds) {
        String at = now.plusSeconds(seconds).toString();
        return seconds < 2 * 86_400 ? at.substring(0, 10) + " " + at.substring(11, 16) + " UTC" : at.substring(0, 10);
    }

    static String date(Instant at) {
        return at.toString().substring(0, 10);
    }
}
