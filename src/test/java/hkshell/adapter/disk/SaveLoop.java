package hkshell.adapter.disk;

import hkshell.engine.session.Netrc;
import hkshell.engine.session.NetrcFiles.Saved;
import hkshell.kit.problem.Parsed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/**
 * A program that saves without end and prints a dot after each save, for tests that kill it. Its passwords count: {@code
 * p1}, {@code p2} and so on, over and over in one record.
 */
final class SaveLoop {
    private SaveLoop() {}

    static Process start(TestHome home, String host) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SaveLoop.class.getName(),
                        home.home.getParent().toString(),
                        host)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** @param words the folder that a {@link TestHome} is in, and the host of the record */
    public static void main(String[] words) throws Exception {
        TestHome home = new TestHome(Path.of(words[0]));
        home.clock = Clock.systemUTC();
        NetrcStore store = home.store();
        Netrc now = store.load();
        for (int count = 1; ; count++) {
            // Of changing length, so that a write in place moves what follows.
            Parsed<Saved> saved = TestHome.put(store, now, words[1], "p".repeat(count % 50 + 1) + count);
            System.out.write(saved.isGood() ? '.' : '!');
            System.out.flush();
            if (saved.problem().isPresent()) {
                System.err.println(TestHome.told(saved));
            }
            now = saved.value().orElseThrow().netrc();
        }
    }
}
