package hkshell.adapter.disk;

import hkshell.engine.session.Settings;
import hkshell.engine.session.SettingsFile;
import hkshell.kit.problem.Parsed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code settings.properties} on disk. A file with a wrong line is neither used nor written; its comments stay. */
public final class SettingsStore implements SettingsFile {
    private static final long LARGEST = 1024 * 1024;

    private final Disk disk;
    private final Path path;
    private final List<String> known;

    /** @param known names of settings; one that ends in {@code .*} stands for all that begin like it */
    public SettingsStore(Disk disk, Path path, List<String> known) {
        this.disk = disk;
        this.path = path;
        this.known = List.copyOf(known);
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public Parsed<Settings> load() {
        try {
            Parsed<SettingsText> text = text(disk.look(path, LARGEST));
            // No lambda: this is read at every start.
            return text instanceof Parsed.Good<SettingsText> good
                    ? good.got().settings()
                    : Parsed.bad(text.problem().orElseThrow());
        } catch (IOException refused) {
            return Parsed.bad(disk.problems.unreadable(path, refused));
        }
    }

    @Override
    public Parsed<Settings> save(String name, String value) {
        return disk.locked(path, () -> {
            Image now = disk.read(path, LARGEST);
            Parsed<SettingsText> next = text(now).then(text -> text.with(name, value));
            if (!next.isGood()) {
                return Optional.of(next.then(SettingsText::settings));
            }
            SettingsText text = next.value().orElseThrow();
            byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                StateFolder.makePrivate(folder);
            }
            boolean done = now.says(bytes) || disk.files.replace(now, bytes);
            return done ? Optional.of(text.settings()) : Optional.empty();
        });
    }

    private Parsed<SettingsText> text(Image image) {
        return SettingsText.decode(image.bytes, disk.problems.shown(path), known);
    }
}
