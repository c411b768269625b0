package hkshell.adapter.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.engine.session.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
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

    @Test
    void none_at_first() {
        assertEquals(List.of(), new HistoryStore(home.disk()).newest(10));
        assertFalse(Files.exists(home.state));
    }

    @Test
    void calls_are_there_in_the_next_run_the_newest_last() throws IOException {
        HistoryStore store = new HistoryStore(home.disk());
        store.add(call("/apps"));
        store.add(call("/account"));
        store.add(call("/regions"));

        assertEquals(List.of(call("/account"), call("/regions")), new HistoryStore(home.disk()).newest(2));
        assertEquals("0600", TestHome.mode(file));
    }

    @Test
    void any_text_comes_back() {
        Random random = new Random(7);
        for (int run = 0; run < 10_000; run++) {
            Call call = call(word(random));
            String line = CallLine.of(call);
            assertEquals(line.length() - 1, line.indexOf('\n'), "run " + run);
            assertEquals(call, CallLine.read(line.substring(0, line.length() - 1)), "run " + run);
        }
    }

    @Test
    void a_line_that_was_cut_off_is_left_out() throws IOException {
        HistoryStore store = new HistoryStore(home.disk());
        store.add(call("/apps"));
        Files.writeString(file, "1772366400000\tGET\t/torn", StandardOpenOption.APPEND);

        assertEquals(List.of(call("/apps")), store.newest(10));
        store.add(call("/next"));
        assertEquals(List.of(call("/apps"), call("/next")), store.newest(10));
    }

    @Test
    void the_oldest_lines_go_first() throws IOException {
        Files.createDirectories(home.state);
        StringBuilder text = new StringBuilder();
        for (int count = 0; count < 2500; count++) {
            text.append(CallLine.of(call("/n" + count)));
        }
        Files.writeString(file, text);

        HistoryStore store = new HistoryStore(home.disk());
        assertEquals(2000, store.newest(9999).size());
        store.add(call("/last"));

        assertEquals(2001, Files.readAllLines(file).size());
        assertEquals("/n500", CallLine.read(Files.readAllLines(file).get(0)).target());
    }

    @Test
    void one_megabyte_is_enough() throws IOException {
        Files.createDirectories(home.state);
        StringBuilder text = new StringBuilder();
        for (int count = 0; count < 20; count++) {
            text.append(CallLine.of(call("/" + "x".repeat(100_000))));
        }
        Files.writeString(file, text);

        HistoryStore store = new HistoryStore(home.disk());
        store.add(call("/last"));

        assertTrue(Files.size(file) < 1024 * 1024 + 200);
        assertEquals(11, store.newest(99).size());
    }

    @Test
    void where_nothing_can_be_written_this_run_is_remembered() throws IOException {
        Files.createDirectories(home.state.getParent());
        Files.writeString(home.state, "a file in the way");
        HistoryStore store = new HistoryStore(home.disk());

        store.add(call("/apps"));

        assertEquals(List.of(call("/apps")), store.newest(10));
        assertNotNull(store.problem().orElseThrow());
    }

    @Test
    void forgotten() {
        HistoryStore store = new HistoryStore(home.disk());
        store.add(call("/apps"));
        store.clear();

        assertEquals(List.of(), store.newest(10));
        assertFalse(Files.exists(file));
    }

    private static Call call(String target) {
        return new Call(TestHome.NOW, "GET", target, "api.heroku.com", 200, 87, 1234, "req-1", "me");
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int count = random.nextInt(12); count > 0; count--) {
            word.append("\t\n\r\\tnr x\u00e9\ud83d\ude00".charAt(random.nextInt(12)));
        }
        return word.toString();
    }
}
