package hkshell.front.tui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hkshell.domain.keymap.Key;
import hkshell.front.tui.loop.Msg;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyDecoderRandomTest {
    private static final long SEED = 4711;
    private static final String[] PIECES = {
        "\033",
        "\033[",
        "\033O",
        "\033]",
        "\033P",
        "\033[200~",
        "\033[201~",
        "\033[<0;1;",
        "1;5",
        ";;",
        ":",
        "~",
        "u",
        "M",
        "A",
        "R",
        "q",
        "W",
        "\r",
        "\003",
        "\032",
        "\007",
        "\033\\",
        "\0",
        "é",
        "😀",
        "27;5;",
        "[[",
        "$",
        "\177"
    };

    private static byte[] noise(Random random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = random.nextInt(40); i >= 0; i--) {
            if (random.nextInt(3) == 0) {
                bytes.write(random.nextInt(256));
            } else {
                bytes.writeBytes(PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void anyBytesAreTakenAndTheDecoderRecovers() {
        for (int i = 0; i < 10_000; i++) {
            String input = "seed " + SEED + ", input " + i;
            List<Msg> got = new ArrayList<>();
            KeyDecoder decoder = new KeyDecoder(25, got::add);
            byte[] bytes = noise(new Random(SEED + i));
            int cut = bytes.length == 0 ? 0 : new Random(SEED - i).nextInt(bytes.length);
            decoder.feed(bytes, cut);
            decoder.feed(Arrays.copyOfRange(bytes, cut, bytes.length), bytes.length - cut);
            for (Msg msg : got) {
                assertTrue(isHarmless(msg), input + ": " + msg);
            }
            // Whatever state that left it in, silence and an end mark bring it back.
            decoder.timeOut();
            byte[] end = "\033[201~".getBytes(StandardCharsets.US_ASCII);
            decoder.feed(end, end.length);
            got.clear();
            decoder.feed(new byte[] {'x'}, 1);
            assertEquals(List.of(new Msg.Pressed(Key.of('x'))), got, input);
        }
    }

    /** No key is a control character or half a character, and pasted text has no control characters. */
    private static boolean isHarmless(Msg msg) {
        if (msg instanceof Msg.Pressed pressed && pressed.key().kind() == Key.Kind.CHARACTER) {
            int point = pressed.key().character();
            return point >= ' ' && (point < 0x7f || point > 0x9f) && !(point >= 0xd800 && point <= 0xdfff);
        }
        if (msg instanceof Msg.Pasted pasted) {
            return pasted.text().chars().allMatch(c -> c == '\n' || c == '\t' || c >= ' ' && c < 0x7f || c > 0x9f);
        }
        return true;
    }

    @Test
    void nothingInsideAPasteIsAKey() {
        for (int i = 0; i < 10_000; i++) {
            Random random = new Random(SEED + i);
            List<Msg> got = new ArrayList<>();
            KeyDecoder decoder = new KeyDecoder(25, got::add);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes("\033[200~".getBytes(StandardCharsets.US_ASCII));
            bytes.writeBytes(noise(random));
            bytes.writeBytes(noise(random));
            bytes.writeBytes("\033[201~".getBytes(StandardCharsets.US_ASCII));
            decoder.feed(bytes.toByteArray(), bytes.size());
            String input = "seed " + SEED + ", input " + i;
            assertEquals(1, got.size(), input);
            assertTrue(got.get(0) instanceof Msg.Pasted, input);
        }
    }
}
