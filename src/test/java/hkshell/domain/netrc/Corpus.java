package hkshell.domain.netrc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The measured netrc files under {@code src/test/resources/netrc}. */
final class Corpus {
    private Corpus() {}

    /** Lines of {@code SHA-256  NAME}. */
    static List<String> sums() {
        return lines("sums.txt");
    }

    static List<String> names() {
        return sums().stream()
                .map(line -> line.substring(line.indexOf("  ") + 2))
                .toList();
    }

    static byte[] file(String name) {
        return resource(name + ".netrc");
    }

    static List<String> lines(String resource) {
        return new String(resource(resource), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] resource(String name) {
        try (InputStream in = Corpus.class.getResourceAsStream("/netrc/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
