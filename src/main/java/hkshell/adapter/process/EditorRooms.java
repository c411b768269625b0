package hkshell.adapter.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Private folders for an editor, one a call: the file, and whatever the editor puts beside it (swap files, backups), all
 * gone afterwards. A folder is named after the process that made it, so that the next start can tell which were left.
 */
final class EditorRooms {
    /** Systems tell the start of a process only roughly. */
    private static final Duration DOUBT = Duration.ofMinutes(1);

    private final Path parent;
    private final String mark;

    /**
     * @param parent made when it is missing, 0700
     * @param host this machine's name, for homes that several machines share
     */
    EditorRooms(Path parent, String host) {
        this.parent = parent;
        this.mark = plain(host) + "-";
    }

    /** A file with those bytes, alone in its folder, 0600. */
    Path open(String fileName, byte[] text) throws IOException {
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        FileAttribute<?> secret = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createDirectories(parent, ownerOnly);
        Path room =
                Files.createTempDirectory(parent, mark + ProcessHandle.current().pid() + "-", ownerOnly);
        Path file = Files.createFile(room.resolve(plain(fileName)), secret);
        try {
            return Files.write(file, text, StandardOpenOption.WRITE);
        } catch (IOException full) {
            remove(room);
            throw full;
        }
    }

    /** Removes the file's folder whole. */
    void close(Path file) throws IOException {
        Path room = file.getParent();
        if (room != null && parent.equals(room.getParent())) {
            remove(room);
        }
    }

    /** Removes those of processes that are gone. */
    void sweep() throws IOException {
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> rooms = Files.newDirectoryStream(parent)) {
            for (Path room : rooms) {
                if (isLeft(room)) {
                    left.add(room);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException none) {
            return;
        }
        for (Path room : left) {
            remove(room);
        }
    }

    private boolean isLeft(Path room) throws IOException {
        String name = room.getFileName().toString();
        int end = name.lastIndexOf('-');
        if (!name.startsWith(mark) || end <= mark.length()) {
            return false;
        }
        try {
            long pid = Long.parseLong(name.substring(mark.length(), end));
            Optional<ProcessHandle> owner = ProcessHandle.of(pid);
            return owner.isEmpty() || !owner.get().isAlive() || isYounger(owner.get(), room);
        } catch (NumberFormatException notOurs) {
            return false;
        }
    }

    /** Then it is another one, which got the number of the one that made the folder. */
    private static boolean isYounger(ProcessHandle process, Path room) throws IOException {
        Instant used = Files.getLastModifiedTime(room).toInstant();
        return process.info()
                .startInstant()
                .filter(start -> start.minus(DOUBT).isAfter(used))
                .isPresent();
    }

    private static void remove(Path room) throws IOException {
        Files.walkFileTree(room, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
                if (gone instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw gone;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failed) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Neither a slash nor a dot in front, whatever is given. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            char c = name.charAt(at);
            boolean fine = c < 0x7f && (Character.isLetterOrDigit(c) || c == '_' || c == '.' && plain.length() > 0);
            plain.append(fine ? c : '_');
        }
        return plain.isEmpty() ? "file" : plain.toString();
    }
}
