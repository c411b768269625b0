package hkshell.adapter.disk;

import hkshell.domain.request.Body;
import hkshell.engine.session.UserFiles;
import hkshell.kit.problem.Parsed;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Set;

/** Files that the person names in a request, from the folder that hkshell was started in. */
public final class DiskUserFiles implements UserFiles {
    private static final Set<String> STDOUT = Set.of("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

    /** In bytes: what a request may carry. */
    private static final int LARGEST = 256 * 1024 * 1024;

    private final Disk disk;
    private final NamedPath names;

    /** @param folder what relative names begin at */
    public DiskUserFiles(Disk disk, Path home, Path folder) {
        this.disk = disk;
        this.names = new NamedPath(home, folder);
    }

    /** A pipe is read too, for {@code @<(program)} is one. */
    @Override
    public Parsed<byte[]> read(String name) {
        return names.of(name).then(this::readAll);
    }

    @Override
    public Parsed<String> write(String name, byte[] bytes) {
        return names.of(name)
                .then(file -> isSpecial(file)
                        ? pour(file, Body.of(bytes))
                        : disk.unlocked(file, () -> disk.overwrite(file, bytes, LARGEST)))
                .map(disk.problems::shown);
    }

    @Override
    public boolean isStdout(String name) {
        return STDOUT.contains(name);
    }

    private Parsed<byte[]> readAll(Path file) {
        try {
            FileMark mark = FileMark.find(ImageReader.follow(file));
            if (mark == null) {
                return Parsed.bad(disk.problems.missing(file));
            }
            if (mark.isFolder()) {
                return Parsed.bad(disk.problems.folder(file));
            }
            // Buffered, because readNBytes of a bare file asks for its position, which a pipe has not.
            try (InputStream in = new BufferedInputStream(new FileInputStream(file.toFile()))) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                return bytes.length <= LARGEST
                        ? Parsed.good(bytes)
                        : Parsed.bad(disk.problems.tooLarge(file, Math.max(bytes.length, mark.size()), LARGEST));
            }
        } catch (IOException refused) {
            return Parsed.bad(disk.problems.unreadable(file, refused));
        }
    }

    /** A device such as {@code /dev/null}, or what is open already under such a name: no other file may replace it. */
    private static boolean isSpecial(Path file) {
        if (file.startsWith("/dev/fd") || file.startsWith("/dev/stderr") || file.startsWith("/proc")) {
            return true;
        }
        try {
            FileMark mark = FileMark.find(ImageReader.follow(file));
            return mark != null && !mark.isRegular() && !mark.isFolder();
        } catch (IOException refused) {
            return false;
        }
    }

    @Override
    public Parsed<String> write(String name, Body body) {
        if (!body.isLarge()) {
            return write(name, body.bytes());
        }
        return names.of(name)
                .then(file -> isSpecial(file) ? pour(file, body) : new LargeFile(disk).write(file, body))
                .map(disk.problems::shown);
    }

    private Parsed<Path> pour(Path file, Body body) {
        try (OutputStream out = new FileOutputStream(file.toFile(), true)) {
            body.stream().transferTo(out);
            return Parsed.good(file);
        } catch (IOException refused) {
            return Parsed.bad(disk.problems.unwritten(file, refused));
        }
    }
}
