package hkshell.adapter.disk;

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

    Leftovers(Clock clock) {
        this.clock = clock;
    }

    /** A free name beside the file; short, for the file's own name may be as long as names can be. */
    static Path nameBeside(Path real) {
        return real.resolveSibling(
                MARK + Long.toHexString(ThreadLocalRandom.current().nextLong()) + END);
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
                String name = path.getFileName().toString();
                if (name.startsWith(MARK) && name.endsWith(END)) {
                    found.add(path);
                }
            }
        }
        return found;
    }
}
