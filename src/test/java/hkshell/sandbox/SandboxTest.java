package hkshell.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sandbox answers, asked by the JDK's own client. */
class SandboxTest {
    private static final String V3 = "application/vnd.heroku+json; version=3";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private final HttpClient client = HttpClient.newHttpClient();
    private Sandbox sandbox;
    private String bearer;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(0, CLOCK);
        bearer = "Bearer " + sandbox.accounts().get(0).token();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private HttpResponse<String> call(String method, String path, String body, String accept, String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                .header("Accept", accept)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String said(String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = call(method, path, body, V3, bearer);
        return answer.statusCode() + " " + answer.body().replaceAll("\\s+", "");
    }

    private String get(String path) throws IOException, InterruptedException {
        return said("GET", path, "");
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theRoutesOfTheIssue() throws IOException, InterruptedException {
        assertTrue(get("/account").startsWith("200 {\"id\":"), get("/account"));
        assertTrue(get("/apps").contains("\"name\":\"example\""));
        assertTrue(get("/users/~/apps").contains("\"name\":\"willow-preview\""));
        assertTrue(get("/apps/example").contains("\"owner\":{\"id\":"));
        assertTrue(get("/apps/example/dynos").contains("\"state\":\"crashed\""));
        assertTrue(get("/apps/example/dynos/web.1").contains("\"command\":\"bin/server-p$PORT\""));
        assertTrue(get("/apps/example/config-vars").contains("\"LANG\":\"en_US.UTF-8\""));
        assertTrue(get("/regions").contains("\"name\":\"tokyo\""));
        assertTrue(get("/oauth/authorizations").contains("**********"));
    }

    @Test
    void aFewDozenAppsAndDynos() throws IOException, InterruptedException {
        assertEquals(36, get("/apps").split("\"web_url\"", -1).length - 1);
        assertEquals(42, get("/apps/example/dynos").split("\"attach_url\"", -1).length - 1);
    }

    @Test
    void answersAreTheSameInEveryRun() throws IOException, InterruptedException {
        try (Sandbox other = Sandbox.start(0, CLOCK)) {
            String here = call("GET", "/apps", "", V3, bearer).body();
            HttpRequest there = HttpRequest.newBuilder(URI.create(other.url() + "/apps"))
                    .header("Accept", V3)
                    .header("Authorization", bearer)
                    .build();
            assertEquals(
                    here,
                    client.send(there, HttpResponse.BodyHandlers.ofString()).body());
        }
        assertTrue(get("/apps/willow-preview").contains("\"created_at\":\"2026-02-27T12:00:00Z\""));
    }

    @Test
    void withoutAVersionItIs400UnderAnotherKey() throws IOException, InterruptedException {
        HttpResponse<String> answer = call("GET", "/account", "", "application/json", bearer);
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("\"id\": \"missing_version\"")
                && answer.body().contains("\"error\""));
        assertFalse(answer.body().contains("\"message\""), answer.body());
    }

    @Test
    void unknownPathsAre404() throws IOException, InterruptedException {
        for (String path : List.of("/nothing", "/apps/", "/", "/apps/none", "/apps/example/none", "/apps//dynos")) {
            assertTrue(get(path).startsWith("404 "), path);
        }
        assertTrue(said("PUT", "/apps", "{}").contains("not_found"));
        assertTrue(get("/apps/none").contains("\"resource\":\"app\""));
    }

    @Test
    void bearerAndBasicOpenIt() throws IOException, InterruptedException {
        String token = sandbox.accounts().get(0).token();
        assertEquals(
                200,
                call("GET", "/account", "", V3, basic("me@example.com", token)).statusCode());
        assertEquals(200, call("GET", "/account", "", V3, basic("", token)).statusCode());
        for (String wrong : List.of(
                "",
                "Bearer",
                "Bearer x",
                "Basic !!!",
                basic("me@example.com", "sandbox"),
                basic("me@example.com", "x"),
                token,
                "Bearer " + sandbox.accounts().get(2).token())) {
            HttpResponse<String> answer = call("GET", "/account", "", V3, wrong);
            assertEquals(401, answer.statusCode(), wrong);
            assertTrue(answer.body().contains("\"id\": \"unauthorized\""), answer.body());
        }
    }

    @Test
    void aPasswordMakesAToken() throws IOException, InterruptedException {
        HttpResponse<String> made = call(
                "POST", "/oauth/authorizations", "{\"description\":\"d\"}", V3, basic("me@example.com", "sandbox"));
        assertEquals(201, made.statusCode());
        String token = made.body().replaceAll("(?s).*\"token\": \"([^\"]+)\".*", "$1");
        assertEquals(200, call("GET", "/account", "", V3, "Bearer " + token).statusCode());
        assertEquals(
                401,
                call("POST", "/oauth/authorizations", "{}", V3, basic("me@example.com", "no"))
                        .statusCode());
        String id = made.body().replaceAll("(?s).*?\"id\": \"([^\"]+)\".*", "$1");
        assertTrue(said("DELETE", "/oauth/authorizations/" + id, "").startsWith("200 "));
        assertEquals(401, call("GET", "/account", "", V3, "Bearer " + token).statusCode());
    }

    @Test
    void everyAnswerHasItsHeaders() throws IOException, InterruptedException {
        HttpResponse<String> first = call("GET", "/apps", "", V3, bearer);
        assertEquals("4499", first.headers().firstValue("RateLimit-Remaining").orElseThrow());
        assertTrue(first.headers().firstValue("Request-Id").orElseThrow().length() == 36);
        assertEquals(
                "application/json", first.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("{\"remaining\":4499}", get("/account/rate-limits").substring(4));
        assertEquals(
                "4498",
                call("GET", "/apps", "", V3, bearer)
                        .headers()
                        .firstValue("RateLimit-Remaining")
                        .orElseThrow());
    }

    @Test
    void aTagThatFitsGets304() throws IOException, InterruptedException {
        String tag = call("GET", "/apps", "", V3, bearer)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpRequest again = HttpRequest.newBuilder(URI.create(sandbox.url() + "/apps"))
                .header("Accept", V3)
                .header("Authorization", bearer)
                .header("If-None-Match", tag)
                .build();
        assertEquals(
                304, client.send(again, HttpResponse.BodyHandlers.ofString()).statusCode());
    }

    @Test
    void writesChangeWhatIsReadAfterwards() throws IOException, InterruptedException {
        assertTrue(said("POST", "/apps", "{\"name\":\"new-app\",\"region\":\"eu\"}")
                .startsWith("201 "));
        assertTrue(said("POST", "/apps", "{\"name\":\"new-app\"}").contains("invalid_params"));
        assertTrue(said("POST", "/apps", "{\"name\":\"X\"}").startsWith("422 "));
        assertTrue(said("PATCH", "/apps/new-app", "{\"name\":\"newer-app\",\"maintenance\":true}")
                .contains("\"maintenance\":true"));
        assertEquals("200 {\"A\":\"b\"}", said("PATCH", "/apps/newer-app/config-vars", "{\"A\":\"b\",\"C\":null}"));
        assertEquals("200 {}", said("PATCH", "/apps/newer-app/config-vars", "{\"A\":null}"));
        assertTrue(get("/apps/new-app").startsWith("404 "));
        assertTrue(said("DELETE", "/apps/newer-app", "").startsWith("200 "));
        assertTrue(get("/apps/newer-app").startsWith("404 "));
        assertTrue(said("PATCH", "/apps/example", "[1]").startsWith("400 "));
        assertTrue(said("PATCH", "/apps/example", "{").contains("bad_request"));
    }

    @Test
    void oneAccountSeesNothingOfAnother() throws IOException, InterruptedException {
        bearer = "Bearer " + sandbox.accounts().get(1).token();
        assertTrue(get("/apps/example").startsWith("404 "));
        assertTrue(get("/apps").contains("recipe-box"));
    }

    @Test
    void itsNetrcHasEveryKindOfEntry() {
        String netrc = sandbox.netrcText();
        String token = sandbox.accounts().get(0).token();
        assertEquals("""
                # sandbox: all made up
                machine 127.0.0.1:PORT
                  login me@example.com
                  password TOKEN
                machine 127.0.0.1
                  login me@example.com
                  password TOKEN
                macdef init
                  cd /pub
                  mget *.csv

                default
                  login anonymous
                  password guest@example.com
                """, netrc.replace(":" + sandbox.port(), ":PORT").replace(token, "TOKEN"));
    }

    @Test
    void twoRunSideBySideAndClosingIsCalm() throws IOException {
        try (Sandbox other = Sandbox.start(0, CLOCK)) {
            assertNotEquals(sandbox.port(), other.port());
        }
        sandbox.close();
    }
}
