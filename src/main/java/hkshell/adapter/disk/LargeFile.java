package hkshell.adapter.disk;

import hkshell.domain.request.Body;
import hkshell.kit.problem.Parsed;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A body that is too large for memory, written to a file that a person named: into a new one beside it, which then takes
 * its name, its owner and its mode. Until then the file is what it was, and a disk that is full leaves nothing behind.
 */
final class LargeFile {
    private final Disk disk;

    LargeFile(Disk disk) {
        this.disk = disk;
    }

    Parsed<Path> write(Path named, Body body) {
        return disk.unlocked(named, () -> {
            Path file = ImageReader.follow(named);
            FileMark mark = FileMark.find(file);
            if (mark != null && mark.isFolder()) {
                return Optional.of(Parsed.bad(disk.problems.folder(named)));
            }
            Path beside = Leftovers.freeName(file);
            try {
                StateFolder.createNew(beside);
                pour(body, beside);
                if (mark != null) {
                    keepOwner(beside, mark);
                    Files.setAttribute(beside, "unix:mode", mark.permissions());
                }
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
            return Optional.of(Parsed.good(file));
        });
    }

    /** Before the mode, which the system makes smaller when the owner changes. Who may not give it away becomes it. */
    private static void keepOwner(Path beside, FileMark old) throws IOException {
        FileMark made = FileMark.of(beside);
        if (made.hasOwnerOf(old)) {
            return;
        }
        try {
            Files.setAttribute(beside, "unix:gid", old.gid());
            Files.setAttribute(beside, "unix:uid", old.uid());
        } catch (IOException mayNot) {
            return;
        }
    }

    private static void pour(Body body, Path to) throws IOException {
        try (FileOutputStream out = new FileOutputStream(to.toFile())) {
            body.stream().transferTo(out);
            out.getFD().sync();
        }
    }
}
