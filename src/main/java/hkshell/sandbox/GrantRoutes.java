package hkshell.sandbox;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tokens: the authorizations that one has, and the sessions that browsers have. */
final class GrantRoutes {
    private static final Set<String> SCOPES =
            Set.of("global", "identity", "read", "write", "read-protected", "write-protected");
    private static final String ONE = "/oauth/authorizations/{}";

    private final World world;
    private final Caller caller;

    GrantRoutes(World world, Caller caller) {
        this.world = world;
        this.caller = caller;
    }

    List<Route> all() {
        return List.of(
                Route.of("GET", "/oauth/authorizations", this::list),
                Route.of("POST", "/oauth/authorizations", this::make),
                Route.of("GET", ONE, (call, account) -> withGrant(call, account, grant -> told(grant, false))),
                Route.of("PATCH", ONE, (call, account) -> withGrant(call, account, grant -> update(grant, call))),
                Route.of("DELETE", ONE, (call, account) -> withGrant(call, account, this::revoke)),
                Route.of(
                        "POST",
                        ONE + "/actions/regenerate-tokens",
                        (call, account) -> withGrant(call, account, this::regenerate)),
                Route.of("GET", "/oauth/sessions", this::sessions),
                Route.of("DELETE", "/oauth/sessions/{}", this::endSession));
    }

    private interface OfGrant {
        Answer answer(Grant grant) throws IOException;
    }

    private Answer withGrant(Incoming call, SandboxAccount account, OfGrant next) throws IOException {
        Optional<Grant> grant = world.grants().find(account, call.path().get(2));
        return grant.isPresent() ? next.answer(grant.get()) : Answer.noSuch("authorization");
    }

    private Answer told(Grant grant, boolean whole) throws IOException {
        Instant now = world.now();
        return Answer.ok(json -> grant.write(json, whole, now));
    }

    private Answer list(Incoming call, SandboxAccount account) throws IOException {
        Instant now = world.now();
        return Answer.list(world.grants().of(account), (grant, json) -> grant.write(json, false, now));
    }

    private Answer make(Incoming call, SandboxAccount account) throws IOException {
        Map<String, Optional<String>> fields = call.fields();
        String description =
                fields.getOrDefault("description", Optional.empty()).orElse("Made in the sandbox");
        // The Heroku CLI sends the number as a text.
        Optional<String> seconds = fields.getOrDefault("expires_in", Optional.empty());
        if (seconds.isPresent() && !seconds.get().matches("[1-9][0-9]{0,8}")) {
            return Answer.error(422, "invalid_params", "expires_in is a number of seconds.");
        }
        List<String> scope = call.texts("scope");
        if (!SCOPES.containsAll(scope)) {
            return Answer.error(422, "invalid_params", "There is no such scope.");
        }
        Grant grant = world.grants()
                .make(
                        account,
                        Grant.Kind.MADE,
                        description,
                        scope,
                        seconds.map(Long::parseLong).orElse(0L));
        return Answer.json(201, json -> grant.write(json, true, grant.created()));
    }

    private Answer update(Grant grant, Incoming call) throws IOException {
        Optional<String> other = call.fields().getOrDefault("description", Optional.empty());
        return told(other.isPresent() ? world.grants().put(grant.described(other.get())) : grant, false);
    }

    private Answer revoke(Grant grant) throws IOException {
        world.grants().remove(grant);
        return told(grant, false);
    }

    private Answer regenerate(Grant grant) throws IOException {
        return told(world.grants().regenerate(grant), true);
    }

    private Answer sessions(Incoming call, SandboxAccount account) throws IOException {
        Instant now = world.now();
        List<Grant> sessions =
                world.grants().of(account).stream().filter(Grant::isSession).toList();
        return Answer.list(sessions, (grant, json) -> grant.writeSession(json, now));
    }

    /** {@code ~} is the session of the token that the call came with; most tokens have none. */
    private Answer endSession(Incoming call, SandboxAccount account) throws IOException {
        String id = call.path().get(2);
        Optional<Grant> grant = id.equals("~")
                ? caller.grant(call).filter(Grant::isSession)
                : world.grants().session(account, id);
        if (grant.isEmpty()) {
            return Answer.noSuch("session");
        }
        world.grants().remove(grant.get());
        Instant now = world.now();
        return Answer.ok(json -> grant.get().writeSession(json, now));
    }
}
