package hkshell.front.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hkshell.kit.problem.Parsed;
import hkshell.kit.text.LosslessText;
import hkshell.kit.text.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PipedSecretTest {
    /** Refuses what a file stream of JDK 17 refuses on a pipe. */
    private static final class Piped extends ByteArrayInputStream {
        Piped(String text) {
            super(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public byte[] readNBytes(int length) throws IOException {
            throw new IOException("Illegal seek");
        }
    }

    private static Parsed<Secret> read(String text) {
        return PipedSecret.read(new Piped(text), "token");
    }

    @Test
    void oneLineEndIsDropped() {
        assertEquals(Secret.of("HRKU-1"), read("HRKU-1\n").value().orElseThrow());
        assertEquals(Secret.of("HRKU-1"), read("HRKU-1\r\n").value().orElseThrow());
        assertEquals(Secret.of("HRKU-1\n"), read("HRKU-1\n\n").value().orElseThrow());
        assertEquals(Secret.of("HRKU-1"), read("HRKU-1").value().orElseThrow());
        assertEquals(Secret.of("HRKU-1\r"), read("HRKU-1\r").value().orElseThrow());
    }

    @Test
    void anyBytesArePassedOnAsTheyAre() {
        byte[] odd = {'a', -1, (byte) 0xc3, (byte) 0xe2, (byte) 0x82, 'b', (byte) 0xc3, (byte) 0xa9, 0, 1};
        Secret secret =
                PipedSecret.read(new ByteArrayInputStream(odd), "token").value().orElseThrow();
        assertArrayEquals(odd, LosslessText.bytes(secret.reveal()).orElseThrow());
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertEquals(
                "Standard input holds no token.",
                read("\n").problem().orElseThrow().sentence());
        assertFalse(read("x".repeat(70_000)).isGood());
    }
}
