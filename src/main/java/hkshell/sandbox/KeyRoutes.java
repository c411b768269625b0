package hkshell.sandbox;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The public SSH keys of the accounts. One key belongs to one account, whoever sends it first. */
final class KeyRoutes {
    private final World world;
    private final List<SandboxKey> keys = new ArrayList<>();
    private int made;

    KeyRoutes(World world) {
        this.world = world;
        SandboxAccount me = SandboxAccount.ALL.get(0);
        SandboxAccount bot = SandboxAccount.ALL.get(2);
        keys.add(SandboxKey.madeUp(me, "me@desk", world.start().minus(Duration.ofDays(200))));
        keys.add(SandboxKey.madeUp(me, "me@laptop", world.start().minus(Duration.ofDays(20))));
        keys.add(SandboxKey.madeUp(bot, "bot@ci", world.start().minus(Duration.ofDays(90))));
    }

    List<Route> all() {
        return List.of(
                Route.of("GET", "/account/keys", (call, account) -> Answer.list(of(account), SandboxKey::write)),
                Route.of("POST", "/account/keys", this::add),
                Route.of("GET", "/account/keys/{}", this::one),
                Route.of("DELETE", "/account/keys/{}", this::remove));
    }

    private List<SandboxKey> of(SandboxAccount account) {
        return keys.stream().filter(key -> key.account().equals(account)).toList();
    }

    private Answer add(Incoming call, SandboxAccount account) throws IOException {
        Optional<String> line = call.fields().getOrDefault("public_key", Optional.empty());
        if (line.isEmpty()) {
            return Answer.error(422, "invalid_params", "public_key is required.");
        }
        Optional<SandboxKey> key = SandboxKey.read(Ids.of("added key " + (made + 1)), account, line.get(), world.now());
        if (key.isEmpty()) {
            return Answer.error(422, "invalid_params", "public_key is no valid SSH public key.");
        }
        String fingerprint = key.get().fingerprint();
        if (keys.stream().anyMatch(other -> other.fingerprint().equals(fingerprint))) {
            return Answer.error(422, "invalid_params", "Fingerprint has already been taken.");
        }
        made++;
        keys.add(key.get());
        return Answer.json(201, json -> key.get().write(json));
    }

    private Answer one(Incoming call, SandboxAccount account) throws IOException {
        Optional<SandboxKey> key = find(call, account);
        return key.isPresent() ? Answer.ok(json -> key.get().write(json)) : Answer.noSuch("key");
    }

    private Answer remove(Incoming call, SandboxAccount account) throws IOException {
        Optional<SandboxKey> key = find(call, account);
        if (key.isEmpty()) {
            return Answer.noSuch("key");
        }
        keys.remove(key.get());
        return Answer.ok(json -> key.get().write(json));
    }

    /** By id or fingerprint, among the account's own. */
    private Optional<SandboxKey> find(Incoming call, SandboxAccount account) {
        String part = call.path().get(2);
        String identity;
        try {
            identity = URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            return Optional.empty();
        }
        return of(account).stream()
                .filter(key -> key.id().equals(identity) || key.fingerprint().equals(identity))
                .findFirst();
    }
}
