package hkshell.sandbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/** Every call comes in here: version, endpoint, who it is, how many are left; and every answer goes out here. */
final class Door implements HttpHandler {
    private final World world;
    private final Faults faults;
    private final BrowserLogin browser;
    private final Caller caller;
    private final List<Route> routes = new ArrayList<>();

    Door(World world, Faults faults, BrowserLogin browser) {
        this.world = world;
        this.faults = faults;
        this.browser = browser;
        this.caller = new Caller(world);
        routes.addAll(new AccountRoutes(world).all());
        routes.addAll(new GrantRoutes(world, caller).all());
        routes.addAll(new KeyRoutes(world).all());
        routes.addAll(new AppRoutes(world).all());
        routes.add(SchemaRoute.of(routes));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Incoming call = Incoming.of(exchange);
            if (faults.takes(call)) {
                Optional<Answer> answer = faults.answer(call, exchange);
                if (answer.isPresent()) {
                    send(exchange, call, answer.get());
                }
            } else {
                boolean login = browser.takes(call);
                send(exchange, call, login ? browser.answer(call) : answer(exchange, call));
            }
        }
    }

    private Answer answer(HttpExchange exchange, Incoming call) throws IOException {
        if (!namesVersion(call.header("Accept").orElse(""))) {
            return Answer.missingVersion();
        }
        Optional<Route> route = route(call);
        if (route.isEmpty()) {
            return Answer.noEndpoint();
        }
        synchronized (world) {
            Optional<SandboxAccount> account = caller.of(call);
            return account.isEmpty() ? Answer.unauthorized() : counted(exchange, call, route.get(), account.get());
        }
    }

    private Optional<Route> route(Incoming call) {
        return routes.stream().filter(one -> one.fits(call)).findFirst();
    }

    private static boolean namesVersion(String accept) {
        return accept.contains("application/vnd.heroku+json") && accept.contains("version=3");
    }

    private Answer counted(HttpExchange exchange, Incoming call, Route route, SandboxAccount account)
            throws IOException {
        Optional<Answer> refusal =
                account.situation().refusal(call, caller.grant(call).isEmpty(), route.free());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!route.free()) {
            if (world.remaining(account) == 0) {
                return Answer.error(429, "rate_limit", "This account has no calls left for now.");
            }
            world.count(account);
        }
        exchange.getResponseHeaders().set("RateLimit-Remaining", String.valueOf(world.remaining(account)));
        exchange.getResponseHeaders().set("RateLimit-Multiplier", "1");
        if (!call.isObject()) {
            return Answer.badRequest();
        }
        return isAsExpected(call, account) ? route.handler().answer(call, account) : Answer.changedMeanwhile();
    }

    /** Whether the thing still has one of the tags that {@code If-Match} names; what cannot be read has none. */
    private boolean isAsExpected(Incoming call, SandboxAccount account) throws IOException {
        Optional<String> expected = call.header("If-Match");
        if (expected.isEmpty() || expected.get().strip().equals("*")) {
            return true;
        }
        Incoming read = call.reading();
        Optional<Route> reader = route(read);
        if (reader.isEmpty()) {
            return false;
        }
        Answer now = reader.get().handler().answer(read, account);
        return List.of(expected.get().split("\\s*,\\s*")).contains(tag(now.body()));
    }

    private static void send(HttpExchange exchange, Incoming call, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        answer.headers().forEach(headers::set);
        headers.set(
                "Request-Id", call.header("Request-Id").orElse(UUID.randomUUID().toString()));
        headers.set("Vary", "Accept-Encoding");
        int status = answer.status();
        if ((status == 200 || status == 206) && call.method().equals("GET")) {
            String tag = tag(answer.body());
            headers.set("ETag", tag);
            status = call.header("If-None-Match").filter(tag::equals).isPresent() ? 304 : status;
        }
        byte[] body = packed(headers, call, answer.body());
        boolean bare =
                status == 304 || status == 204 || exchange.getRequestMethod().equals("HEAD");
        // For the JDK's server -1 means no body and 0 means one of unknown length.
        exchange.sendResponseHeaders(status, bare || body.length == 0 ? -1 : body.length);
        if (!bare) {
            try (OutputStream to = exchange.getResponseBody()) {
                to.write(body);
            }
        }
    }

    private static String tag(byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(body);
        return "\"" + Long.toHexString(sum.getValue()) + "\"";
    }

    private static byte[] packed(Headers headers, Incoming call, byte[] body) throws IOException {
        if (body.length == 0 || !call.header("Accept-Encoding").orElse("").contains("gzip")) {
            return body;
        }
        headers.set("Content-Encoding", "gzip");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream to = new GZIPOutputStream(packed)) {
            to.write(body);
        }
        return packed.toByteArray();
    }
}
