package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hkshell.fake.StepClock;
import hkshell.fake.Workbench;
import hkshell.front.tui.loop.Msg;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.root.Model;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the screen behaves as one thing, whatever is on it: being stopped, going in and out of panes, what it says. */
class ScreenTest {
    @TempDir
    Path folder;

    private final StepClock clock = new StepClock(Workbench.NOW.toEpochMilli());
    private Workbench bench;

    @BeforeEach
    void open() throws IOException {
        bench = new Workbench(folder, clock.clock());
        bench.netrc("""
                # all made up
                machine 127.0.0.1
                  login me@example.com
                  password %s
                machine ftp.corp.test
                  login up
                  password made-up
                """.formatted(bench.me().token())).account("work", 0);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Scenario<Model> start(int columns, int rows) {
        return RootScenario.of(bench, clock, new Size(columns, rows));
    }

    @Test
    void a_stop_from_outside_stops_once_and_comes_back_whole() {
        try (Scenario<Model> screen = start(80, 24)) {
            String before = screen.text();
            screen.told(new Msg.StopTold());
            assertEquals(List.of("kill -TSTP"), screen.spawned());
            assertEquals(before, screen.text());
            screen.press("ctrl-z");
            assertEquals(List.of("kill -TSTP", "kill -TSTP"), screen.spawned());
        }
    }

    @Test
    void an_end_from_outside_ends_it() {
        try (Scenario<Model> screen = start(80, 24)) {
            screen.told(new Msg.EndTold(143)).left(143);
        }
    }
}
