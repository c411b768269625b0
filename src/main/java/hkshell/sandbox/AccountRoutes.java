package hkshell.sandbox;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Who one is, and what one may. */
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
                Route.of("GET", "/regions/{}", (call, account) -> region(call)));
    }

    private void write(SandboxAccount account, JsonGenerator json) throws IOException {
        String name = account.email().substring(0, account.email().indexOf('@'));
        String joined = world.start().minus(Duration.ofDays(500)).toString();
        json.writeStartObject();
        json.writeStringField("id", account.id());
        json.writeStringField("email", account.email());
        json.writeStringField("name", name);
        json.writeBooleanField("verified", true);
        json.writeBooleanField("two_factor_authentication", account.situation().hasSecondFactor());
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

    private static Answer region(Incoming call) throws IOException {
        for (Region region : Region.ALL) {
            if (region.name().equals(call.path().get(1))) {
                return Answer.ok(region::write);
            }
        }
        return Answer.noSuch("region");
    }

    private Answer rateLimits(Incoming call, SandboxAccount account) throws IOException {
        return Answer.ok(json -> {
            json.writeStartObject();
            json.writeNumberField("remaining", world.remaining(account));
            json.writeEndObject();
        });
    }
}
