package hkshell.domain.netrc.reader;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The netrc module of npm, measured with 0.1.4. A {@code #} anywhere cuts its line; then strict pairs of words through the
 * whole file, so one word too many shifts the rest; a pair before the first machine throws.
 */
final class NpmNetrc extends Profile {
    NpmNetrc() {
        super("npm-netrc", new Opening(false, true, true), Place.home());
    }

    @Override
    Answer read(NetrcSource source, Asked asked) {
        return new Pairs(Utf8.lenient(source.bytes()), asked.name()).answer();
    }

    private static final class Pairs {
        private final Lines lines;
        private final String host;
        private @Nullable String key;
        private int keyLine;
        private @Nullable Draft current;
        private @Nullable Draft ours;
        private @Nullable Answer failure;

        Pairs(String text, String host) {
            this.lines = new Lines(text);
            this.host = host;
        }

        Answer answer() {
            while (failure == null && lines.next()) {
                line(uncommented(lines.chomped()), lines.number());
            }
            if (failure != null) {
                return failure;
            }
            return ours == null ? new Answer.None("no record of the host") : ours.found(StandardCharsets.UTF_8, LAST);
        }

        private static String uncommented(String line) {
            int hash = line.indexOf('#');
            return hash < 0 ? line : line.substring(0, hash);
        }

        private void line(String line, int number) {
            int at = skipGap(line, 0);
            while (at < line.length() && failure == null) {
                int end = at;
                while (end < line.length() && !isGap(line.charAt(end))) {
                    end++;
                }
                word(line.substring(at, end), number);
                at = skipGap(line, end);
            }
        }

        private static boolean isGap(char c) {
            return c == ' ' || c == '\t' || c == '\r';
        }

        private static int skipGap(String line, int from) {
            int at = from;
            while (at < line.length() && isGap(line.charAt(at))) {
                at++;
            }
            return at;
        }

        private void word(String word, int number) {
            if (key == null) {
                key = word;
                keyLine = number;
            } else {
                pair(key, word);
                key = null;
            }
        }

        private void pair(String word, String value) {
            if (word.equals("machine")) {
                current = new Draft(value, keyLine);
                ours = value.equals(host) ? current : ours;
            } else if (current == null) {
                failure = new Answer.Failed(
                        "TypeError", "throws at line " + keyLine + ": a pair of words stands before any machine");
            } else {
                put(current, word, value);
            }
        }

        private static void put(Draft record, String word, String value) {
            switch (word) {
                case "login" -> record.login = value;
                case "password" -> record.password = value;
                case "account" -> record.account = value;
                default -> {} // Kept by the module, asked for by nobody.
            }
        }
    }
}
