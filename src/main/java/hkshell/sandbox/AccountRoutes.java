package hkshell.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who one is, what one may, and the tokens one has. */
final class AccountRoutes {
    private final World world;

    AccountRoutes(World world) {
        this.world = world;
    }

    List<Route> all() {
        return List.of(
                Route.of("GET", "/account", (call, account) -> Answer.ok(json -> write(account, json))),
                Route.free("GET", "/account/rate-limits", this::rateLimits),
                Route.of("GET", "/regions", (call, account) -> Answer.list(Region.ALL, Region::write)),
                Route.of("GET", "/oauth/authorizations", this::grants),
                Route.of("POST", "/oauth/authorizations", this::grant),
                Route.of("GET", "/oauth/authorizations/{}", this::oneGrant),
                Route.of("DELETE", "/oauth/authorizations/{}", this::revoke),
                Route.of("DELETE", "/oauth/sessions/~", (call, account) -> Answer.noSuch("session")));
    }

    private void write(SandboxAccount account, JsonGenerator json) throws IOException {
        String name = account.email().substring(0, account.email().indexOf('@'));
        String joined = world.start().minus(Duration.ofDays(500)).toString();
        json.writeStartObject();
        json.writeStringField("id", account.id());
        json.writeStringField("email", account.email());
        json.writeStringField("name", name);
        json.writeBooleanField("verified", true);
        json.writeBooleanField("two_factor_authentication", false);
        json.writeBooleanField("federated", false);
        json.writeBooleanField("allow_tracking", false);
        json.writeBooleanField("beta", false);
        json.writeStringField("created_at", joined);
        json.writeStringField("updated_at", joined);
        json.writeStringField(
                "last_login", world.start().minus(Duration.ofHours(3)).toString());
        json.writeNullField("delinquent_at");
        json.writeNullField("suspended_at");
        json.writeNullField("default_team");
        json.writeEndObject();
    }

    private Answer rateLimits(Incoming call, SandboxAccount account) throws IOException {
        return Answer.ok(json -> {
            json.writeStartObject();
            json.writeNumberField("remaining", world.remaining(account));
            json.writeEndObject();
        });
    }

    private Answer grants(Incoming call, SandboxAccount account) throws IOException {
        return Answer.list(world.grants(account), (grant, json) -> grant.write(json, false));
    }

    private Answer grant(Incoming call, SandboxAccount account) throws IOException {
        Map<String, Optional<String>> fields = call.fields();
        String description =
                fields.getOrDefault("description", Optional.empty()).orElse("Made in the sandbox");
        Optional<String> seconds = fields.getOrDefault("expires_in", Optional.empty());
        if (seconds.isPresent() && !seconds.get().matches("[0-9]{1,9}")) {
            return Answer.error(422, "invalid_params", "expires_in is a number of seconds.");
        }
        Grant grant =
                world.grant(account, description, seconds.map(Long::parseLong).orElse(0L));
        return Answer.json(201, json -> grant.write(json, true));
    }

    private Optional<Grant> find(Incoming call, SandboxAccount account) {
        String id = call.path().get(2);
        return world.grants(account).stream()
                .filter(grant -> id.equals("~") || grant.id().equals(id))
                .findFirst();
    }

    private Answer oneGrant(Incoming call, SandboxAccount account) throws IOException {
        Optional<Grant> grant = find(call, account);
        return grant.isPresent() ? Answer.ok(json -> grant.get().write(json, false)) : Answer.noSuch("authorization");
    }

    private Answer revoke(Incoming call, SandboxAccount account) throws IOException {
        Optional<Grant> grant = find(call, account);
        if (grant.isEmpty()) {
            return Answer.noSuch("authorization");
        }
        world.remove(grant.get());
        return Answer.ok(json -> grant.get().write(json, false));
    }
}
