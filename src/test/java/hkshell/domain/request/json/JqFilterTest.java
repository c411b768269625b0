package hkshell.domain.request.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Body;
import hkshell.domain.request.Stop;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Place;
import hkshell.kit.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JqFilterTest {
    private static final String APPS = "[{\"name\":\"a\",\"id\":1,\"n\":1.10,\"big\":123456789012345678901234567890},"
            + "{\"name\":\"\\u00e9\\n\",\"id\":2,\"token\":\"HRKU-secret\"}]";

    private static Parsed<Filtered> run(String filter, String body) {
        return JqFilter.of(filter).then(jq -> jq.apply(Body.of(body), new Stop()));
    }

    private static List<String> values(String filter) {
        return run(filter, APPS).value().orElseThrow().values();
    }

    private static Problem problem(String filter, String body) {
        return run(filter, body).problem().orElseThrow();
    }

    @Test
    void c4_a_filter_gives_each_value_as_a_line() {
        assertEquals(List.of("\"a\"", "\"é\\n\""), values(".[].name"));
        assertEquals(List.of("{\"name\":\"a\",\"id\":1}"), values(".[] | select(.id < 2) | {name, id}"));
        assertEquals(List.of("123456789012345678901234567890"), values(".[0].big"));
        assertEquals(List.of("1.1"), values(".[0].n"));
        assertEquals(List.of("3"), values("map(.id) | add"));
        assertEquals(List.of(), values("empty"));
        Filtered names = run(".[].name", APPS).value().orElseThrow();
        assertEquals("\"a\"\n\"é\\n\"\n", names.lines().text());
        assertEquals("a\né\n\n", names.rawLines().text());
        assertEquals("[\n  \"a\",\n  \"é\\n\"\n]", names.document().text());
        assertEquals(
                "{\n  \"id\": 1\n}",
                run(".[0]|{id}", APPS).value().orElseThrow().document().text());
    }

    @Test
    void c5_the_filter_of_a_place_in_the_tree_gives_its_value() {
        String body = "{\"a\": [[1, {\"b-c\": {\"\u00e9 \\\"x\\\" \\\\(1)\": 2, \"d_1\": 3}}]]}";
        JsonTree tree = JsonTree.read(Body.of(body));
        List<String> filters =
                IntStream.range(0, tree.size()).mapToObj(tree::filter).toList();
        assertEquals(List.of(".", ".a", ".a[0]", ".a[0][0]", ".a[0][1]"), filters.subList(0, 5));
        assertEquals(
                List.of("2"), run(filters.get(6), body).value().orElseThrow().values());
        assertEquals(
                List.of("3"), run(filters.get(7), body).value().orElseThrow().values());
        assertEquals(".[0][1]", JsonTree.read(Body.of("[[1,2]]")).filter(3));
    }

    @Test
    void c4_a_wrong_filter_is_told_with_the_place() {
        Problem wrong = problem(".[] | | .", APPS);
        assertEquals("The filter cannot be read: column 7.", wrong.sentence());
        assertEquals(Optional.of(new Place(1, 7)), wrong.place());
        assertEquals("The filter ends too early: column 2.", problem(".[", APPS).sentence());
        assertEquals(
                "The filter cannot be read: line 2, column 1.",
                problem(".\n)", APPS).sentence());
        assertEquals("The filter is empty.", problem(" ", APPS).sentence());
        assertEquals(
                "The filter failed: Cannot index array with string \"name\".",
                problem(".name", APPS).sentence());
        assertEquals(
                "The filter failed: Function nosuch/0 does not exist.",
                problem("nosuch", APPS).sentence());
        assertEquals(
                "There is nothing to filter. The answer is not JSON: line 1, column 1.",
                problem(".", "<html>").sentence());
    }

    @Test
    void a_filter_reads_no_environment_and_no_file_and_its_errors_quote_no_value() {
        for (String filter : List.of("env", "$ENV", "input", "import \"a\" as b; .", "include \"a\"; .")) {
            assertTrue(run(filter, APPS).problem().isPresent(), filter);
        }
        for (String filter : List.of(".[1].token|@tsv", ".[1].token|keys", ".[1].token - 1", ".[1].token|tonumber")) {
            String told = problem(filter, APPS).sentence();
            assertFalse(told.contains("HRKU"), told);
        }
    }

    @Test
    void a_filter_without_an_end_can_be_stopped_or_ends_by_itself() {
        for (String filter : List.of("def f: f; f", "[recurse(.)] | length")) {
            Stop stop = new Stop();
            stop.raise();
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertTrue(
                            JqFilter.of(filter)
                                    .value()
                                    .orElseThrow()
                                    .apply(Body.of(APPS), stop)
                                    .problem()
                                    .isPresent(),
                            filter));
        }
        assertEquals(
                "The filter failed: it calls itself too often.",
                problem("def f: f; f", APPS).sentence());
    }

    @Test
    void whatRepeatsItselfNoticesTheWishToStop() throws InterruptedException {
        for (String filter : List.of(
                "range(1e18)",
                "last(range(1e18))",
                "[recurse(.)]|length",
                "try recurse(.) catch 1",
                "until(false; .)",
                "reduce range(1e18) as $x (0; . + 1)",
                "[.[] | while(true; .)]")) {
            Stop stop = new Stop();
            Thread presses = new Thread(
                    () -> {
                        stop.await(Duration.ofMillis(50));
                        stop.raise();
                    },
                    "esc");
            presses.start();
            Parsed<Filtered> ended = assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> JqFilter.of(filter).then(jq -> jq.apply(Body.of(APPS), stop)));
            assertTrue(ended.problem().isPresent(), filter);
            presses.join();
        }
    }
}
