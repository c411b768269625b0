package hkshell.domain.netrc.reader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The go command, measured with 1.19.8. Pairs of words from each line's start; a record is closed once machine, login and
 * password are known; a lone {@code default} ends the file; a macro ends at an empty line; no default.
 */
final class GoCommand extends Profile {
    GoCommand() {
        super("go", Opening.LENIENT, Place.variable(""), Place.home());
    }

    @Override
    Answer read(NetrcSource source, Asked asked) {
        Draft record = new Scan(bytesOf(asked.host())).read(bytesOf(source));
        return record == null
                ? new Answer.None("no complete record of the host")
                : record.found(StandardCharsets.ISO_8859_1, "first complete record of the host");
    }

    private static final class Scan {
        private final String host;
        private Draft current = new Draft(null, 0);
        private @Nullable Draft ours;
        private boolean inMacro;

        Scan(String host) {
            this.host = host;
        }

        @Nullable
        Draft read(String text) {
            Lines lines = new Lines(text);
            boolean ended = false;
            while (ours == null && !ended && lines.next()) {
                if (inMacro) {
                    inMacro = !lines.chomped().isEmpty();
                } else {
                    List<String> words = words(lines.chomped());
                    pairs(words, lines.number());
                    ended = words.size() % 2 == 1 && words.get(words.size() - 1).equals("default");
                }
            }
            return ours;
        }

        private static List<String> words(String line) {
            List<String> words = new ArrayList<>();
            int begin = 0;
            int at = 0;
            while (at < line.length()) {
                int space = Chars.goSpace(line, at);
                if (space > 0 && at > begin) {
                    words.add(line.substring(begin, at));
                }
                at += Math.max(space, 1);
                begin = space > 0 ? at : begin;
            }
            if (begin < line.length()) {
                words.add(line.substring(begin));
            }
            return words;
        }

        private void pairs(List<String> words, int number) {
            for (int at = 0; at + 1 < words.size() && ours == null; at += 2) {
                String value = words.get(at + 1);
                switch (words.get(at)) {
                    case "machine" -> current = new Draft(value, number);
                    case "login" -> current.login = value;
                    case "password" -> current.password = value;
                    case "macdef" -> inMacro = true;
                    default -> {} // An unknown pair is skipped.
                }
                closeWhenComplete();
            }
        }

        private void closeWhenComplete() {
            if (current.host != null && current.login != null && current.password != null) {
                ours = current.host.equals(host) ? current : null;
                current = new Draft(null, 0);
            }
        }
    }
}
