package hkshell.adapter.disk;

import hkshell.adapter.disk.SaveSteps.Step;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The second names that a save uses for a moment, and what became of them when the save was killed. */
final class Leftovers {
    private static final String MARK = ".hkshell-";
    private static final String END = ".tmp";

    /** A younger one may belong to a save on another machine that shares this folder. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private final Clock clock;
    private final DiskLock lock;
    private final SaveSteps steps;

    /** @param lock where the names of unfinished files are noted */
    Leftovers(Clock clock, DiskLock lock, SaveSteps steps) {
        this.clock = clock;
        this.lock = lock;
        this.steps = steps;
    }

    /** A free name beside the file; short, for the file's own name may be as long as names can be. */
    Path nameBeside(Path real) {
        Path name = freeName(real);
        lock.note(name);
        return name;
    }

    /** The same for who does not hold the lock; what a killed save leaves of it goes by age. */
    static Path freeName(Path real) {
        return real.resolveSibling(
                MARK + Long.toHexString(ThreadLocalRandom.current().nextLong()) + END);
    }

    /** Removes a second name that is needed no more. A disk that refuses undoes no save: the next start tries again. */
    void drop(Path name) {
        try {
            steps.before(Step.DROP);
            Files.deleteIfExists(name);
        } catch (IOException refused) {
            lock.keepNotes();
        }
    }

    /** Removes what a killed save noted, however young. Call it with the lock held, before a save of one's own. */
    void sweepNoted() {
        try {
            for (Path name : lock.leftBehind()) {
                FileMark mark = isMarked(name) ? FileMark.find(name) : null;
                if (mark != null && mark.isRegular()) {
                    Files.deleteIfExists(name);
                }
            }
        } catch (IOException | RuntimeException unremoved) {
            // A later save goes by age.
            return;
        }
    }

    /** Removes those that a killed save left in the file's folder. */
    void sweep(Path real) throws IOException {
        Instant old = clock.instant().minus(YOUNG);
        for (Path name : in(real)) {
            FileMark mark = FileMark.find(name);
            if (mark != null && mark.isRegular() && isOlder(name, old)) {
                Files.deleteIfExists(name);
            }
        }
    }

    /** Removes second names of this very file, however young. Whether there was one. */
    boolean sweepTwins(Image image) throws IOException {
        boolean found = false;
        for (Path name : in(image.real)) {
            if (image.mark != null && image.mark.isSameFile(FileMark.find(name))) {
                found |= Files.deleteIfExists(name);
            }
        }
        return found;
    }

    private static boolean isOlder(Path name, Instant than) throws IOException {
        return Files.getLastModifiedTime(name, LinkOption.NOFOLLOW_LINKS)
                .toInstant()
                .isBefore(than);
    }

    private static List<Path> in(Path real) throws IOException {
        Path folder = real.getParent();
        if (folder == null) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path path : all) {
                if (isMarked(path)) {
                    found.add(path);
                }
            }
        }
        return found;
    }

    private static boolean isMarked(Path path) {
        Path name = path.getFileName();
        return name != null
                && name.toString().startsWith(MARK)
                && name.toString().endsWith(END);
    }
}
