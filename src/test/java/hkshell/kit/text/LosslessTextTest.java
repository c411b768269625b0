package hkshell.kit.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LosslessTextTest {
    @Test
    void anyBytesComeBack() {
        Random random = new Random(1);
        for (int tried = 0; tried < 20_000; tried++) {
            byte[] bytes = new byte[random.nextInt(12)];
            random.nextBytes(bytes);
            String text = LosslessText.of(bytes, 0, bytes.length);
            assertArrayEquals(bytes, LosslessText.bytes(text).orElseThrow(), () -> Arrays.toString(bytes));
        }
    }

    @Test
    void whatIsUtf8IsThatText() {
        for (String text : new String[] {"", "plain", "h\u00e9", "\ud83d\ude00", "a\ufffdb", "\0"}) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertEquals(text, LosslessText.of(bytes, 0, bytes.length));
            assertArrayEquals(bytes, LosslessText.bytes(text).orElseThrow());
        }
    }

    @Test
    void aForeignByteIsToldFromACharacter() {
        byte[] latin = {'n', (byte) 0xe9};
        assertEquals("n\udce9", LosslessText.of(latin, 0, 2));
        assertTrue(LosslessText.isForeign("n\udce9"));
        assertTrue(LosslessText.isForeign("n\ufffd"));
        assertFalse(LosslessText.isForeign("n\u00e9 \ud83d\ude00"));
    }

    @Test
    void halfACharacterThatIsNoByteIsNone() {
        assertEquals(Optional.empty(), LosslessText.bytes("a\ud83d"));
        assertEquals(Optional.empty(), LosslessText.bytes("a\udc00"));
    }
}
