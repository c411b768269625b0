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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code /account/keys}, asked by the JDK's own client. */
class SandboxKeysTest {
    private static final String KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDAwMTEyMjMzNDQ1NTY2Nzc4ODk5YWFiYmNjZGRlZWZm a b";

    private final HttpClient client = HttpClient.newHttpClient();
    private Sandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(0, Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private String said(int who, String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                .header("Accept", "application/vnd.heroku+json; version=3")
                .header("Authorization", "Bearer " + sandbox.accounts().get(who).token())
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    private String add(int who, String line) throws IOException, InterruptedException {
        return said(who, "POST", "/account/keys", "{\"public_key\":\"" + line + "\"}");
    }

    private static String field(String answer, String name) {
        Matcher found = Pattern.compile("\"" + name + "\": \"([^\"]*)\"").matcher(answer);
        assertTrue(found.find(), answer);
        return found.group(1);
    }

    private int count(int who) throws IOException, InterruptedException {
        return said(who, "GET", "/account/keys", "").split("\"public_key\"", -1).length - 1;
    }

    @Test
    void each_account_has_keys_of_its_own() throws IOException, InterruptedException {
        assertEquals(2, count(0));
        assertEquals(0, count(1));
        String mine = said(0, "GET", "/account/keys", "");
        assertEquals(
                "404",
                said(1, "DELETE", "/account/keys/" + field(mine, "id"), "").substring(0, 3));
        assertEquals("me@example.com", field(mine, "email"));
    }

    @Test
    void a_key_comes_and_goes_by_id_and_by_fingerprint() throws IOException, InterruptedException {
        String added = add(1, KEY + "\\n");
        assertTrue(added.startsWith("201 "), added);
        assertEquals("a b", field(added, "comment"));
        assertEquals(KEY, field(added, "public_key"));
        String path = "/account/keys/" + field(added, "fingerprint").replace(":", "%3A");
        assertTrue(said(1, "GET", path, "").startsWith("200 "));
        assertTrue(said(1, "DELETE", path, "").startsWith("200 "));
        assertEquals("404", said(1, "GET", path, "").substring(0, 3));
        String again = add(1, KEY);
        assertTrue(said(1, "DELETE", "/account/keys/" + field(again, "id"), "").startsWith("200 "));
        assertEquals(0, count(1));
    }

    @Test
    void what_is_no_key_is_422_and_so_is_one_that_somebody_has() throws IOException, InterruptedException {
        assertTrue(add(0, KEY).startsWith("201 "));
        String taken = add(1, KEY);
        assertEquals("422 invalid_params", taken.substring(0, 4) + field(taken, "id"));
        assertEquals("Fingerprint has already been taken.", field(taken, "message"));
        for (String line :
                new String[] {"", "ssh-ed25519", "ssh-dss AAAA x", KEY.replace("AAAAC3", "AAAAC4"), "ssh-rsa %% x"}) {
            String refused = add(1, line);
            assertEquals(
                    "422 public_key is no valid SSH public key.", refused.substring(0, 4) + field(refused, "message"));
        }
        assertEquals("422 ", said(1, "POST", "/account/keys", "{}").substring(0, 4));
        assertEquals("400 ", said(1, "POST", "/account/keys", "[]").substring(0, 4));
        assertEquals(0, count(1));
    }
}
