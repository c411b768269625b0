package hkshell.adapter.disk;

import static hkshell.adapter.disk.TestHome.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.engine.session.Netrc;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process saves without end and is killed, with SIGKILL, at a random moment: the file is always a whole one. */
class KilledSaveTest {
    private static final String TAIL = "\n# " + "x".repeat(60_000) + "\nmachine z login last password end\n";
    private static final Pattern WHOLE =
            Pattern.compile("machine a login me password (old|p+[0-9]+)" + Pattern.quote(TAIL));
    private static final int KILLS = 10;

    /** About as long as a save takes. */
    private static final int MOST_NANOS = 8_000_000;

    @TempDir(factory = FastFolder.class)
    Path folder;

    @Test
    void by_a_new_file() throws Exception {
        kill(false);
    }

    @Test
    void in_place() throws Exception {
        kill(true);
    }

    @Test
    void two_processes_keep_each_others_changes() throws Exception {
        TestHome home = new TestHome(folder);
        home.write("machine a login me password old" + TAIL);
        Process first = SaveLoop.start(home, "a");
        Process second = SaveLoop.start(home, "z");
        killAfter(first, 20, 0);
        killAfter(second, 20, 0);

        assertTrue(home.store().load().isEditable());
        String text = home.text();
        assertTrue(text.startsWith("machine a login me password p"), () -> text.substring(0, 60));
        assertTrue(text.contains("\nmachine z login last password p"), "no save of one overwrote the other's");
    }

    @Test
    void who_reads_a_file_that_is_overwritten_in_place_sees_no_part() throws Exception {
        TestHome home = new TestHome(folder);
        home.clock = Clock.systemUTC();
        home.write("machine a login me password old" + TAIL);
        Files.createLink(home.home.resolve("twin"), home.netrc);
        Process loop = SaveLoop.start(home, "a");
        InputStream dots = loop.getInputStream();
        try {
            while (dots.available() < 60) {
                assertTrue(loop.isAlive(), "it saves");
                String text = new String(home.store().load().file().bytes(), StandardCharsets.UTF_8);
                assertTrue(WHOLE.matcher(text).matches(), () -> text.substring(0, Math.min(120, text.length())));
            }
        } finally {
            loop.destroyForcibly();
        }
        assertTrue(loop.waitFor(20, TimeUnit.SECONDS));
    }

    private void kill(boolean linked) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<TestHome> homes = new ArrayList<>();
        List<Process> loops = new ArrayList<>();
        for (int count = 0; count < KILLS; count++) {
            TestHome home = new TestHome(Files.createDirectory(folder.resolve("run" + count)));
            home.write("machine a login me password old" + TAIL);
            if (linked) {
                Files.createLink(home.home.resolve("twin"), home.netrc);
            }
            homes.add(home);
            // Two at a time, for two cores.
            loops.add(SaveLoop.start(home, "a"));
            if (count % 2 == 1) {
                killAfter(loops.get(count - 1), random.nextInt(8), random.nextInt(MOST_NANOS));
                killAfter(loops.get(count), random.nextInt(8), random.nextInt(MOST_NANOS));
            }
        }
        for (TestHome home : homes) {
            assertWhole(home, linked, "seed " + seed);
        }
    }

    /** The dots are the clock; some empty turns of the processor after the last one reach every step of a save. */
    private static void killAfter(Process loop, int saves, int nanos) throws Exception {
        InputStream dots = loop.getInputStream();
        for (int seen = 0; seen <= saves; seen++) {
            assertEquals('.', dots.read());
        }
        for (long end = System.nanoTime() + nanos; System.nanoTime() < end; ) {
            Thread.onSpinWait();
        }
        loop.destroyForcibly();
        assertTrue(loop.waitFor(20, TimeUnit.SECONDS));
        assertEquals(128 + 9, loop.exitValue());
    }

    private static void assertWhole(TestHome home, boolean linked, String seed) throws IOException {
        Netrc netrc = home.store().load();
        String text = home.text();
        assertTrue(netrc.isEditable(), seed);
        assertTrue(WHOLE.matcher(text).matches(), () -> seed + ": " + text.substring(0, 120));
        assertEquals(linked ? List.of("twin") : List.of(), home.others(), "swept by the next start");

        home.clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
        assertEquals("good", told(home.put("z", "next")), seed);
        assertEquals(text.replace("password end", "password next"), home.text(), seed);
        assertEquals(linked ? List.of("twin") : List.of(), home.others());

        assertEquals("good", told(home.store().undo()), seed);
        assertEquals(text, home.text(), seed);
        // The edit that was cut off either stands, then it can be taken back, or never was, then the one before it.
        assertEquals("good", told(home.store().undo()), seed);
        assertTrue(WHOLE.matcher(home.text()).matches(), seed);
    }
}
