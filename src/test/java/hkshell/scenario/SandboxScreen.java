package hkshell.scenario;

import hkshell.fake.StepClock;
import hkshell.fake.Workbench;
import hkshell.front.tui.paint.Size;
import hkshell.front.tui.root.Model;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The whole screen before a sandbox and a netrc of two records, for tests of what keys do. */
abstract class SandboxScreen {
    @TempDir
    Path folder;

    final StepClock clock = new StepClock(Workbench.NOW.toEpochMilli());
    Workbench bench;

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

    Scenario<Model> start(int columns, int rows) {
        return RootScenario.of(bench, clock, new Size(columns, rows));
    }

    /** After a call from the command line of the screen, the keys in the Response pane, and some more keys there. */
    Scenario<Model> told(int columns, int rows, String line, String... keys) {
        return run(start(columns, rows), line).press("4").press(keys);
    }

    /** Runs a line behind the colon. */
    static Scenario<Model> run(Scenario<Model> screen, String line) {
        return screen.press(":").type(line).press("enter");
    }
}
