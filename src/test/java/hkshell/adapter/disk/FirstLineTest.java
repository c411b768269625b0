package hkshell.adapter.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two texts, {@code /} for LF and {@code \} for CR, and the line in which they begin to differ. */
class FirstLineTest {
    @ParameterizedTest
    @CsvSource({
        "a/b/, a/b/, 0",
        "'', '', 0",
        "a/b/, a/x/, 2",
        "a/b/, x/b/, 1",
        "a/, a/b/, 2",
        "a, a/b/, 2",
        "'', a/, 1",
        "a/b/, a/, 2",
        "a/b, a/b/, 2",
        "a\\/b\\/c, a\\/b\\/x, 3",
        "a\\b\\c, a\\b\\x, 3",
        "a\\/b\\/, a/b/, 1",
        "a//b, a/b, 2"
    })
    void line(String before, String after, int line) {
        assertEquals(line, FirstLine.thatDiffers(bytes(before), bytes(after)));
    }

    private static byte[] bytes(String text) {
        return text.replace('/', '\n').replace('\\', '\r').getBytes(StandardCharsets.UTF_8);
    }
}
