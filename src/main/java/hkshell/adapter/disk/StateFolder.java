package hkshell.adapter.disk;

import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** A folder for hkshell alone, 0700, and private files, 0600 from their first byte whatever the umask says. */
final class StateFolder {
    static final Set<PosixFilePermission> PRIVATE =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path path;
    private final FileProblems problems;

    StateFolder(Path path, FileProblems problems) {
        this.path = path;
        this.problems = problems;
    }

    Path path() {
        return path;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** A name for what belongs to one file somewhere: short, and the same in every run. */
    static String keyOf(Path real) {
        String name = real.toString();
        long hash = 0xcbf29ce484222325L;
        for (int at = 0; at < name.length(); at++) {
            hash = (hash ^ name.charAt(at)) * 0x100000001b3L;
        }
        return Long.toHexString(hash);
    }

    /** Makes it when it is missing, and takes it away from others when it is open to them. */
    void prepare() throws IOException {
        try {
            makePrivate(path);
        } catch (IOException failed) {
            throw new Refused(problems.noState(path, failed));
        }
    }

    /** A file in it, made when it is missing. */
    Path prepare(String name) throws IOException {
        prepare();
        Path file = file(name);
        if (Files.exists(file)) {
            takeFromOthers(file);
        } else {
            try {
                createNew(file);
            } catch (FileAlreadyExistsException meanwhile) {
                return file;
            } catch (IOException failed) {
                throw new Refused(problems.noState(path, failed));
            }
        }
        return file;
    }

    /** One that was made otherwise, such as copied here. Somebody else's stays as it is. */
    private static void takeFromOthers(Path file) throws IOException {
        FileMark mark = FileMark.of(file);
        if (mark.isRegular() && (mark.permissions() & 0077) != 0) {
            try {
                Files.setPosixFilePermissions(file, PRIVATE);
            } catch (IOException mayNot) {
                return;
            }
        }
    }

    static void makePrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        }
        if ((FileMark.of(folder.toRealPath()).permissions() & 0077) != 0) {
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
        }
    }

    /** An empty file that nobody else may read; fails when the name is taken, be it by a link. */
    static void createNew(Path file) throws IOException {
        try (ByteChannel made = Files.newByteChannel(file, NEW, PosixFilePermissions.asFileAttribute(PRIVATE))) {
            assert made.isOpen();
        }
        // The umask can only take away; one that takes the owner's own bits would lock hkshell out.
        if (FileMark.of(file).permissions() != 0600) {
            Files.setPosixFilePermissions(file, PRIVATE);
        }
    }
}
