package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Body;
import hkshell.domain.request.Exchange;
import hkshell.domain.request.Response;
import hkshell.fake.RawServer;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D6, one call over many accounts, compared: {@code --as-all} and {@code --as}, over real HTTP to the sandbox. */
class LensTest {
    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder).account("work", 0).account("home", 1).account("again", 0);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void d6_a_row_an_account_with_status_count_and_difference() {
        Ran ran = bench.run("get /apps --as work,again,home");
        assertEquals(0, ran.code(), ran.err());
        List<String> lines = ran.out().lines().toList();
        assertTrue(lines.get(1).matches("work +200 +[0-9]+ +[0-9]+ ms +the first"), ran.out());
        assertTrue(lines.get(2).matches("again +200 +[0-9]+ +[0-9]+ ms +same"), ran.out());
        assertTrue(lines.get(3).matches("home +200 +2 +[0-9]+ ms +\\+2 -[0-9]+ items"), ran.out());
    }

    @Test
    void d6_json_for_scripts() {
        Ran ran = bench.account("bot", 2).run("get /apps --as-all --json");
        assertEquals(3, ran.code());
        assertTrue(ran.out().startsWith("[{\"account\":\"again\",\"status\":200,\"count\":"), ran.out());
        assertTrue(ran.out().contains("{\"account\":\"bot\",\"status\":401,\"count\":null,"), ran.out());
        assertTrue(ran.out().contains("\"sameAs\":null,\"error\":{\"code\":\"unauthorized\","), ran.out());
        assertTrue(ran.out().contains("\"sameAs\":\"again\",\"error\":null"), ran.out());
    }

    @Test
    void d6_a_refused_account_is_a_row_and_the_worst_decides() {
        assertEquals(
                1, bench.account("busy", 10).run("get /apps --as work,busy").code());
        Ran ran = bench.account("bot", 2).run("get /apps --as work,busy,bot");
        assertEquals(3, ran.code());
        assertTrue(
                ran.out().contains("work")
                        && ran.out().contains("429")
                        && ran.out().contains("401"),
                ran.out());
    }

    @Test
    void d6_a_long_list_is_counted_in_its_first_part() {
        assertTrue(bench.account("fleet", 11).run("get /apps --as fleet").out().contains(" 200+ "));
    }

    @Test
    void d6_keeps_nothing_of_its_calls_when_that_is_said() {
        assertEquals(0, bench.run("get /apps --as work,home --no-history").code());
        assertEquals("", bench.run("history list").out());
        assertEquals(0, bench.run("get /apps --as work,home").code());
        assertEquals(2, bench.run("history list --json").out().split("\"number\"").length - 1);
    }

    @Test
    void d6_holes_are_filled_before_it_goes_out() {
        Ran ran = bench.run("get /apps/{app} app==no-such --as work,home");
        assertTrue(ran.out().contains("404"), ran.out());
        Ran open = bench.run("get /apps/{app} --as work");
        assertEquals(2, open.code());
        assertTrue(open.err().contains("add app==NAME"), open.err());
    }

    @Test
    void d6_only_what_reads_and_nothing_beside_it() {
        for (String line : List.of(
                "post /apps name=x --as-all",
                "delete /apps/example --as work",
                "get /apps --as-all --paginate",
                "get /apps --as-all --no-auth",
                "get /apps --as work -o x")) {
            Ran ran = bench.run(line);
            assertEquals(2, ran.code(), line);
            assertTrue(ran.err().contains("nothing was sent"), ran.err());
        }
        assertEquals(3, bench.run("get /apps --as work,nobody").code());
        assertEquals("", bench.run("history list").out());
    }

    @Test
    void d6_no_token_goes_where_its_hosts_do_not_let_it() throws IOException {
        List<String> heads = Collections.synchronizedList(new ArrayList<>());
        try (RawServer server = RawServer.saying(head -> {
            heads.add(head);
            return "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n[]";
        })) {
            Ran ran = bench.run("get http://127.0.0.1:" + server.port() + "/x --as-all");
            assertEquals(3, ran.code(), ran.out());
            assertTrue(ran.out().contains("Its token does not go to "), ran.out());
            assertTrue(heads.isEmpty(), heads.toString());
        }
        assertFalse(bench.run("get https://example.invalid/x --as-all").out().contains("sandbox-"));
    }

    @Test
    void d6_lists_that_are_too_large_for_a_tree_differ_by_their_bytes() {
        String filler = "\"" + "x".repeat(9_000_000) + "\"";
        bench.by(usual -> (request, limits, watch, stop) -> {
            String own = request.authorization().orElseThrow().login();
            Body list = Body.of("[" + filler + ",\"" + own + "\"]");
            return new Exchange.Answered(request, new Response(200, List.of(), list, Duration.ZERO));
        });
        List<String> lines =
                bench.run("get /big --as work,again,home").out().lines().toList();
        assertTrue(lines.get(2).endsWith("same"), lines.get(2));
        assertTrue(lines.get(3).endsWith("differs"), lines.get(3));
    }
}
