package hkshell.domain.netrc.reader;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * wget over HTTP, measured with 1.21.3. Quotes, and backslashes that vanish anywhere; {@code #} before a word ends the line;
 * unknown words are skipped; the first record of a host that has a login, its last fields; never the default.
 */
final class Wget extends Profile {
    Wget() {
        super("wget", Opening.LENIENT, Place.home());
    }

    @Override
    Answer read(NetrcSource source, Asked asked) {
        Draft record = new Scan(Hosts.ascii(asked.host())).read(bytesOf(source));
        if (record == null) {
            return new Answer.None("no record of the host with a login");
        }
        if (asked.login() != null && !bytesOf(asked.login()).equals(record.login)) {
            return new Answer.None("first record of the host is another login's");
        }
        return record.password == null
                ? new Answer.None("first record of the host has no password")
                : record.found(StandardCharsets.ISO_8859_1, FIRST);
    }

    private static final class Scan {
        private final String host;
        private String awaited = "";
        private @Nullable Draft current;
        private @Nullable Draft ours;

        Scan(String host) {
            this.host = host;
        }

        @Nullable
        Draft read(String text) {
            Lines lines = new Lines(text);
            while (lines.next()) {
                line(toNul(lines.line()), lines.number());
            }
            endRecord();
            return ours;
        }

        private static String toNul(String line) {
            int nul = line.indexOf(0);
            return nul < 0 ? line : line.substring(0, nul);
        }

        private void line(String line, int number) {
            int at = Chars.skipSpaces(line, 0);
            if (awaited.equals("macdef") && at == line.length()) {
                awaited = "";
            }
            while (at < line.length() && line.charAt(at) != '#' && !awaited.equals("macdef")) {
                at = Chars.skipSpaces(line, word(line, at, number));
            }
        }

        /** Takes the word at {@code from}; the character behind it is passed over unseen, also behind a closing quote. */
        private int word(String line, int from, int number) {
            boolean quoted = line.charAt(from) == '"';
            int at = quoted ? from + 1 : from;
            StringBuilder word = new StringBuilder();
            while (at < line.length() && !(quoted ? line.charAt(at) == '"' : Chars.isSpace(line.charAt(at)))) {
                at += line.charAt(at) == '\\' ? 1 : 0;
                if (at < line.length()) {
                    word.append(line.charAt(at++));
                }
            }
            at += quoted && at < line.length() ? 1 : 0;
            word(word.toString(), number);
            return Math.min(at + 1, line.length());
        }

        private void word(String word, int number) {
            if (awaited.isEmpty()) {
                keyword(word, number);
                return;
            }
            if (awaited.equals("machine")) {
                endRecord();
                current = new Draft(word, number);
            } else if (current != null && awaited.equals("login")) {
                current.login = word;
            } else if (current != null && awaited.equals("password")) {
                current.password = word;
            }
            awaited = "";
        }

        private void keyword(String word, int number) {
            switch (word) {
                case "default" -> {
                    endRecord();
                    current = new Draft(null, number);
                }
                case "account", "login", "macdef", "machine", "password", "port", "force" -> awaited = word;
                default -> {} // It warns and goes on.
            }
        }

        private void endRecord() {
            Draft ended = current;
            if (ours != null || ended == null || ended.host == null || ended.login == null) {
                return;
            }
            if (Hosts.same(ended.host, host)) {
                ours = ended;
            }
        }
    }
}
