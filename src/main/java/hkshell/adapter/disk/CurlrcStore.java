package hkshell.adapter.disk;

import hkshell.domain.curlrc.Curlrc;
import hkshell.engine.session.CurlrcFile;
import hkshell.kit.problem.Parsed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The curlrc on disk. */
public final class CurlrcStore implements CurlrcFile {
    private static final long LARGEST = 4 * 1024 * 1024;

    private final Disk disk;
    private final Environment environment;

    public CurlrcStore(Disk disk, Environment environment) {
        this.disk = disk;
        this.environment = environment;
    }

    /** Looked for when it is wanted: every start makes this store, and few want it. */
    private Path path() {
        return environment.curlrc();
    }

    @Override
    public String shown() {
        return disk.problems.shown(path());
    }

    @Override
    public Parsed<Curlrc> read() {
        Path path = path();
        try {
            Image image = disk.reader.read(path, LARGEST);
            return Parsed.good(Curlrc.of(image.exists() ? Optional.of(image.bytes) : Optional.empty()));
        } catch (IOException refused) {
            return Parsed.bad(disk.problems.unreadable(path, refused));
        }
    }

    @Override
    public Parsed<Curlrc> write(Curlrc seen, Curlrc next) {
        Path path = path();
        return disk.locked(path, () -> {
            Image now = disk.read(path, LARGEST);
            Curlrc stands = Curlrc.of(now.exists() ? Optional.of(now.bytes) : Optional.empty());
            if (!stands.equals(seen)) {
                return Optional.of(Parsed.bad(disk.problems.restless(path)));
            }
            Optional<byte[]> bytes = next.bytes();
            boolean same = bytes.isPresent() && now.exists() && Arrays.equals(bytes.get(), now.bytes);
            boolean done = same || (bytes.isPresent() ? disk.files.replace(now, bytes.get()) : disk.files.remove(now));
            return done ? Optional.of(Parsed.good(next)) : Optional.empty();
        });
    }
}
