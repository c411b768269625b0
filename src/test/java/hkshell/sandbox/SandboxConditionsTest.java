package hkshell.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that change what a call does, and the ways to be pointed elsewhere, asked by the JDK's own client. */
class SandboxConditionsTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private Sandbox sandbox;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(0, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private HttpResponse<String> call(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.url() + path))
                .header("Accept", "application/vnd.heroku+json; version=3")
                .header("Authorization", "Bearer " + sandbox.accounts().get(0).token())
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void a_write_with_a_tag_that_no_longer_fits_is_412_and_changes_nothing() throws IOException, InterruptedException {
        String first = tag(call("GET", "/apps/example", ""));
        String change = "{\"maintenance\":true}";
        assertEquals(
                200,
                call("PATCH", "/apps/example", change, "If-Match", first + ", \"other\"")
                        .statusCode());
        String second = tag(call("GET", "/apps/example", ""));
        HttpResponse<String> late = call("PATCH", "/apps/example", "{\"maintenance\":false}", "If-Match", first);
        assertEquals(412, late.statusCode());
        assertTrue(late.body().contains("\"id\": \"precondition_failed\""), late.body());
        assertEquals(
                412, call("DELETE", "/apps/example", "", "If-Match", "\"x\"").statusCode());
        assertEquals(second, tag(call("GET", "/apps/example", "")));
        assertEquals(
                200, call("PATCH", "/apps/example", change, "If-Match", "*").statusCode());
    }

    @Test
    void a_tag_of_what_is_only_written_never_fits() throws IOException, InterruptedException {
        assertEquals(
                412,
                call("PUT", "/apps/example/pre-authorizations", "", "If-Match", "\"x\"")
                        .statusCode());
        assertEquals(412, call("GET", "/apps/example", "", "If-Match", "\"x\"").statusCode());
    }

    @Test
    void a_post_is_the_method_that_its_header_names() throws IOException, InterruptedException {
        HttpResponse<String> gone = call("POST", "/apps/example", "", "X-HTTP-Method-Override", "DELETE");
        assertEquals(200, gone.statusCode(), gone.body());
        assertEquals(404, call("GET", "/apps/example", "").statusCode());
        HttpResponse<String> changed =
                call("POST", "/apps/aurora-docs", "{\"maintenance\":true}", "x-http-method-override", "patch");
        assertTrue(changed.body().contains("\"maintenance\": true"), changed.body());
    }

    @Test
    void only_a_post_is() throws IOException, InterruptedException {
        assertEquals(
                200,
                call("GET", "/apps/example", "", "X-HTTP-Method-Override", "DELETE")
                        .statusCode());
        assertEquals(200, call("GET", "/apps/example", "").statusCode());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void each_status_that_points_elsewhere(int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = call("GET", "/sandbox/redirect?status=" + status + "&to=/apps?a=b", "");
        assertEquals(status, answer.statusCode());
        assertEquals(List.of("/apps?a=b"), answer.headers().allValues("Location"));
    }

    @Test
    void any_other_status_points_nowhere_and_302_is_the_usual_one() throws IOException, InterruptedException {
        assertEquals(302, call("GET", "/sandbox/redirect?to=/apps", "").statusCode());
        assertEquals(
                302, call("GET", "/sandbox/redirect?status=200&to=/apps", "").statusCode());
    }
}
