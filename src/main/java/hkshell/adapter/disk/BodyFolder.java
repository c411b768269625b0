package hkshell.adapter.disk;

import hkshell.domain.request.Body;
import hkshell.engine.session.HistoryLog;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Bodies of answers beside the history, for who has asked for that: a private file each, named by the number of its call.
 * The lowest numbers make room for the highest.
 */
final class BodyFolder {
    private static final long MOST_BYTES = 16L << 20;
    private static final int MOST = 500;

    private final StateFolder folder;

    BodyFolder(StateFolder folder) {
        this.folder = folder;
    }

    void add(long number, Body body) throws IOException {
        if (body.isEmpty() || body.size() > HistoryLog.LARGEST_BODY) {
            return;
        }
        Path file = folder.prepare(Long.toString(number));
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(0);
            out.write(body.bytes());
        }
        trim();
    }

    Optional<Body> body(long number) {
        try {
            return Optional.of(Body.owned(Files.readAllBytes(folder.file(Long.toString(number)))));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    void clear() throws IOException {
        for (Path file : files()) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder.path());
    }

    private void trim() throws IOException {
        List<Path> newest = files();
        newest.sort(Comparator.comparingLong(BodyFolder::number).reversed());
        long bytes = 0;
        for (int at = 0; at < newest.size(); at++) {
            bytes += Files.size(newest.get(at));
            if (at >= MOST || bytes > MOST_BYTES) {
                Files.deleteIfExists(newest.get(at));
            }
        }
    }

    private static long number(Path file) {
        try {
            return Long.parseLong(file.getFileName().toString());
        } catch (NumberFormatException foreign) {
            return 0;
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder.path())) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder.path())) {
                all.forEach(files::add);
            }
        }
        return files;
    }
}
