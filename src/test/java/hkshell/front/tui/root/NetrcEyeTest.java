package hkshell.front.tui.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.engine.session.NetrcFiles;
import hkshell.fake.StepClock;
import hkshell.fake.Workbench;
import hkshell.front.tui.loop.Inbox;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another program writes is news within a second of the eye's own time, which here goes by as fast as it asks for it. */
class NetrcEyeTest {
    private static final long SECOND = 1_000;

    @TempDir
    Path folder;

    private final Inbox inbox = new Inbox();
    /** The eye's time at which news came. */
    private final List<Long> news = new ArrayList<>();

    private long now;

    private void watch(Path home, String first, long writtenAt, String second, long end) throws IOException {
        StepClock clock = new StepClock(Workbench.NOW.toEpochMilli());
        try (Workbench bench = new Workbench(home, clock.clock())) {
            bench.netrc(first);
            NetrcFiles files = bench.thePorts().netrc();
            NetrcEye eye = new NetrcEye(files, bench.thePorts().accounts(), NetrcEye.USUAL_MILLIS, millis -> {
                noteNews();
                boolean due = now < writtenAt && now + millis >= writtenAt;
                now += millis;
                if (due) {
                    bench.netrc(second);
                }
                if (now > end) {
                    throw new InterruptedException();
                }
            });
            eye.watch(inbox);
            assertTrue(Thread.interrupted(), "the eye leaves the thread as it was told");
        }
    }

    private void noteNews() {
        inbox.drain().forEach(msg -> news.add(now));
    }

    @Test
    void what_is_written_is_news_within_a_second() throws IOException {
        for (long at : new long[] {1_001, 1_250, 1_499, 1_500, 1_939}) {
            now = 0;
            news.clear();
            watch(folder.resolve("at" + at), "machine a.test\n", at, "machine b.test\n", 5 * SECOND);
            assertEquals(2, news.size(), "the first look, and one for the other program");
            long waited = news.get(1) - at;
            assertTrue(waited >= 0 && waited <= SECOND, "written at " + at + ", seen at " + news.get(1));
        }
    }

    @Test
    void a_file_that_nobody_writes_is_no_news() throws IOException {
        watch(folder.resolve("still"), "machine a.test\n", Long.MAX_VALUE, "", 20 * SECOND);
        assertEquals(1, news.size(), "the first look alone");
        assertFalse(now < 20 * SECOND);
    }
}
