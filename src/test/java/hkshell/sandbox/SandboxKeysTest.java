package hkshell.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SSH keys as the sandbox keeps them, asked by the JDK's own client. */
class SandboxKeysTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String BLOB = "AAAAC3NzaC1lZDI1NTE5AAAAIAwNRRifkx2DX6LnLfwaj+tvYn7zTOyEc1ntpHg2E+dx";
    private static final String KEY = "ssh-ed25519 " + BLOB + " made up";

    /** As ssh-keygen -l -E md5 tells it. */
    private static final String PRINT = "b0:1a:d3:d0:42:f5:fe:86:b4:54:eb:71:5c:6a:48:22";

    private final HttpClient client = HttpClient.newHttpClient();
    private Sandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(0, CLOCK);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private String said(int account, String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                .header("Accept", "application/vnd.heroku+json; version=3")
                .header(
                        "Authorization",
                        "Bearer " + sandbox.accounts().get(account).token())
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body().replaceAll("\\n *", "").replace("\": ", "\":");
    }

    private String added(int account, String key) throws Exception {
        return said(account, "POST", "/account/keys", "{\"public_key\":\"" + key + "\"}");
    }

    private static String idOf(String answer) {
        return answer.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void one_account_has_a_key_and_another_has_none() throws Exception {
        String keys = said(0, "GET", "/account/keys", "");
        assertTrue(keys.contains("\"comment\":\"me@desk\""), keys);
        assertTrue(keys.contains("\"email\":\"me@example.com\""), keys);
        assertEquals("200 []", said(1, "GET", "/account/keys", "").replace("[ ]", "[]"));
        assertTrue(said(2, "GET", "/account/keys", "").startsWith("401 "));
    }

    @Test
    void a_key_that_was_added_is_listed_as_it_was_sent() throws Exception {
        String made = added(1, KEY + "\\n");
        assertEquals(
                "201 {\"id\":\"" + idOf(made) + "\",\"comment\":\"made up\",\"created_at\":\"2026-03-01T12:00:00Z\","
                        + "\"email\":\"jo@home.test\",\"fingerprint\":\"" + PRINT + "\",\"public_key\":\"" + KEY
                        + "\",\"updated_at\":\"2026-03-01T12:00:00Z\"}",
                made);
        assertTrue(said(1, "GET", "/account/keys", "").contains(PRINT));
        assertTrue(said(1, "GET", "/account/keys/" + idOf(made), "").startsWith("200 {"));
        assertTrue(said(0, "GET", "/account/keys/" + idOf(made), "").startsWith("404 "));
    }

    @Test
    void it_goes_by_its_id_or_its_fingerprint() throws Exception {
        String id = idOf(added(1, KEY));
        assertTrue(said(0, "DELETE", "/account/keys/" + id, "").contains("\"resource\":\"key\""));
        assertTrue(said(1, "DELETE", "/account/keys/" + id, "").startsWith("200 {\"id\":\"" + id));
        added(1, KEY);
        assertTrue(said(1, "DELETE", "/account/keys/" + PRINT, "").startsWith("200 "));
        added(1, KEY);
        assertTrue(said(1, "DELETE", "/account/keys/" + PRINT.replace(":", "%3A"), "")
                .startsWith("200 "));
        assertTrue(said(1, "DELETE", "/account/keys/" + PRINT, "").startsWith("404 "));
    }

    @Test
    void what_is_no_key_is_refused() throws Exception {
        for (String wrong : new String[] {
            "",
            "ssh-ed25519",
            "ssh-ed25519 !!!!",
            "ssh-ed25519 AAAA",
            "ssh-rsa " + BLOB,
            "ssh-new " + BLOB,
            "from=\\\"*.test\\\" " + KEY,
            KEY + "\\n" + KEY
        }) {
            assertTrue(added(1, wrong).startsWith("422 {\"id\":\"invalid_params\""), wrong);
        }
        assertTrue(said(1, "POST", "/account/keys", "{}").contains("public_key"));
        assertTrue(said(1, "POST", "/account/keys", "").startsWith("422 "));
        assertTrue(said(1, "POST", "/account/keys", "[]").startsWith("400 "));
        assertTrue(said(1, "PUT", "/account/keys", "{}").startsWith("404 "));
    }

    @Test
    void a_key_belongs_to_one_account() throws Exception {
        assertTrue(added(1, KEY).startsWith("201 "));
        assertTrue(added(1, "ssh-ed25519 " + BLOB).startsWith("422 "));
        assertTrue(added(0, KEY).contains("fingerprint"));
    }
}
