package hkshell.adapter.disk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Texts that a person typed and that could not be saved where they belong: private files, one each, named by the time. */
final class KeptTexts {
    private static final int MOST_TRIES = 1000;

    private final StateFolder folder;
    private final Clock clock;

    KeptTexts(StateFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    Path keep(String what, byte[] text) throws IOException {
        folder.prepare();
        String time = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss")
                .format(clock.instant().atZone(ZoneId.systemDefault()));
        Path file = free(what + "-" + time);
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(text);
            out.getFD().sync();
            return file;
        } catch (IOException full) {
            Files.deleteIfExists(file);
            throw full;
        }
    }

    private Path free(String name) throws IOException {
        for (int count = 0; ; count++) {
            Path file = folder.file(count == 0 ? name : name + "-" + count);
            try {
                StateFolder.createNew(file);
                return file;
            } catch (FileAlreadyExistsException taken) {
                if (count == MOST_TRIES) {
                    throw taken;
                }
            }
        }
    }

    void drop(Path kept) throws IOException {
        if (folder.path().equals(kept.getParent())) {
            Files.deleteIfExists(kept);
        }
    }
}
