package hkshell.adapter.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.request.Body;
import hkshell.engine.session.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calls of this run and of earlier ones. */
class HistoryStoreTest {
    @TempDir(factory = FastFolder.class)
    Path folder;

    private TestHome home;
    private Path file;

    @BeforeEach
    void fresh() throws IOException {
        home = new TestHome(folder);
        file = home.state.resolve("history");
    }

    private HistoryStore store() {
        return new HistoryStore(home.disk());
    }

    @Test
    void none_at_first() {
        assertEquals(List.of(), store().newest(10));
        assertFalse(Files.exists(home.state));
    }

    @Test
    void d1_calls_are_there_in_the_next_run_the_newest_last() throws IOException {
        HistoryStore store = store();
        store.add(call("/apps"));
        store.add(call("/account"));
        assertEquals(3, store.add(call("/regions")).number());

        assertEquals(List.of(call("/account").numbered(2), call("/regions").numbered(3)), store().newest(2));
        assertEquals(4, store().add(call("/next")).number());
        assertEquals("0600", TestHome.mode(file));
    }

    @Test
    void any_text_comes_back() {
        Random random = new Random(7);
        for (int run = 0; run < 10_000; run++) {
            Call call = call(word(random)).numbered(run + 1);
            String line = CallLine.of(call);
            assertEquals(line.length() - 1, line.indexOf('\n'), "run " + run);
            assertEquals(call, CallLine.read(line.substring(0, line.length() - 1)), "run " + run);
        }
    }

    @Test
    void a_line_that_was_cut_off_is_left_out() throws IOException {
        HistoryStore store = store();
        store.add(call("/apps"));
        Files.writeString(file, "1772366400000\tGET\t/torn", StandardOpenOption.APPEND);

        assertEquals(List.of(call("/apps").numbered(1)), store.newest(10));
        store.add(call("/next"));
        assertEquals(List.of(call("/apps").numbered(1), call("/next").numbered(2)), store.newest(10));
    }

    @Test
    void lines_of_an_earlier_version_have_numbers_that_stay() throws IOException {
        Files.createDirectories(home.state);
        String old = "1772366400000\tGET\t/apps\tapi.heroku.com\t200\t87\t1234\treq-1\tme\n";
        Files.writeString(file, old + old + "a line of nobody\n" + old);

        HistoryStore store = store();
        assertEquals(List.of(1L, 2L, 3L), numbers(store));
        assertEquals(List.of(), store.newest(1).get(0).items());
        assertEquals(4, store.add(call("/apps")).number());
        assertEquals(5, store().add(call("/apps")).number());
        for (int count = 0; count < 2000; count++) {
            store.add(call("/apps"));
        }
        assertEquals(2005, store.newest(1).get(0).number());
        assertEquals(
                LongStream.rangeClosed(2005 - numbers(store).size() + 1, 2005)
                        .boxed()
                        .toList(),
                numbers(store));
    }

    @Test
    void the_oldest_lines_go_first_also_in_one_long_run() throws IOException {
        HistoryStore store = store();
        long most = 0;
        for (int count = 1; count <= 4100; count++) {
            store.add(call("/n" + count));
            most = Math.max(most, Files.size(file));
            if (count == 2000) {
                assertEquals(2000, store.newest(9999).size());
            }
        }
        assertEquals(1600, Files.readAllLines(file).size());
        assertEquals("/n4100", store.newest(1).get(0).target());
        assertEquals(4100, store.newest(1).get(0).number());
        assertTrue(most < 1024 * 1024, most + " bytes");
        assertEquals("0600", TestHome.mode(file));
    }

    @Test
    void one_megabyte_is_enough() throws IOException {
        HistoryStore store = store();
        for (int count = 0; count < 200; count++) {
            store.add(call("/" + "x".repeat(30_000)));
            assertTrue(Files.size(file) <= 1024 * 1024, "bounded");
        }
        assertTrue(store.newest(999).size() > 20);
    }

    @Test
    void a_path_as_long_as_a_book_is_of_this_run_alone() throws IOException {
        HistoryStore store = store();
        store.add(call("/apps"));
        store.add(call("/" + "x".repeat(100_000)));
        assertEquals(3, store.add(call("/account")).number());
        assertEquals(3, store.newest(9).size());
        assertEquals(2, store().newest(9).size());
    }

    @Test
    void runs_at_the_same_time_write_whole_lines_with_numbers_of_their_own()
            throws InterruptedException, ExecutionException {
        int runs = 4;
        ExecutorService pool = Executors.newFixedThreadPool(runs);
        List<Future<?>> all = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            HistoryStore store = store();
            String target = "/run-" + run;
            all.add(pool.submit(() -> {
                for (int count = 0; count < 100; count++) {
                    store.add(call(target));
                }
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        pool.shutdown();
        assertEquals(LongStream.rangeClosed(1, 400).boxed().toList(), numbers(store()));
    }

    @Test
    void where_nothing_can_be_written_this_run_is_remembered_and_it_is_said_once() throws IOException {
        Files.createDirectories(home.state.getParent());
        Files.writeString(home.state, "a file in the way");
        HistoryStore store = store();

        store.add(call("/apps"));
        assertEquals(2, store.add(call("/apps")).number());

        assertEquals(List.of(1L, 2L), numbers(store));
        assertTrue(store.untold().isPresent());
        assertEquals(Optional.empty(), store.untold());
    }

    @Test
    void d3_what_is_only_remembered_never_stands_on_the_disk() {
        HistoryStore store = store();
        assertEquals(1, store.remember(call("/apps")).number());
        assertFalse(Files.exists(file));
        assertEquals(2, store.add(call("/account")).number());
        assertEquals(
                List.of("/account"),
                store().newest(9).stream().map(Call::target).toList());
        assertEquals(Optional.empty(), store.untold());
    }

    @Test
    void bodies_are_private_and_the_oldest_make_room() throws IOException {
        HistoryStore store = store();
        Body body = Body.of("x".repeat(1 << 20));
        for (int count = 0; count < 20; count++) {
            store.addBody(store.add(call("/apps")), body);
        }
        List<Call> calls = store().newest(99);
        assertEquals(Optional.empty(), store().body(calls.get(3)));
        assertEquals(Optional.of(body), store().body(calls.get(4)));
        assertEquals("0600", TestHome.mode(home.state.resolve("bodies/20")));
        store.addBody(calls.get(0), Body.of("x".repeat((1 << 20) + 1)));
        assertEquals(Optional.empty(), store.body(calls.get(0)));
        store.clear();
        assertFalse(Files.exists(home.state.resolve("bodies")));
    }

    @Test
    void forgotten() {
        HistoryStore store = store();
        store.add(call("/apps"));
        store.remember(call("/apps"));
        store.clear();

        assertEquals(List.of(), store.newest(10));
        assertFalse(Files.exists(file));
        assertEquals(1, store.add(call("/apps")).number());
    }

    private static List<Long> numbers(HistoryStore store) {
        return store.newest(9999).stream().map(Call::number).toList();
    }

    private static Call call(String target) {
        return new Call(
                0,
                TestHome.NOW,
                "GET",
                target,
                "api.heroku.com",
                200,
                87,
                1234,
                "req-1",
                "me",
                List.of("name=", "Range:"));
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int count = random.nextInt(12); count > 0; count--) {
            word.append("\t\n\r\\tnr x\u00e9\ud83d\ude00".charAt(random.nextInt(12)));
        }
        return word.toString();
    }
}
