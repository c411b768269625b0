package hkshell.engine.command.account;

import hkshell.domain.heroku.Authorizations;
import hkshell.domain.heroku.HerokuAuthorization;
import hkshell.domain.heroku.Sessions;
import hkshell.domain.request.RequestLine;
import hkshell.domain.request.Resolved;
import hkshell.engine.Caller;
import hkshell.engine.Context;
import hkshell.engine.Doc;
import hkshell.kit.problem.Problem;
import hkshell.kit.text.Role;
import hkshell.kit.text.Styled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Authorizations as tables and documents show them, never with a token; and the API that they are asked of. */
final class AuthorizationRows {
    static final List<String> HEADS = List.of("", "description", "id", "scope", "expires");

    private final Context context;
    private final Optional<HeldToken> inUse;

    AuthorizationRows(Context context) {
        this.context = context;
        this.inUse = inUse(context);
    }

    /** As whoever the session's calls go out as. */
    static Authorizations authorizations(Context context) {
        return new Authorizations(Caller.of(context).api());
    }

    static Sessions sessions(Context context) {
        return new Sessions(Caller.of(context).api());
    }

    /** The token that a call would carry, from wherever it comes. */
    static Optional<HeldToken> inUse(Context context) {
        return Caller.of(context)
                .prepare(RequestLine.get("/account"), Resolved.NONE, new UUID(0, 0))
                .value()
                .flatMap(signed -> signed.authorization())
                .map(is -> new HeldToken(is.login(), is.token()));
    }

    /** With the way to an id that there is. */
    static Problem unknown(Problem problem) {
        return problem.code().equals("not_found")
                ? problem.withHint("hkshell authorizations list has the ids")
                : problem;
    }

    boolean isInUse(HerokuAuthorization one) {
        return inUse.filter(held -> one.isOf(held.token())).isPresent();
    }

    List<Styled> row(HerokuAuthorization one) {
        return List.of(
                Styled.of(isInUse(one) ? "*" : "", Role.OK),
                Styled.of(one.description(), Role.NAME),
                Styled.of(one.id()),
                Styled.of(String.join(",", one.scope())),
                Styled.of(expires(one).orElse("never")));
    }

    /** On which day, as far as the server says a time that a calendar has. */
    Optional<String> expires(HerokuAuthorization one) {
        return time(one.expiresIn());
    }

    Optional<String> time(Optional<Long> seconds) {
        return seconds.filter(TokenCheck::isSome)
                .map(is -> TokenCheck.until(context.ports().clock().instant(), is));
    }

    Doc.Obj doc(HerokuAuthorization one) {
        List<Doc> scope = new ArrayList<>();
        one.scope().forEach(word -> scope.add(new Doc.Text(word)));
        Doc.Obj doc = Doc.obj()
                .with("id", one.id())
                .with("description", one.description())
                .with("scope", new Doc.Arr(scope))
                .with("created_at", one.created())
                .with("in_use", isInUse(one));
        return one.expiresIn()
                .map(seconds -> doc.with("expires_in", seconds))
                .orElseGet(() -> doc.with("expires_in", new Doc.Null()));
    }
}
