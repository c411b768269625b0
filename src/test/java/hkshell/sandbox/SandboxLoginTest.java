package hkshell.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logging in and out as the sandbox sees it, asked by the JDK's own client. */
class SandboxLoginTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String GRANTS = "/oauth/authorizations";

    private final HttpClient client = HttpClient.newHttpClient();
    private Sandbox sandbox;
    private String credential;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(0, CLOCK);
        credential = "Bearer " + sandbox.accounts().get(0).token();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private HttpRequest request(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                .header("Accept", "application/vnd.heroku+json; version=3")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!credential.isEmpty()) {
            request.header("Authorization", credential);
        }
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        return request.build();
    }

    /** Status and body without blanks. */
    private String said(String method, String path, String body, String... headers) {
        try {
            HttpResponse<String> answer =
                    client.send(request(method, path, body, headers), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body().replaceAll("\\s+", "");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void as(String email) {
        String pair = email + ":sandbox";
        credential = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String field(String name, String json) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        assertTrue(found.find(), name + " is not in " + json);
        return found.group(1);
    }

    @ParameterizedTest
    @CsvSource({
        "me@example.com, 201, ''",
        "bot@corp.test, 201, ''",
        "nobody@corp.test, 401, unauthorized",
        "pin@corp.test, 403, two_factor",
        "mfa@corp.test, 403, mfa_required",
        "far@corp.test, 403, device_trust_required",
        "owes@corp.test, 402, delinquent",
        "shut@corp.test, 403, suspended",
        "busy@corp.test, 429, rate_limit"
    })
    void each_account_answers_a_password_as_its_line_says(String email, int status, String id) {
        as(email);
        String answer = said("POST", GRANTS, "{}");
        assertEquals(status, Integer.parseInt(answer.substring(0, 3)), answer);
        assertEquals(id, status == 201 ? "" : field("id", answer));
    }

    @Test
    void what_is_free_is_answered_where_no_call_is_left() {
        credential = "Bearer "
                + sandbox.accounts().stream()
                        .filter(account -> account.email().startsWith("busy@"))
                        .findFirst()
                        .orElseThrow()
                        .token();
        assertEquals("429", said("GET", "/account", "").substring(0, 3));
        assertEquals(
                "200{\"remaining\":0}", said("GET", "/account/rate-limits", "").replaceAll("\\s", ""));
    }

    @Test
    void the_second_factor_opens_it_and_a_wrong_one_does_not() {
        as("pin@corp.test");
        assertTrue(said("POST", GRANTS, "{}", "Heroku-Two-Factor-Code", "654321")
                .startsWith("401 {\"id\":\"invalid_two_factor_code\""));
        assertTrue(
                said("POST", GRANTS, "{}", "Heroku-Two-Factor-Code", "123456").startsWith("201 "));
    }

    @Test
    void tokens_work_where_a_password_does_not() {
        for (SandboxAccount account : sandbox.accounts()) {
            credential = "Bearer " + account.token();
            int status = Integer.parseInt(said("GET", "/account", "").substring(0, 3));
            int expected = switch (account.email()) {
                case "bot@corp.test", "old@corp.test" -> 401;
                case "owes@corp.test" -> 402;
                case "shut@corp.test" -> 403;
                case "busy@corp.test" -> 429;
                default -> 200;
            };
            assertEquals(expected, status, account.email());
        }
    }

    @Test
    void an_authorization_lives_its_life() {
        String made = said(
                "POST",
                GRANTS,
                "{\"description\":\"mine\",\"expires_in\":\"60\",\"scope\":[\"read\",\"identity\"],\"client\":{}}");
        assertTrue(made.startsWith("201 "), made);
        assertTrue(made.contains("\"scope\":[\"read\",\"identity\"]"), made);
        assertTrue(made.contains("\"expires_in\":60"), made);
        String path = GRANTS + "/" + field("id", made);
        String token = field("token", made);
        assertFalse(said("GET", path, "").contains(token), "the token is told again");
        assertEquals("other", field("description", said("PATCH", path, "{\"description\":\"other\"}")));
        String renewed = field("token", said("POST", path + "/actions/regenerate-tokens", ""));
        String mine = credential;
        credential = "Bearer " + token;
        assertTrue(said("GET", "/account", "").startsWith("401 "));
        credential = "Bearer " + renewed;
        assertTrue(said("GET", "/account", "").startsWith("200 "));
        assertTrue(said("DELETE", path, "").startsWith("200 "));
        assertTrue(said("GET", "/account", "").startsWith("401 "));
        credential = mine;
        assertTrue(said("GET", path, "").contains("\"resource\":\"authorization\""));
    }

    @Test
    void what_an_authorization_cannot_be_is_422() {
        for (String body : new String[] {"{\"expires_in\":\"soon\"}", "{\"expires_in\":0}", "{\"scope\":[\"all\"]}"}) {
            assertTrue(said("POST", GRANTS, body).startsWith("422 {\"id\":\"invalid_params\""), body);
        }
    }

    @Test
    void the_default_authorization_is_another_one_than_the_token_in_use() {
        String mine = said("GET", GRANTS + "/~", "");
        assertEquals("Defaultgrant", field("description", mine));
        assertFalse(mine.contains("\"" + sandbox.accounts().get(0).token().substring(0, 5) + "**********"
                + sandbox.accounts().get(0).token().substring(40) + "\""));
        credential = "Bearer " + sandbox.accounts().get(1).token();
        assertTrue(said("GET", GRANTS + "/~", "")
                .contains(sandbox.accounts().get(1).token().substring(40)));
    }

    @Test
    void a_token_without_a_session_has_none_to_end() {
        assertTrue(said("DELETE", "/oauth/sessions/~", "").contains("\"resource\":\"session\""));
        String sessions = said("GET", "/oauth/sessions", "");
        assertEquals("Abrowserathome", field("description", sessions));
        assertTrue(
                said("DELETE", "/oauth/sessions/" + field("id", sessions), "").startsWith("200 "));
        assertEquals("200 []", said("GET", "/oauth/sessions", ""));
    }

    @Test
    void a_browser_login_gives_a_token_to_who_waits() throws InterruptedException, ExecutionException {
        credential = "";
        String begun = said("POST", "/auth", "{\"description\":\"desk <1>\"}");
        String page = said("GET", field("browser_url", begun), "");
        assertTrue(page.contains("desk&lt;1&gt;"), page);
        assertTrue(page.contains("value=\"jo@home.test\""), page);
        credential = "Bearer " + field("token", begun);
        CompletableFuture<HttpResponse<String>> waiting =
                client.sendAsync(request("GET", field("cli_url", begun), ""), HttpResponse.BodyHandlers.ofString());
        credential = "";
        assertTrue(said("POST", field("browser_url", begun), "login=jo%40home.test")
                .contains("Loggedinasjo@home.test."));
        credential = "Bearer " + waiting.get().body().replaceAll("(?s).*\"access_token\": \"([^\"]+)\".*", "$1");
        assertEquals("jo@home.test", field("email", said("GET", "/account", "")));
        assertTrue(said("DELETE", "/oauth/sessions/~", "").startsWith("200 "));
        assertTrue(said("GET", "/account", "").startsWith("401 "));
    }

    @Test
    void a_browser_login_can_fail() {
        credential = "";
        String begun = said("POST", "/auth", "{}");
        assertTrue(said("GET", field("cli_url", begun), "").startsWith("401 "));
        said("POST", field("browser_url", begun), "login=IP+address+mismatch");
        credential = "Bearer " + field("token", begun);
        assertEquals("200 {\"error\":\"IPaddressmismatch\"}", said("GET", field("cli_url", begun), ""));
        assertTrue(said("GET", "/auth/cli/none", "").startsWith("404 "));
        assertTrue(said("POST", "/auth", "[]").startsWith("400 "));
    }

    @Test
    void closing_lets_go_who_waits() {
        String begun = said("POST", "/auth", "{}");
        credential = "Bearer " + field("token", begun);
        CompletableFuture<HttpResponse<String>> waiting =
                client.sendAsync(request("GET", field("cli_url", begun), ""), HttpResponse.BodyHandlers.ofString());
        sandbox.close();
        assertTrue(waiting.handle((answer, broken) -> broken != null).join());
    }
}
