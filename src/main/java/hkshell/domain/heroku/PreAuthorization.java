package hkshell.domain.heroku;

import hkshell.domain.request.Exchange;
import hkshell.domain.request.SignedRequest;
import java.util.Optional;

/**
 * Some apps want the code of the second factor once and not with each call: {@code PUT /apps/NAME/pre-authorizations}
 * takes it, and the call itself goes out without.
 */
public final class PreAuthorization {
    private PreAuthorization() {}

    /** The call that takes the code, without it; empty when the answer names no app, and the code goes with the call. */
    public static Optional<SignedRequest> wantedBy(Exchange exchange) {
        return exchange instanceof Exchange.Answered answered
                ? Optional.of(HerokuError.of(answered.response().body()).app())
                        .filter(PreAuthorization::isName)
                        .map(app -> answered.signed().beside("PUT", "/apps/" + app + "/pre-authorizations"))
                : Optional.empty();
    }

    /** It comes from the server and becomes a part of a path. */
    private static boolean isName(String app) {
        return !app.isEmpty()
                && app.length() <= 60
                && app.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
    }
}
