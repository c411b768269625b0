package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.fake.SteadyTime;
import hkshell.fake.StepClock;
import hkshell.fake.Workbench;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.root.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first picture that anybody sees of hkshell is what {@code --sandbox} and the key {@code s} show. With
 * {@code -Dgolden.update} it is written into the page.
 */
class ReadmePictureTest {
    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "```text\n";
    private static final String END = "```\n";

    @Test
    void the_picture_of_the_readme_is_what_comes_up(@TempDir Path folder) throws IOException {
        String page = Files.readString(README);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        assertTrue(from >= BEGIN.length());
        String shown = page.substring(from, page.indexOf(END, from));
        String seen = first(folder);
        if (System.getProperty("golden.update") != null) {
            Files.writeString(README, page.replace(shown, seen));
        } else {
            assertEquals(shown, seen);
        }
    }

    private static String first(Path folder) throws IOException {
        StepClock clock = new StepClock(Workbench.NOW.toEpochMilli());
        try (Workbench bench = new Workbench(folder, clock.clock())) {
            bench.account("me", 0).account("jo", 1).account("bot", 2);
            bench.by(usual -> new SteadyTime(usual, Duration.ofMillis(145)));
            try (Scenario<Model> screen = RootScenario.of(bench, clock, new Size(80, 24))) {
                return lasting(screen.press("s").text());
            }
        }
    }

    /** The port and the version are others in each run and release. */
    private static String lasting(String text) {
        return text.replaceAll("127\\.0\\.0\\.1:[0-9]{5}", "127.0.0.1:40441").replace("hkshell/1.0  ", "hkshell/0.1.0");
    }
}
