package hkshell.domain.netrc.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any bytes: every reader has an answer with a reason, soon, and the same one when asked again. */
class RandomAnswersTest {
    private static final int FILES = 10_000;
    private static final int LARGE = 1_000_000;

    @Test
    void anyBytesHaveAnAnswer() {
        for (long seed = 0; seed < FILES; seed++) {
            RandomText random = new RandomText(seed);
            byte[] bytes = random.bytes();
            NetrcSource source = NetrcSource.of(bytes, random.facts());
            Asked asked = random.asked();
            int lines = new String(bytes, StandardCharsets.ISO_8859_1).split("\r\n|\r|\n", -1).length;
            for (NetrcReader reader : Readers.all()) {
                String where = reader.name() + ", seed " + seed;
                Answer answer = answer(reader, source, asked, where);
                assertFalse(answer.why().isEmpty() || answer.why().endsWith("."), where);
                if (answer instanceof Answer.Found found) {
                    assertTrue(found.line() >= 1 && found.line() <= lines, where + " says line " + found.line());
                }
                assertEquals(answer, answer(reader, source, asked, where), where);
            }
        }
    }

    private static Answer answer(NetrcReader reader, NetrcSource source, Asked asked, String where) {
        try {
            return reader.answer(source, asked);
        } catch (RuntimeException bug) {
            throw new AssertionError(where, bug);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                " ",
                "x",
                "\"",
                "\\",
                "#",
                "machine ",
                "machine h ",
                "machine h # x\r",
                "machine h login a password p\n",
                "machine g\n  login a\n",
                "default ",
                "macdef m\nb\n",
                "login password ",
                "# machine h\u2028",
                "\u0000",
                "a\u0000\n",
                "\r",
                "\"a\" ",
                "\"\n",
                " #",
                "\u00e4",
            })
    void aMegabyteOfAnythingIsReadInItsTime(String piece) {
        byte[] bytes = piece.repeat(LARGE / piece.length()).getBytes(StandardCharsets.UTF_8);
        NetrcSource source = NetrcSource.of(bytes, FileAccess.ordinary());
        for (NetrcReader reader : Readers.all()) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> reader.answer(source, Asked.of("other")), reader.name());
        }
    }
}
