package hkshell.fake;

import hkshell.domain.request.Body;
import hkshell.domain.request.CredentialPolicy;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Header;
import hkshell.domain.request.RequestBuilder;
import hkshell.domain.request.RequestLineParser;
import hkshell.domain.request.Resolved;
import hkshell.domain.request.Response;
import hkshell.domain.request.SignedRequest;
import hkshell.domain.request.Timing;
import hkshell.engine.Outcome;
import hkshell.engine.SessionWallet;
import hkshell.engine.session.Session;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Calls that have been answered, for tests of the console. */
public final class Calls {
    public static final String TOKEN = "HRKU-secret-one";

    public static final String RECORD =
            "# work\nmachine api.heroku.com\n  login me@example.com\n  password " + TOKEN + "\n";

    public static final Session SESSION = Scenes.session(RECORD, Scenes.account("work", RECORD));

    private Calls() {}

    public static SignedRequest signed(String line) {
        return RequestLineParser.parse(line)
                .then(parsed -> new RequestBuilder(SESSION.facts().api(), "hkshell/1.0")
                        .build(parsed, Resolved.NONE, new UUID(0, 1)))
                .then(request ->
                        new CredentialPolicy(SESSION.facts().api()).sign(request, SessionWallet.drawn(SESSION)))
                .value()
                .orElseThrow();
    }

    public static Outcome.Exchanged answered(String line, int status, String type, byte[] body) {
        List<Header> headers = List.of(
                new Header("Content-Type", type, Header.By.SERVER),
                new Header("Request-Id", "3f2a0000-0000-0000-0000-000000000001", Header.By.SERVER),
                new Header("Set-Cookie", "session=do-not-show", Header.By.SERVER),
                new Header("RateLimit-Remaining", "4491", Header.By.SERVER));
        Response response = new Response(status, headers, Body.of(body), Duration.ofMillis(142));
        return new Outcome.Exchanged(new Exchange.Answered(signed(line), response), false);
    }

    /** One that tells how it came. */
    public static Outcome.Exchanged by(String version) {
        Timing timing = new Timing(Duration.ofMillis(31), Duration.ofMillis(120), Duration.ofMillis(142));
        Response response = new Response(200, List.of(), Body.of("{}"), timing, version, false);
        return new Outcome.Exchanged(new Exchange.Answered(signed("GET /apps"), response), false);
    }

    public static Outcome.Exchanged json(String line, int status, String body) {
        return answered(line, status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Some apps, as the API spells them. */
    public static String apps(int count) {
        StringBuilder json = new StringBuilder("[");
        for (int at = 1; at <= count; at++) {
            json.append(at == 1 ? "\n" : ",\n")
                    .append("  {\n    \"id\": \"01234567-89ab-cdef-0123-")
                    .append(100_000_000_000L + at)
                    .append("\",\n    \"name\": \"example-")
                    .append(at)
                    .append("\",\n    \"owner\": {\n      \"email\": \"me@example.com\",\n      \"id\": \"89abcdef\"\n"
                            + "    },\n    \"stack\": null,\n    \"archived\": false,\n    \"web_url\": "
                            + "\"https://example-")
                    .append(at)
                    .append(".example.com/with/a/path/that/does/not/fit/into/a/narrow/pane\"\n  }");
        }
        return json.append("\n]").toString();
    }
}
