package hkshell.front.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.adapter.http.EachSecond;
import hkshell.domain.request.Phase;
import hkshell.domain.request.Stop;
import hkshell.domain.request.Watch;
import hkshell.engine.Invocation;
import hkshell.engine.Progress;
import hkshell.fake.ScriptedAsk;
import hkshell.fake.Workbench;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F5 in the line shell: seconds and bytes on one line that goes away, on a terminal alone. */
class CallLineTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Progress progress(boolean terminal, int columns) {
        PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8);
        return CallLine.on(new Io(InputStream.nullInputStream(), to, to, terminal, terminal, terminal, () -> columns));
    }

    private String written() {
        String text = err.toString(StandardCharsets.UTF_8);
        err.reset();
        return text;
    }

    @Test
    void f5_seconds_and_bytes_take_each_others_place_and_go() {
        Watch watch = progress(true, 80).watch();
        watch.reached(Phase.CONNECT, 0, -1);
        assertEquals("", written());
        watch.second(1);
        assertEquals("\rwaiting 1 s, ^C stops", written());
        watch.reached(Phase.BODY, 3_140_000, -1);
        watch.second(4);
        assertEquals("\rreceiving 3.1 MB, 4 s, ^C stops", written());
        watch.ended();
        assertEquals("\r" + " ".repeat(31) + "\r", written());
        watch.ended();
        assertEquals("", written());
    }

    @Test
    void f5_what_is_said_takes_the_line_away_first() {
        Progress progress = progress(true, 80);
        progress.watch().second(2);
        written();
        progress.say("A code is wanted.");
        assertEquals("\r" + " ".repeat(21) + "\rA code is wanted.\n", written());
        progress.count("600 items in 3 pages");
        progress.watch().second(1);
        assertEquals("\r600 items in 3 pages, waiting 1 s, ^C stops", written());
    }

    @Test
    void f5_a_command_that_calls_tells_of_the_seconds(@TempDir Path folder) throws IOException {
        try (Workbench bench = new Workbench(folder)) {
            bench.netrc(
                    "machine 127.0.0.1 login a@b.test password " + bench.me().token());
            bench.by(usual -> new EachSecond(usual, Duration.ofMillis(20)));
            Invocation slow =
                    bench.engine().parse("get /sandbox/slow?ms=300").value().orElseThrow();
            bench.engine().run(slow, ScriptedAsk.pipe(), progress(true, 80), new Stop());
        }
        String written = written();
        assertTrue(written.contains("\rwaiting 1 s, ^C stops"), written);
        assertTrue(written.endsWith(" \r"), written);
    }

    @Test
    void f5_a_pause_is_told_and_a_line_is_never_too_long() {
        Progress progress = progress(true, 20);
        progress.watch().waits("for calls to come back", Duration.ofSeconds(43));
        assertEquals(true, written().length() <= 20);
    }

    @Test
    void f5_nothing_where_standard_error_is_no_terminal() {
        Progress progress = progress(false, 80);
        assertFalse(progress.watch().wantsSeconds());
        progress.watch().second(1);
        progress.count("600 items");
        assertEquals("", written());
    }
}
