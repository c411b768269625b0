package hkshell.adapter.disk;

import java.nio.file.Path;
import java.time.Clock;

/** A real disk that tells a test from elsewhere before each act of a save. */
public final class WatchedDisk {
    private WatchedDisk() {}

    public static Disk of(Path home, Path state, Clock clock, Runnable beforeEachStep) {
        return new Disk(home, state, clock, step -> beforeEachStep.run());
    }
}
