package hkshell.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists in parts, as the API gives them out. */
class SandboxPagesTest {
    private static final Pattern NAME = Pattern.compile("\"name\": \"(fleet-[0-9]+)\"");
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

    private HttpResponse<String> apps(String email, Optional<String> range) throws IOException, InterruptedException {
        String token = sandbox.accounts().stream()
                .filter(account -> account.email().equals(email))
                .findFirst()
                .orElseThrow()
                .token();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.url() + "/apps"))
                .header("Accept", "application/vnd.heroku+json; version=3")
                .header("Authorization", "Bearer " + token);
        range.ifPresent(is -> request.header("Range", is));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> names(HttpResponse<String> answer) {
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(answer.body());
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    @Test
    void aLongListComesInPartsThatLackNothingAndRepeatNothing() throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        Optional<String> range = Optional.empty();
        int parts = 0;
        do {
            HttpResponse<String> answer = apps("fleet@corp.test", range);
            range = answer.headers().firstValue("Next-Range");
            assertEquals(range.isPresent() ? 206 : 200, answer.statusCode());
            all.addAll(names(answer));
            parts++;
        } while (range.isPresent());
        assertEquals(13, parts);
        assertEquals(2500, all.size());
        assertEquals(2500, new TreeSet<>(all).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name ..; max=2                            | fleet-10001 fleet-10002 | name ]fleet-10002..; max=2",
                "name ]fleet-10002..; max=2                | fleet-10003 fleet-10004 | name ]fleet-10004..; max=2",
                "name ..; order=desc,max=2                 | fleet-12500 fleet-12499 | name ]fleet-12499..; order=desc, max=2",
                "name ]fleet-12499..; order=desc, max=2    | fleet-12498 fleet-12497 | name ]fleet-12497..; order=desc, max=2",
                "name fleet-12499..                        | fleet-12499 fleet-12500 |",
                "name fleet-10007..fleet-10009[            | fleet-10007 fleet-10008 |",
                "name fleet-10007..fleet-10009; max=2      | fleet-10007 fleet-10008 | name ]fleet-10008..fleet-10009; max=2"
            })
    void aRangeSaysWhich(String range, String names, String next) throws IOException, InterruptedException {
        HttpResponse<String> answer = apps("fleet@corp.test", Optional.of(range));
        assertEquals(names, String.join(" ", names(answer)));
        assertEquals(Optional.ofNullable(next), answer.headers().firstValue("Next-Range"));
        assertEquals(next == null ? 200 : 206, answer.statusCode());
        assertEquals("id, name", answer.headers().firstValue("Accept-Ranges").orElse(""));
        String[] told = names.split(" ");
        assertEquals(
                "name " + told[0] + ".." + told[1],
                answer.headers().firstValue("Content-Range").orElse(""));
    }

    @Test
    void whatNoListCanBeCutByIs416() throws IOException, InterruptedException {
        for (String range : List.of("size ..", "name", "name ..; max=0", "bytes=0-100", "")) {
            HttpResponse<String> answer = apps("me@example.com", Optional.of(range));
            assertEquals(416, answer.statusCode(), range);
            assertTrue(answer.body().contains("requested_range_not_satisfiable"));
        }
    }
}
