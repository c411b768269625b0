package hkshell.engine.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.RawServer;
import hkshell.fake.Workbench;
import hkshell.fake.Workbench.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F1, follows all pages: {@code --paginate}, over real HTTP to the sandbox. */
class PaginateTest {
    private static final Pattern NAME = Pattern.compile("\"name\": ?\"(fleet-[0-9]+)\"");

    @TempDir
    Path folder;

    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder);
        String token = bench.sandbox().accounts().stream()
                .filter(account -> account.email().equals("fleet@corp.test"))
                .findFirst()
                .orElseThrow()
                .token();
        bench.netrc("machine 127.0.0.1\n  login fleet@corp.test\n  password " + token + "\n");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static List<String> names(String text) {
        return NAME.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @Test
    void f1_all_parts_come_as_one_list() {
        assertEquals(200, names(bench.run("get /apps").out()).size());
        Ran ran = bench.run("get /apps --paginate");
        assertEquals(0, ran.code());
        assertEquals(2500, names(ran.out()).size());
        assertEquals(2500, new TreeSet<>(names(ran.out())).size());
        assertTrue(ran.out().startsWith("[\n  {\n    \"id\""), ran.out().substring(0, 40));
        assertEquals(2500, names(bench.run("get /apps --paginate --json").out()).size());
    }

    @Test
    void f1_a_first_part_is_not_taken_for_the_whole() {
        String told = "This is the first part of a longer list; --paginate gets all of it.";
        for (String one : List.of("get /apps", "get /apps -q length", "get /apps --json")) {
            assertTrue(bench.run(one).err().contains(told), one);
        }
        for (String none : List.of("get /apps --paginate", "get /apps --limit 3", "get /apps Range:'name ..; max=2'")) {
            assertEquals("", bench.run(none).err(), none);
        }
    }

    @Test
    void d1_a_long_list_is_one_call_of_the_history() {
        bench.run("get /apps --paginate");
        assertEquals(2, bench.run("history list").out().lines().count());
    }

    @Test
    void f1_no_more_than_the_limit_and_in_the_order_asked_for() {
        assertEquals(
                List.of("fleet-10001", "fleet-10002", "fleet-10003"),
                names(bench.run("get /apps Range:'name ..; max=2' --limit 3").out()));
        assertEquals(
                List.of("fleet-12500", "fleet-12499"),
                names(bench.run("get /apps Range:'name ..; order=desc' --paginate --limit 2")
                        .out()));
        for (String wrong : List.of("0", "x", "-1", "9999999999")) {
            assertEquals(2, bench.run("get /apps --paginate --limit " + wrong).code(), wrong);
        }
    }

    @Test
    void f1_into_a_file() throws IOException {
        assertEquals(0, bench.run("get /apps --paginate -o all.json").code());
        assertEquals(
                2500, names(Files.readString(folder.resolve("home/all.json"))).size());
    }

    @Test
    void f1_what_is_no_list_is_the_answer() {
        assertEquals(
                bench.run("get /account").out(),
                bench.run("get /account --paginate").out());
        assertEquals(1, bench.run("get /apps/none --paginate").code());
    }

    @ParameterizedTest
    @CsvSource({"429, 1", "500, 1", "0, 4"})
    void f4_a_list_that_breaks_off_is_not_printed_and_can_be_gone_on_with(int status, int code) throws IOException {
        try (RawServer server = RawServer.saying(
                head -> head.contains("Range: id ]b")
                        ? status == 0
                                ? ""
                                : "HTTP/1.1 " + status + " No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                        : "HTTP/1.1 206 Part\r\nConnection: close\r\nNext-Range: id ]b..\r\nContent-Length: 9\r\n\r\n[\"a\",\"b\"]")) {
            Ran ran = bench.run("get http://127.0.0.1:" + server.port() + "/list --no-auth --paginate");
            assertEquals(code, ran.code(), ran.err());
            assertEquals("", ran.out());
            assertTrue(
                    ran.err().contains("hint: 2 items came before; to go on behind them add 'Range:id ]b..'"),
                    ran.err());
        }
    }

    @ParameterizedTest
    @CsvSource({"id ]b.., id ]b..", "id ]a.., id ]c.."})
    void f1_a_server_that_points_back_ends_with_a_sentence(String first, String second) throws IOException {
        try (RawServer server = RawServer.saying(head -> "HTTP/1.1 206 Part\r\nConnection: close\r\nNext-Range: "
                + (head.contains("Range: " + first) ? second : first)
                + "\r\nContent-Length: 5\r\n\r\n[\"a\"]")) {
            String call = "get http://127.0.0.1:" + server.port() + "/list --no-auth --paginate";
            Ran ran = bench.run(call);
            assertEquals(1, ran.code(), ran.err());
            assertEquals("", ran.out());
            assertTrue(ran.err().contains("points back to a part of the list that has come already"), ran.err());
            assertEquals(0, bench.run(call + " --limit 2").code());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {9_000_000, 20})
    void f1_a_part_that_is_larger_than_memory_or_deep_is_a_part(int size) throws IOException {
        String large = "\"" + "x".repeat(size) + "\"," + "[".repeat(3000) + "]".repeat(3000);
        try (RawServer server = RawServer.saying(head -> "HTTP/1.1 206 Part\r\nConnection: close\r\n"
                + (head.contains("Range: id ]b")
                        ? "Content-Length: 5\r\n\r\n[\"a\"]"
                        : "Next-Range: id ]b..\r\nContent-Length: " + (large.length() + 2) + "\r\n\r\n[" + large
                                + "]"))) {
            Ran ran = bench.run("get http://127.0.0.1:" + server.port() + "/list --no-auth --paginate");
            assertEquals(0, ran.code(), ran.err());
            assertTrue(
                    ran.out().equals("[" + large + ",\"a\"]"),
                    "length " + ran.out().length());
        }
    }

    @Test
    void f4_items_that_came_twice_are_told() throws IOException {
        try (RawServer server = RawServer.saying(head -> "HTTP/1.1 206 Part\r\nConnection: close\r\n"
                + (head.contains("Range: id ]b") ? "" : "Next-Range: id ]b..\r\n")
                + "Content-Length: 5\r\n\r\n[\"a\"]")) {
            String call = "get http://127.0.0.1:" + server.port() + "/list --no-auth --paginate";
            assertEquals("[\"a\",\"a\"]", bench.run(call).out());
            assertTrue(
                    bench.said(call).toString().contains("1 item came twice"),
                    bench.said(call).toString());
        }
    }
}
