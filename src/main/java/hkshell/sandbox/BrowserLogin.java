package hkshell.sandbox;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The login service, which stands on a host of its own: {@code POST /auth} begins a login, one long GET waits for its end,
 * and a page in a browser decides it.
 */
final class BrowserLogin {
    private static final int LONGEST_MINUTES = 10;

    private final World world;
    private final Map<String, Begun> begun = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    /** @param token what the waiting program proves itself with */
    private record Begun(String token, String description, CompletableFuture<Answer> end) {}

    BrowserLogin(World world) {
        this.world = world;
    }

    boolean takes(Incoming call) {
        return call.path().get(0).equals("auth");
    }

    /** Lets whoever waits go. */
    void close() {
        begun.values().forEach(one -> one.end().cancel(true));
    }

    Answer answer(Incoming call) throws IOException {
        List<String> path = call.path();
        if (path.size() == 1 && call.method().equals("POST")) {
            return call.isObject() ? begin(call) : Answer.badRequest();
        }
        Begun one = path.size() == 3 ? begun.get(path.get(2)) : null;
        if (one == null) {
            return Answer.noEndpoint();
        }
        return switch (call.method() + " " + path.get(1)) {
            case "GET cli" -> await(call, one);
            case "GET browser" -> page(LoginPage.ask(path.get(2), one.description(), SandboxAccount.ALL));
            case "POST browser" -> decide(call, one);
            default -> Answer.noEndpoint();
        };
    }

    private Answer begin(Incoming call) throws IOException {
        String id = Ids.of("login " + number.incrementAndGet());
        String token = Ids.of("login token " + number.get());
        String description =
                call.fields().getOrDefault("description", Optional.empty()).orElse("");
        begun.put(id, new Begun(token, description, new CompletableFuture<>()));
        return Answer.json(201, json -> {
            json.writeStartObject();
            json.writeStringField("browser_url", "/auth/browser/" + id);
            json.writeStringField("cli_url", "/auth/cli/" + id);
            json.writeStringField("token", token);
            json.writeEndObject();
        });
    }

    private static Answer await(Incoming call, Begun one) throws IOException {
        if (!call.header("Authorization").orElse("").equals("Bearer " + one.token())) {
            return Answer.unauthorized();
        }
        try {
            return one.end().get(LONGEST_MINUTES, TimeUnit.MINUTES);
        } catch (TimeoutException late) {
            return field("error", "timed out");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("closing", e);
        } catch (ExecutionException | CancellationException e) {
            throw new IOException("closing", e);
        }
    }

    /** What was pressed on the page: an account, or a way for it to fail. */
    private Answer decide(Incoming call, Begun one) throws IOException {
        String form = new String(call.body(), StandardCharsets.UTF_8);
        String pressed = URLDecoder.decode(form.substring(form.indexOf('=') + 1), StandardCharsets.UTF_8);
        Optional<SandboxAccount> account = SandboxAccount.ALL.stream()
                .filter(known -> known.email().equals(pressed))
                .findFirst();
        if (account.isPresent()) {
            one.end().complete(field("access_token", token(account.get(), one)));
            return page(LoginPage.done("Logged in as " + account.get().email() + "."));
        }
        one.end().complete(field("error", pressed));
        return page(LoginPage.done("Not logged in: " + pressed + "."));
    }

    private String token(SandboxAccount account, Begun one) {
        synchronized (world) {
            return world.grants()
                    .make(account, Grant.Kind.SESSION, one.description(), List.of(), 2_592_000)
                    .token();
        }
    }

    private static Answer field(String name, String value) throws IOException {
        return Answer.ok(json -> {
            json.writeStartObject();
            json.writeStringField(name, value);
            json.writeEndObject();
        });
    }

    private static Answer page(String html) {
        return Answer.text(200, "text/html; charset=utf-8", html);
    }
}
