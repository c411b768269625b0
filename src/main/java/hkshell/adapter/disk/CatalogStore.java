package hkshell.adapter.disk;

import hkshell.domain.catalog.Catalog;
import hkshell.domain.catalog.CatalogText;
import hkshell.engine.session.CatalogFile;
import hkshell.kit.problem.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * What each API said of itself, a file an API in the cache folder, 0600; and the list in the jar. A file that is broken, or
 * another API's, is as good as none.
 */
public final class CatalogStore implements CatalogFile {
    private static final String PACKED = "/hkshell/catalog/endpoints.txt";
    private static final String FIRST = "# hkshell catalog 1\n";
    private static final String API = "# api ";
    private static final String AT = "# at ";
    private static final String ETAG = "# etag ";
    private static final long LARGEST = 4 * 1024 * 1024;

    private final Disk disk;
    private final Path folder;

    /** @param folder hkshell's own, {@code $XDG_CACHE_HOME/hkshell} */
    public CatalogStore(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    @Override
    public Catalog load(URI api) {
        Catalog ours = packed();
        return kept(api)
                .flatMap(CatalogText::read)
                .filter(catalog -> !catalog.endpoints().isEmpty())
                .map(told -> told.with(ours))
                .orElse(ours);
    }

    private static Catalog packed() {
        try (InputStream in = CatalogStore.class.getResourceAsStream(PACKED)) {
            return in == null
                    ? Catalog.EMPTY
                    : CatalogText.read(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .orElse(Catalog.EMPTY);
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }

    @Override
    public Optional<Told> told(URI api) {
        Optional<String> text = kept(api).filter(is -> CatalogText.read(is).isPresent());
        return text.flatMap(is -> at(is).map(at -> new Told(at, field(is, ETAG))));
    }

    private static Optional<Instant> at(String text) {
        try {
            return Optional.of(Instant.parse(field(text, AT)));
        } catch (DateTimeException broken) {
            return Optional.empty();
        }
    }

    @Override
    public Parsed<Path> keep(URI api, Told told, Catalog catalog) {
        return write(api, told, CatalogText.of(catalog));
    }

    @Override
    public Parsed<Path> keep(URI api, Told told) {
        return write(api, told, kept(api).map(CatalogStore::lines).orElse(""));
    }

    private Parsed<Path> write(URI api, Told told, String lines) {
        String text = FIRST + API + api + "\n" + AT + told.at() + "\n" + ETAG + oneLine(told.etag()) + "\n" + lines;
        Path file = file(api);
        return disk.locked(file, () -> {
            StateFolder.makePrivate(folder);
            return disk.overwrite(file, text.getBytes(StandardCharsets.UTF_8), LARGEST);
        });
    }

    private static String oneLine(String etag) {
        return etag.chars().allMatch(c -> c > ' ' && c < 0x7f) ? etag : "";
    }

    private static String lines(String text) {
        StringBuilder lines = new StringBuilder();
        text.lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> lines.append(line).append('\n'));
        return lines.toString();
    }

    /** The text of the file, when it is whole to look at and of that API. */
    private Optional<String> kept(URI api) {
        try {
            String text = new String(disk.reader.read(file(api), LARGEST).bytes, StandardCharsets.UTF_8);
            boolean own = text.startsWith(FIRST) && field(text, API).equals(api.toString()) && text.endsWith("\n");
            return own ? Optional.of(text) : Optional.empty();
        } catch (IOException refused) {
            return Optional.empty();
        }
    }

    private Path file(URI api) {
        return folder.resolve("catalog-" + StateFolder.keyOf(Path.of(api.getHost() + "-" + api.getPort())));
    }

    /** What stands behind a word at a line's begin; empty when it is missing. */
    private static String field(String text, String name) {
        return text.lines()
                .limit(4)
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElse("");
    }
}
