package hkshell.engine.command.account;

import hkshell.domain.heroku.Authorizations;
import hkshell.domain.heroku.HerokuAuthorization;
import hkshell.domain.heroku.Owner;
import hkshell.engine.Caller;
import hkshell.engine.Context;
import hkshell.kit.problem.Parsed;
import java.time.Instant;
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
    static Parsed<TokenCheck> of(Context context, HeldToken held) {
        return new Caller(context, Proven.wallet(context, held.token()))
                .get("/account")
                .then(Owner::of)
                .map(email -> withTime(context, held, email));
    }

    private static TokenCheck withTime(Context context, HeldToken held, String email) {
        Authorizations all = new Authorizations(held.api(context));
        Optional<HerokuAuthorization> own = own(all.list().value().orElse(List.of()), held);
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
    private static Optional<HerokuAuthorization> own(List<HerokuAuthorization> all, HeldToken held) {
        List<HerokuAuthorization> own =
                all.stream().filter(one -> one.isOf(held.token())).toList();
        return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }

    /** What a clock can hold; a server may say anything. */
    static boolean isSome(long seconds) {
        return seconds > 0 && seconds < 100L * 366 * 86_400;
    }

    /** One sentence without the name of the account. */
    String sentence() {
        String time = expires.map(at -> ", expires on " + date(at)).orElse("");
        return "works: " + email + time + (isDefault ? ", the account's default token" : "") + ".";
    }

    /** The same in a word for a column. */
    String word() {
        return expires.map(at -> "to " + date(at).substring(5)).orElse(isDefault ? "default" : "ok");
    }

    static String date(Instant at) {
        return at.toString().substring(0, 10);
    }
}
