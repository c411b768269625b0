package hkshell.domain.netrc.reader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * git-credential-netrc, measured with git 2.39.5: git's helper in Perl. Value and keyword on one line; unknown words are
 * skipped, also those of a comment; {@code port}, {@code protocol} and {@code path} are conditions; never the default.
 */
final class GitCredentialNetrc extends Profile {
    /** Login, user and username are one field of its answer, machine and host another; a Perl hash decides between them. */
    private static final String BY_CHANCE = ", but two words of it mean the same field, and chance decides each time";

    GitCredentialNetrc() {
        super(
                "git-credential-netrc",
                new Opening(true, true, false),
                Place.gpg("~/.authinfo.gpg", "each of the four is asked until one has a record"),
                Place.gpg("~/.netrc.gpg", ""),
                Place.file("~/.authinfo"),
                Place.home());
    }

    @Override
    @Nullable
    Answer refusal(FileAccess facts) {
        Answer refusal = super.refusal(facts);
        if (refusal == null && facts.openToOthers()) {
            return new Answer.Failed("insecure file", "skips the file, because its mode is " + facts.octal());
        }
        if (refusal == null && !facts.mine()) {
            return new Answer.Failed("insecure file", "skips the file, because it is another user's");
        }
        return refusal;
    }

    @Override
    Answer read(NetrcSource source, Asked asked) {
        Scan scan = new Scan();
        Answer hang = scan.read(bytesOf(source));
        return hang != null ? hang : pick(scan.records, asked);
    }

    private static Answer pick(List<Entry> records, Asked asked) {
        String login = asked.login() == null ? null : bytesOf(asked.login());
        for (Entry record : records) {
            if (record.serves(bytesOf(asked.name()), login)) {
                return record.answer(login);
            }
        }
        return new Answer.None("no record of the host");
    }

    /** One machine with the conditions it sets. */
    private static final class Entry {
        private final int line;
        private @Nullable String host;
        private @Nullable String port;
        private @Nullable String protocol;
        private @Nullable String login;
        private @Nullable String password;
        private boolean byChance;

        Entry(int line, @Nullable String host) {
            this.line = line;
            this.host = host;
        }

        boolean serves(String asked, @Nullable String askedLogin) {
            boolean byNumber = isNumber(port);
            String name = byNumber ? host + ":" + port : host;
            return asked.equals(name)
                    && (port == null || byNumber || port.equals("https"))
                    && (protocol == null || protocol.equals("https"))
                    && (login == null || askedLogin == null || login.equals(askedLogin));
        }

        private static boolean isNumber(@Nullable String port) {
            if (port == null || port.isEmpty()) {
                return false;
            }
            for (int at = 0; at < port.length(); at++) {
                if (port.charAt(at) < '0' || port.charAt(at) > '9') {
                    return false;
                }
            }
            return true;
        }

        Answer answer(@Nullable String askedLogin) {
            if (login == null && password == null) {
                return new Answer.None("the record has neither login nor password");
            }
            if (askedLogin != null && password == null) {
                return new Answer.None("no password for this login");
            }
            Draft draft = new Draft(host, line);
            draft.login = askedLogin == null ? login : askedLogin;
            draft.password = password;
            String why = askedLogin == null ? FIRST : "first record for this login";
            return draft.found(StandardCharsets.ISO_8859_1, byChance ? why + BY_CHANCE : why);
        }

        void login(String value) {
            byChance |= login != null && !login.equals(value);
            login = value;
        }

        void host(String value) {
            byChance |= host != null && !host.equals(value);
            host = value;
        }
    }

    /** The file, line by line. */
    private static final class Scan {
        private final List<Entry> records = new ArrayList<>();
        private @Nullable Entry current;
        private boolean inMacro;

        @Nullable
        Answer read(String text) {
            Lines lines = new Lines(text);
            while (lines.next()) {
                if (lines.line().equals("\n")) {
                    inMacro = false;
                }
                if (!inMacro) {
                    PerlWords words = PerlWords.of(lines.chomped());
                    if (words.endless()) {
                        return new Answer.Failed(
                                "never ends", "loops for ever at the backslash that ends line " + lines.number());
                    }
                    line(words.words(), lines.number());
                }
            }
            return null;
        }

        private void line(List<String> words, int number) {
            int at = 0;
            while (at < words.size()) {
                String word = words.get(at++);
                String value = at < words.size() ? words.get(at) : null;
                if (word.equals("default")) {
                    current = new Entry(number, null);
                } else if (word.equals("machine")) {
                    current = new Entry(number, value);
                    if (value != null) {
                        records.add(current);
                    }
                    at++;
                } else if (current != null && word.equals("macdef")) {
                    inMacro = true;
                    at++;
                } else if (current != null && value != null && put(current, word, value)) {
                    at++;
                }
            }
        }

        /** False when the word is none that the helper knows. */
        private static boolean put(Entry record, String word, String raw) {
            String value = raw.replace("/\\", "\\");
            switch (word) {
                case "host" -> record.host(value);
                case "port" -> record.port = value;
                case "protocol" -> record.protocol = value;
                case "path" -> {} // No path is asked for, so any will do.
                case "login", "user", "username" -> record.login(value);
                case "password" -> record.password = value;
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
