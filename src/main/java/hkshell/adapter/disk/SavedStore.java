package hkshell.adapter.disk;

import hkshell.domain.account.AccountName;
import hkshell.domain.request.saved.HttpCheck;
import hkshell.engine.session.SavedFiles;
import hkshell.kit.problem.Parsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Saved requests on disk: a folder of {@code .http} files, each 0600. */
public final class SavedStore implements SavedFiles {
    private static final String END = ".http";
    private static final long LARGEST = HttpCheck.LARGEST;

    private final Disk disk;
    private final Path folder;

    public SavedStore(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    @Override
    public Parsed<List<String>> names() {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + END)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                names.add(name.substring(0, name.length() - END.length()));
            }
        } catch (NoSuchFileException none) {
            return Parsed.good(List.of());
        } catch (IOException refused) {
            return Parsed.bad(disk.problems.unreadable(folder, refused));
        }
        Collections.sort(names);
        return Parsed.good(names);
    }

    @Override
    public Parsed<Optional<String>> read(String name) {
        return file(name).then(file -> {
            try {
                Image image = disk.look(file, LARGEST);
                return image.exists() ? HttpCheck.text(image.bytes).map(Optional::of) : Parsed.good(Optional.empty());
            } catch (IOException refused) {
                return Parsed.bad(disk.problems.unreadable(file, refused));
            }
        });
    }

    @Override
    public Parsed<String> write(String name, Optional<String> seen, Optional<String> text) {
        return file(name)
                .then(file -> disk.locked(file, () -> {
                    Image now = disk.read(file, LARGEST);
                    if (!text(now).equals(seen)) {
                        return Optional.of(Parsed.bad(disk.problems.restless(file)));
                    }
                    StateFolder.makePrivate(folder);
                    boolean done = text.isPresent()
                            ? disk.files.replace(now, text.get().getBytes(StandardCharsets.UTF_8))
                            : !now.exists() || disk.files.remove(now);
                    return done ? Optional.of(Parsed.good(disk.problems.shown(file))) : Optional.empty();
                }));
    }

    private Parsed<Path> file(String name) {
        return AccountName.check(name)
                .map(fine -> folder.resolve(fine + END))
                .mapProblem(
                        problem -> problem.saying(
                                "A saved name has letters, digits, '.', '_' and '-', at most 64, and does not begin with '.' or '-'."));
    }

    private static Optional<String> text(Image image) {
        return image.exists() ? Optional.of(new String(image.bytes, StandardCharsets.UTF_8)) : Optional.empty();
    }
}
