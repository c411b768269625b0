package hkshell.domain.netrc.reader;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Bytes made of what some reader trips over; the same seed gives the same ones. */
final class RandomText {
    private static final List<String> PIECES = List.of(
            "machine h\n  login a\n  password p\n",
            "machine h login a password p\n",
            "machine ",
            "machine\n",
            "default ",
            "default\n",
            "login ",
            "login\n",
            "password ",
            "account ",
            "passwd ",
            "user ",
            "port 443 ",
            "macdef init\n",
            "macdef ",
            "h",
            "h ",
            "g\n",
            "a ",
            "b\n",
            "#",
            "# ",
            " # c",
            "\"",
            "\"q r\"",
            "\"\"",
            "\\",
            "\\\n",
            "\\\"",
            ",",
            " ",
            "  ",
            "\t",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\u000b",
            "\f",
            "\u0000",
            "\u00a0",
            "\u3000",
            "\u2028",
            "\ufeff",
            "\u00e4",
            "\ud83d\ude00",
            "MACHINE h ",
            "machine default ",
            "anonymous ");

    private final Random random;

    RandomText(long seed) {
        this.random = new Random(seed);
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(30);
        for (int piece = 0; piece < pieces; piece++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(8) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    Asked asked() {
        String host = random.nextBoolean() ? "h" : random.nextBoolean() ? "g" : "\u00e4.example";
        String login = random.nextInt(3) == 0 ? "a" : random.nextInt(4) == 0 ? "b" : null;
        return new Asked(host, login, random.nextInt(5) == 0 ? 443 : -1);
    }

    FileAccess facts() {
        int[] modes = {0600, 0600, 0600, 0644, 0400};
        int mode = modes[random.nextInt(modes.length)];
        return new FileAccess(
                FileAccess.Kind.FILE, mode, random.nextInt(9) > 0, random.nextInt(9) > 0, random.nextBoolean());
    }
}
