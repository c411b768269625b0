package hkshell.adapter.disk;

import hkshell.engine.session.Pages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Texts packed in the jar: the manual, the themes. Their names are listed, because a jar cannot be asked what it holds. */
public final class PackedPages implements Pages {
    private final String folder;
    private final String ending;
    private final List<String> names;

    /**
     * @param folder in the jar, such as {@code /hkshell/docs/}
     * @param ending such as {@code .md}
     */
    public PackedPages(String folder, String ending, List<String> names) {
        this.folder = folder;
        this.ending = ending;
        this.names = List.copyOf(names);
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public Optional<String> text(String name) {
        if (!names.contains(name)) {
            return Optional.empty();
        }
        try (InputStream in = PackedPages.class.getResourceAsStream(folder + name + ending)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }
}
