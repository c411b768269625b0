package hkshell.domain.heroku;

import hkshell.domain.request.Authorization;
import hkshell.domain.request.Credential;
import hkshell.domain.request.Header;
import hkshell.domain.request.Origin;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.Wallet;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Secret;
import java.net.URI;
import java.util.Optional;

/** Email and password, and a code where the API wants one, for an authorization with a token. */
public final class PasswordLogin {
    /** The API wants a code besides the password. */
    public static final String TWO_FACTOR = "two_factor";

    /** The code was not the right one; an API that does not tell says {@link #TWO_FACTOR} again. */
    public static final String WRONG_CODE = "invalid_two_factor_code";

    private static final String HEADER = "Heroku-Two-Factor-Code";

    private final URI base;
    private final String userAgent;
    private final HerokuApi.Sender sender;

    public PasswordLogin(URI base, String userAgent, HerokuApi.Sender sender) {
        this.base = base;
        this.userAgent = userAgent;
        this.sender = sender;
    }

    /** A call that wants the code, with it. */
    public static SignedRequest withCode(SignedRequest signed, Secret code) {
        return signed.with(new Header(HEADER, code.reveal(), Header.By.HKSHELL));
    }

    /** @param code empty at the first try: who has no second factor is not asked for one */
    public Parsed<HerokuAuthorization> run(
            String email, Secret password, Optional<Secret> code, Authorizations.Wish wish) {
        if (code.isPresent() && !code.get().fitsHeader()) {
            return Parsed.bad(Problem.credential(
                    WRONG_CODE, "That is no code: it has a blank or a character that no code has.", "type it again"));
        }
        Credential typed = new Credential.Typed(Origin.of(base).toString());
        Wallet wallet = Wallet.EMPTY.withTyped(new Authorization(Authorization.Scheme.BASIC, email, password, typed));
        Authorizations all = new Authorizations(new HerokuApi(base, userAgent, wallet, sender));
        return code.map(is -> all.made(wish, new Header(HEADER, is.reveal(), Header.By.HKSHELL)))
                .orElseGet(() -> all.made(wish));
    }
}
