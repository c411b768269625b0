package hkshell.domain.netrc.reader;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JGit, measured with 7.8.1. Keywords in any case; {@code #} where a keyword is expected ends the line; fields gather until
 * machine, login and password are there, so an incomplete record leaks into the next; the last record of a host counts.
 */
final class JGit extends Profile {
    private static final String DEFAULT_MACHINE = "default";

    JGit() {
        super("jgit", Opening.STRICT, Place.home(), Place.file("~/_netrc"));
    }

    @Override
    Answer read(NetrcSource source, Asked asked) {
        Map<String, Entry> hosts = new Scan(Utf8.lenient(source.bytes())).read();
        Entry own = hosts.get(asked.name());
        if (own != null) {
            return own.answer(LAST);
        }
        Entry other = hosts.get(DEFAULT_MACHINE);
        return other == null
                ? new Answer.None("no complete record of the host")
                : other.answer("no complete record of the host anywhere, so the default");
    }

    /** The fields gathered so far. */
    private static final class Entry {
        private @Nullable String machine;
        private @Nullable String login;
        private @Nullable String password;
        private @Nullable String account;
        private boolean hasMacro;
        private boolean macroEnded;
        private int line;
        private boolean leaked;

        boolean isComplete() {
            return machine != null && login != null && password != null;
        }

        Answer answer(String why) {
            Draft draft = new Draft(machine, line);
            draft.login = login;
            draft.password = password;
            draft.account = account;
            return draft.found(
                    StandardCharsets.UTF_8, leaked ? why + ", with a field that an incomplete one above left" : why);
        }
    }

    private static final class Scan {
        private final String text;
        private final Map<String, Entry> hosts = new HashMap<>();
        private Entry entry = new Entry();
        private int at;
        private int number;

        Scan(String text) {
            this.text = text;
        }

        Map<String, Entry> read() {
            while (at < text.length()) {
                String line = nextLine();
                if (entry.hasMacro && !entry.macroEnded) {
                    entry.macroEnded = line.isEmpty();
                } else {
                    line(line);
                }
            }
            close(true);
            return hosts;
        }

        /** Java's lines end at LF, CR or both. */
        private String nextLine() {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            String line = text.substring(at, end);
            boolean both = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            at = end + (both ? 2 : 1);
            number++;
            return line;
        }

        private void line(String line) {
            int word = Chars.skipSpaces(line, 0);
            while (word < line.length() && line.charAt(word) != '#') {
                int end = Chars.wordEnd(line, word);
                String keyword = line.substring(word, end).toLowerCase(Locale.ROOT);
                word = Chars.skipSpaces(line, end);
                if (keyword.equals(DEFAULT_MACHINE)) {
                    close(entry.machine != null);
                    machine(DEFAULT_MACHINE);
                } else if (isField(keyword)) {
                    end = Chars.wordEnd(line, word);
                    field(keyword, end > word ? line.substring(word, end) : null);
                    word = Chars.skipSpaces(line, end);
                }
            }
        }

        private static boolean isField(String keyword) {
            return switch (keyword) {
                case "machine", "login", "password", "account", "macdef" -> true;
                default -> false;
            };
        }

        /** A field that is there already closes a complete entry; a value must stand on the line. */
        private void field(String keyword, @Nullable String value) {
            close(has(keyword));
            if (value == null) {
                return;
            }
            switch (keyword) {
                case "machine" -> machine(value);
                case "login" -> entry.login = value;
                case "password" -> entry.password = value;
                case "account" -> entry.account = value;
                default -> entry.hasMacro = true;
            }
        }

        private boolean has(String keyword) {
            return switch (keyword) {
                case "machine" -> entry.machine != null;
                case "login" -> entry.login != null;
                case "password" -> entry.password != null;
                case "account" -> entry.account != null;
                default -> entry.hasMacro;
            };
        }

        private void machine(String name) {
            entry.leaked = entry.login != null || entry.password != null;
            entry.machine = name;
            entry.line = number;
        }

        private void close(boolean repeats) {
            if (repeats && entry.isComplete() && entry.machine != null) {
                hosts.put(entry.machine, entry);
                entry = new Entry();
            }
        }
    }
}
