package hkshell.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Pictures of the screen as text files, {@code src/test/resources/golden/NAME.txt}. With {@code -Dgolden.update} they are
 * written instead of compared; then look at the difference before you commit it.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    public static void check(String name, String picture) {
        Path file = FOLDER.resolve(name + ".txt");
        try {
            if (System.getProperty("golden.update") != null) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, picture);
            } else if (!Files.exists(file)) {
                fail("there is no picture " + file + "; -Dgolden.update makes it:\n" + picture);
            } else {
                assertEquals(Files.readString(file), picture, file.toString());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
