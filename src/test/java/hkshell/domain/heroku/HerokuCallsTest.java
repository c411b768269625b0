package hkshell.domain.heroku;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.adapter.http.JdkTransport;
import hkshell.adapter.http.Proxies;
import hkshell.domain.request.Authorization;
import hkshell.domain.request.Credential;
import hkshell.domain.request.Stop;
import hkshell.domain.request.TimeLimits;
import hkshell.domain.request.Wallet;
import hkshell.domain.request.Watch;
import hkshell.fake.MemorySpool;
import hkshell.fake.RawServer;
import hkshell.kit.problem.Parsed;
import hkshell.kit.text.Secret;
import hkshell.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Heroku's own calls against a real server. */
class HerokuCallsTest {
    private static final Authorizations.Wish WISH =
            new Authorizations.Wish(Optional.of("desk"), Optional.of(60L), List.of());

    private final JdkTransport transport = new JdkTransport(
            Proxies.NONE, Optional.empty(), JdkTransport.USUAL_MOST, System::nanoTime, new MemorySpool());
    private final HerokuApi.Sender sender =
            (signed, waiting) -> transport.send(signed, TimeLimits.USUAL, Watch.NONE, new Stop());
    private Sandbox sandbox;

    @BeforeEach
    void open() throws IOException {
        sandbox = Sandbox.start(0, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        transport.close();
        sandbox.close();
    }

    private HerokuApi as(String url, Secret token) {
        Authorization typed = new Authorization(Authorization.Scheme.BEARER, "", token, new Credential.Typed(url));
        return new HerokuApi(URI.create(url), "hkshell/test", Wallet.EMPTY.withTyped(typed), sender);
    }

    private Secret mine() {
        return Secret.of(sandbox.accounts().get(0).token());
    }

    private Authorizations authorizations() {
        return new Authorizations(as(sandbox.url(), mine()));
    }

    private PasswordLogin password() {
        return new PasswordLogin(URI.create(sandbox.url()), "hkshell/test", sender);
    }

    private static String code(Parsed<?> parsed) {
        return parsed.problem().orElseThrow().code();
    }

    @Test
    void a_password_becomes_a_token_with_its_owner() {
        HerokuAuthorization made = password()
                .run("me@example.com", Secret.of("sandbox"), Optional.empty(), WISH)
                .value()
                .orElseThrow();
        assertEquals("me@example.com", made.email());
        assertEquals("desk", made.description());
        assertEquals(Optional.of(60L), made.expiresIn());
        assertEquals(List.of("global"), made.scope());
        assertTrue(new Authorizations(as(sandbox.url(), made.token())).list().isGood());
        assertFalse(made.toString().contains(made.token().reveal()), made.toString());
    }

    @Test
    void a_wrong_password_and_each_code_have_their_ids() {
        assertEquals("unauthorized", code(password().run("me@example.com", Secret.of("no"), Optional.empty(), WISH)));
        Secret right = Secret.of("sandbox");
        assertEquals("two_factor", code(password().run("pin@corp.test", right, Optional.empty(), WISH)));
        assertEquals(
                "invalid_two_factor_code",
                code(password().run("pin@corp.test", right, Optional.of(Secret.of("1")), WISH)));
        assertEquals(
                "invalid_two_factor_code",
                code(password().run("pin@corp.test", right, Optional.of(Secret.of("1\r\nX: y")), WISH)));
        assertTrue(password()
                .run("pin@corp.test", right, Optional.of(Secret.of("123456")), WISH)
                .isGood());
        assertEquals("bad_login", code(password().run("a:b", right, Optional.empty(), WISH)));
    }

    @Test
    void passwords_may_have_any_character() {
        assertEquals(
                "unauthorized",
                code(password().run("me@example.com", Secret.of("b l\tänk:\r\n"), Optional.empty(), WISH)));
    }

    @Test
    void an_authorization_is_known_by_its_token_although_it_has_stars() {
        List<HerokuAuthorization> all = authorizations().list().value().orElseThrow();
        List<HerokuAuthorization> own =
                all.stream().filter(one -> one.isOf(mine())).toList();
        assertEquals(1, own.size());
        assertEquals("hkshell sandbox", own.get(0).description());
        HerokuAuthorization usual =
                authorizations().info(Authorizations.DEFAULT).value().orElseThrow();
        assertFalse(usual.isOf(mine()));
        assertEquals(3, all.size());
        assertEquals(1, all.stream().filter(HerokuAuthorization::session).count());
    }

    @Test
    void an_authorization_can_be_made_described_rotated_and_revoked() {
        Authorizations all = authorizations();
        HerokuAuthorization made = all.create(
                        new Authorizations.Wish(Optional.of("d"), Optional.empty(), List.of("read", "identity")))
                .value()
                .orElseThrow();
        assertEquals(List.of("read", "identity"), made.scope());
        assertEquals(Optional.empty(), made.expiresIn());
        assertEquals("e", all.describe(made.id(), "e").value().orElseThrow().description());
        HerokuAuthorization renewed = all.rotate(made.id()).value().orElseThrow();
        assertFalse(renewed.token().equals(made.token()));
        assertTrue(all.info(made.id()).value().orElseThrow().isOf(renewed.token()));
        assertTrue(all.revoke(made.id()).isGood());
        assertEquals("not_found", code(all.info(made.id())));
        assertEquals("not_found", code(all.info("../../account")));
    }

    @Test
    void sessions_are_listed_and_ended() {
        Sessions sessions = new Sessions(as(sandbox.url(), mine()));
        assertEquals("not_found", code(sessions.end(Sessions.OWN)));
        HerokuSession web = sessions.list().value().orElseThrow().get(0);
        assertEquals("A browser at home", web.description());
        assertTrue(sessions.end(web.id()).isGood());
        assertEquals(List.of(), sessions.list().value().orElseThrow());
    }

    @Test
    void a_browser_login_ends_with_a_token_or_with_a_reason() {
        BrowserLogin login = new BrowserLogin(URI.create(sandbox.url()), "hkshell/test", sender);
        assertEquals(
                "jo@home.test", email(awaited(login, "jo@home.test").value().orElseThrow()));
        assertEquals("ip_mismatch", code(awaited(login, "IP address mismatch")));
        assertEquals("login_refused", code(awaited(login, "no \u001b[2Jway")));
        assertFalse(awaited(login, "no \u001b[2Jway")
                .problem()
                .orElseThrow()
                .sentence()
                .contains("\u001b"));
    }

    private Parsed<Secret> awaited(BrowserLogin login, String pressed) {
        BrowserLogin.Begun begun = login.begin("desk").value().orElseThrow();
        CompletableFuture<Parsed<Secret>> waiting = CompletableFuture.supplyAsync(() -> login.await(begun));
        HttpRequest press = HttpRequest.newBuilder(begun.page())
                .POST(HttpRequest.BodyPublishers.ofString(
                        "login=" + URLEncoder.encode(pressed, StandardCharsets.UTF_8)))
                .build();
        HttpClient.newHttpClient()
                .sendAsync(press, HttpResponse.BodyHandlers.discarding())
                .join();
        return waiting.join();
    }

    private String email(Secret token) {
        return as(sandbox.url(), token)
                .get("/account")
                .map(json -> JsonFields.text(json, "email"))
                .value()
                .orElseThrow();
    }

    @Test
    void a_login_service_may_only_name_pages_of_its_own() {
        for (String page : List.of(
                "https://evil.test/x", "//evil.test/x", "/\\\\evil.test", "@evil.test/x", "", "/a b", "javascript:x")) {
            String body = "{\"browser_url\":\"" + page + "\",\"cli_url\":\"/c\",\"token\":\"t\"}";
            try (RawServer server = RawServer.saying(answer(body))) {
                assertEquals(
                        "bad_answer",
                        code(new BrowserLogin(URI.create(server.url()), "hkshell/test", sender).begin("desk")),
                        page);
            }
        }
    }

    @Test
    void a_login_service_must_be_private() {
        BrowserLogin open = new BrowserLogin(URI.create("http://login.example.com"), "hkshell/test", sender);
        assertEquals("plain_http", code(open.begin("desk")));
    }

    @Test
    void strange_answers_are_a_problem_and_never_a_token() {
        for (String body : List.of(
                "",
                "null",
                "3",
                "[]",
                "{}",
                "{\"id\":7,\"access_token\":{\"token\":\"t\"}}",
                "{\"id\":\"a b\",\"access_token\":{\"token\":\"t\"}}",
                "{\"id\":\"x\",\"access_token\":\"t\"}",
                "{\"id\":\"x\",\"access_token\":{\"token\":[\"t\"]}}",
                "{\"id\":\"x\",\"access_token\":{\"token\":\"two words\"}}",
                "{\"id\":\"x\",\"access_token\":{\"token\":\"\\u001b[2J\"}}",
                "{\"id\":\"x\",\"access_token\":{\"token\":\"ab**********yz\"}}",
                "{\"id\":\"x\",\"access_token\":{\"token\":\"" + "t".repeat(20_000) + "\"}}",
                "[".repeat(5000),
                "{\"id\":\"x\"",
                "{\"a\":\"" + "x".repeat(9 << 20) + "\"}")) {
            try (RawServer server = RawServer.saying(answer(body))) {
                Parsed<HerokuAuthorization> made = new Authorizations(as(server.url(), Secret.of("t0"))).create(WISH);
                assertEquals("bad_answer", code(made), body.substring(0, Math.min(80, body.length())));
            }
        }
    }

    private static String answer(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }
}
