package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Exchange;
import hkshell.domain.request.Stop;
import hkshell.engine.ExitCode;
import hkshell.engine.Invocation;
import hkshell.engine.Outcome;
import hkshell.engine.Progress;
import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C4, jq filters: {@code -q} of a call, over real HTTP to the sandbox. */
class FilterCommandTest {
    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void c4_a_value_a_line_and_strings_bare_when_asked() {
        assertEquals("\"me@example.com\"", bench.run("get /account -q .email").out());
        assertEquals(
                "me@example.com", bench.run("get /account -r --query .email").out());
        assertEquals(
                "\"me@example.com\"",
                bench.run("get /account --json -r -q .email").out());
        assertEquals(
                "[\"email\",true]",
                bench.run("get /account -q '[\"email\", (.email | length > 3)]'")
                        .out());
        assertEquals("", bench.run("get /account -q empty").out());
        assertTrue(bench.run("get /account -i -q .email").out().startsWith("HTTP/1.1 200\n"));
    }

    @Test
    void c4_a_wrong_filter_is_told_with_its_place_before_anything_is_sent() {
        Ran ran = bench.run("post /apps name=never -q '.[] | | .name'");
        assertEquals(2, ran.code());
        assertTrue(ran.err().startsWith("The filter cannot be read: column 7.\n"), ran.err());
        assertEquals(
                "0",
                bench.run("get /apps -q 'map(select(.name == \"never\")) | length'")
                        .out());
    }

    @Test
    void c4_a_filter_that_fails_prints_nothing_and_an_error_of_the_server_is_shown_as_always() {
        Ran failed = bench.run("get /account -q '.email | .x'");
        assertEquals(2, failed.code());
        assertEquals("", failed.out());
        assertEquals("The filter failed: Cannot index string with string \"x\".", failed.err());
        Ran refused = bench.run("get /apps/nowhere -q .name");
        assertEquals(1, refused.code());
        assertTrue(refused.out().contains("not_found"), refused.out());
    }

    @Test
    void c4_the_whole_of_a_list_is_filtered_and_saved() throws IOException {
        String token = bench.sandbox().accounts().stream()
                .filter(account -> account.email().equals("fleet@corp.test"))
                .findFirst()
                .orElseThrow()
                .token();
        bench.netrc("machine 127.0.0.1\n  login fleet@corp.test\n  password " + token + "\n");
        assertEquals("200", bench.run("get /apps -q length").out());
        assertEquals("2500", bench.run("get /apps --paginate -q length").out());
        assertEquals(0, bench.run("get /apps --limit 2 -r -q .[].name -o names").code());
        assertEquals("fleet-", Files.readString(folder.resolve("home/names")).substring(0, 6));
    }

    @Test
    void c8_what_was_turned_into_utf8_is_said_where_it_is_not_printed_as_it_came() {
        for (String one : List.of("get /sandbox/odd/latin-1 -q .", "get /sandbox/odd/latin-1 --json")) {
            assertTrue(bench.run(one).err().contains("warning: It came in ISO-8859-1"), one);
        }
        assertTrue(bench.run("get /sandbox/odd/unsaid --json").err().contains("at offset 14"));
        assertEquals("", bench.run("get /sandbox/odd/latin-1").err());
    }

    @Test
    void f5_a_filter_that_notices_nothing_is_left_behind_when_it_is_stopped() {
        Stop stop = new Stop();
        Invocation slow = bench.engine()
                .parse("get /account -q '(\"a\"*40+\"b\")|test(\"^(a+)+$\")'")
                .value()
                .orElseThrow();
        bench.by(usual -> (request, limits, watch, none) -> {
            Exchange answer = usual.send(request, limits, watch, none);
            new Thread(stop::raise).start();
            return answer;
        });
        Outcome outcome = bench.engine().run(slow, ScriptedAsk.pipe(), Progress.silent(), stop);
        assertEquals(130, ExitCode.of(outcome));
    }
}
