package hkshell.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Every authorization there is, and so every token that opens something. */
final class Grants {
    private static final List<String> GLOBAL = List.of("global");

    private final Map<String, Grant> all = new LinkedHashMap<>();
    private final Supplier<Instant> now;
    private int made;

    /** With those that everybody has at the start. */
    Grants(Supplier<Instant> now) {
        this.now = now;
        for (SandboxAccount account : SandboxAccount.ALL) {
            Instant then = now.get().minus(Duration.ofDays(30));
            switch (account.email()) {
                case "jo@home.test" -> first(account, Grant.Kind.DEFAULT, account.token(), "Default grant", 0, then);
                case "bot@corp.test" -> {
                    // Revoked, so it is in no list.
                }
                case "old@corp.test" ->
                    first(account, Grant.Kind.MADE, account.token(), "for a week, long ago", 604_800, then);
                default -> {
                    first(account, Grant.Kind.MADE, account.token(), "hkshell sandbox", 0, then);
                    String other = "sandbox-" + Ids.of("default token of " + account.email());
                    first(account, Grant.Kind.DEFAULT, other, "Default grant", 0, then);
                }
            }
        }
        SandboxAccount me = SandboxAccount.ALL.get(0);
        String web = "sandbox-" + Ids.of("web token of " + me.email());
        first(me, Grant.Kind.SESSION, web, "A browser at home", 2_592_000, now.get());
    }

    private void first(
            SandboxAccount account, Grant.Kind kind, String token, String description, long expiresIn, Instant then) {
        String id = Ids.of(kind + " grant of " + account.email());
        all.put(id, new Grant(id, account, token, description, GLOBAL, kind, expiresIn, then));
    }

    /** The one whose token this is, as long as it works. */
    Optional<Grant> byToken(String token) {
        return all.values().stream()
                .filter(grant -> grant.token().equals(token) && grant.works(now.get()))
                .findFirst();
    }

    List<Grant> of(SandboxAccount account) {
        return all.values().stream()
                .filter(grant -> grant.account().equals(account) && grant.works(now.get()))
                .toList();
    }

    /** By id among the account's own; {@code ~} is the default one. */
    Optional<Grant> find(SandboxAccount account, String id) {
        return of(account).stream()
                .filter(grant -> id.equals("~") ? grant.isDefault() : grant.id().equals(id))
                .findFirst();
    }

    Optional<Grant> session(SandboxAccount account, String id) {
        return of(account).stream()
                .filter(grant -> grant.isSession() && grant.sessionId().equals(id))
                .findFirst();
    }

    Grant make(SandboxAccount account, Grant.Kind kind, String description, List<String> scope, long expiresIn) {
        String id = Ids.of("grant " + ++made);
        List<String> may = scope.isEmpty() ? GLOBAL : scope;
        Grant grant = new Grant(id, account, newToken(), description, may, kind, expiresIn, now.get());
        all.put(id, grant);
        return grant;
    }

    /** The same with another token; the old one opens nothing any more. */
    Grant regenerate(Grant grant) {
        made++;
        return put(grant.with(newToken(), now.get()));
    }

    Grant put(Grant grant) {
        all.put(grant.id(), grant);
        return grant;
    }

    void remove(Grant grant) {
        all.remove(grant.id());
    }

    private String newToken() {
        return "sandbox-" + Ids.of("token " + made);
    }
}
