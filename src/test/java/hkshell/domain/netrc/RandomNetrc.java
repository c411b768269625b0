package hkshell.domain.netrc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Files made of netrc's own pieces, in good order, in odd order and in none; the same seed gives the same file. */
final class RandomNetrc {
    private static final List<String> HOSTS =
            List.of("api.heroku.com", "git.heroku.com", "API.heroku.com", "h", "\"q.example\"", "login", "h:8443");
    private static final List<String> VALUES = List.of(
            "me",
            "me@example.com",
            "#x",
            "\"a b\"",
            "\"\"",
            "\"open",
            "pa\"ss",
            "pa\\ss",
            "\"q\\\"q\"",
            "machine",
            "p\u00e4",
            "x\u0000y");
    private static final List<String> GAPS =
            List.of(" ", " ", " ", "\n", "\n  ", "\n\t", "\r\n  ", "  ", "\t", "\n\n", "\r");
    private static final List<String> ENDS =
            List.of("\n", "\n", "\n", "\n\n", "\r\n", " ", "", "\r", " # note\n", "\n# note\n");
    private static final List<String> PIECES = List.of(
            "machine",
            "default",
            "login",
            "password",
            "account",
            "macdef",
            "#",
            "\"",
            "\\",
            " ",
            " ",
            "\n",
            "\n",
            "\r\n",
            "\r",
            "\t",
            "h",
            "x",
            "# c",
            "\n\n",
            "macdef m\nb\n\n",
            "\u00ef\u00bb\u00bf",
            "\"\"",
            "MACHINE h",
            "\u0000",
            "user a");

    private final Random random;

    RandomNetrc(long seed) {
        this.random = new Random(seed);
    }

    byte[] file() {
        switch (random.nextInt(4)) {
            case 0:
                byte[] noise = new byte[random.nextInt(8) == 0 ? random.nextInt(2000) : random.nextInt(40)];
                random.nextBytes(noise);
                return noise;
            case 1:
                return bytes(soup());
            default:
                return ordered();
        }
    }

    /** Records, comments and macros in the order a file has them, in all layouts. */
    byte[] ordered() {
        StringBuilder text = new StringBuilder(random.nextInt(12) == 0 ? "\u00ef\u00bb\u00bf" : "");
        for (int left = random.nextInt(6); left > 0; left--) {
            entry(text);
        }
        switch (random.nextInt(12)) {
            case 0 -> text.append("macdef open\nbody");
            case 1 -> text.append("macdef open\nbody\n");
            case 2 -> text.append("machine");
            case 3 -> text.append("  password");
            case 4 -> text.append("# end");
            default -> {}
        }
        return bytes(text.toString());
    }

    private void entry(StringBuilder text) {
        switch (random.nextInt(10)) {
            case 0 -> text.append("# a comment").append(end());
            case 1 -> text.append("macdef m").append("\nline one\nmachine not.one\n\n");
            case 2 -> text.append("default").append(gap());
            case 3 -> text.append("stray words").append(end());
            default ->
                text.append(pick(List.of("", "", "  ")))
                        .append("machine ")
                        .append(pick(HOSTS))
                        .append(gap());
        }
        for (int left = random.nextInt(4); left > 0; left--) {
            text.append(pick(List.of("login", "password", "login", "password", "account", "PASSWORD", "method")))
                    .append(random.nextInt(8) == 0 ? gap() : " ")
                    .append(pick(VALUES))
                    .append(left > 1 ? gap() : end());
        }
    }

    private String soup() {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(30); left > 0; left--) {
            text.append(pick(PIECES)).append(random.nextBoolean() ? pick(GAPS) : "");
        }
        return text.toString();
    }

    private String gap() {
        return random.nextInt(12) == 0 ? " # note\n  " : pick(GAPS);
    }

    private String end() {
        return pick(ENDS);
    }

    String value() {
        return pick(List.of(
                "new", "two words", "", "\"q", "#h", "line\nend", "back\\", "\u00fc", "say \"hi\"", "tab\there"));
    }

    String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private static byte[] bytes(String latin) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin.getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }
}
