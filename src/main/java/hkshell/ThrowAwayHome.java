package hkshell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A private folder that stands in for the person's home, and is gone when it is closed. */
record ThrowAwayHome(Path folder) implements AutoCloseable {

    static ThrowAwayHome named(String prefix) throws IOException {
        return new ThrowAwayHome(Files.createTempDirectory(prefix, only("rwx------")));
    }

    /** A netrc, from its first byte on as private as a real one. */
    void netrc(byte[] content) throws IOException {
        Files.write(Files.createFile(netrc(), only("rw-------")), content);
    }

    Path netrc() {
        return folder.resolve(".netrc");
    }

    private static FileAttribute<?> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    @Override
    public void close() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> inner = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : inner) {
                Files.deleteIfExists(path);
            }
        } catch (IOException inUse) {
            throw new UncheckedIOException(inUse);
        }
    }
}
