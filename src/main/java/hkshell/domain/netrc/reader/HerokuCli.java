package hkshell.domain.netrc.reader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Heroku CLI, measured with its credential module 13.2.0. It reads lines, not words: {@code machine} anywhere in a line,
 * also in a comment; fields from indented lines of two words right below, or from the same line split at single blanks.
 */
final class HerokuCli extends Profile {
    /** A letter more doubles the time of a line that its pattern fails on; 26 take some 10 seconds. */
    private static final int HOPELESS = 26;

    HerokuCli() {
        super(
                "heroku-cli",
                new Opening(false, true, true),
                new Place(Place.Kind.TOKEN_VARIABLE, "HEROKU_API_KEY", "wins over all"),
                new Place(
                        Place.Kind.KEYCHAIN,
                        "heroku-cli",
                        "instead of the netrc where there is secret-tool or a macOS keychain, unless HEROKU_NETRC_WRITE=true"),
                Place.gpg("~/.netrc.gpg", "wins over ~/.netrc"),
                Place.home());
    }

    @Override
    Answer read(NetrcSource source, Asked asked) {
        return new Parse(Utf8.lenient(source.bytes()), asked.name()).answer();
    }

    private static final class Parse {
        private final Lines lines;
        private final String host;
        private boolean more;
        private @Nullable Draft ours;
        private @Nullable Answer failure;

        Parse(String text, String host) {
            this.lines = new Lines(text);
            this.host = host;
        }

        Answer answer() {
            more = lines.next();
            while (more && failure == null) {
                HerokuLine line = HerokuLine.of(lines.chomped());
                if (line.body() == null) {
                    if (line.doublings() >= HOPELESS) {
                        failure = hang(lines.number());
                    }
                    more = lines.next();
                } else {
                    machine(line.body(), lines.number());
                }
            }
            if (failure != null) {
                return failure;
            }
            return ours == null ? new Answer.None("no line with machine and this host") : answer(ours);
        }

        private static Answer hang(int line) {
            return new Answer.Failed(
                    "never ends",
                    "its pattern takes time that doubles with each letter of line " + line
                            + ": a carriage return or line separator stands behind the number sign");
        }

        /** A record without password is no login to the CLI. */
        private static Answer answer(Draft record) {
            if (record.password != null && !record.password.isEmpty()) {
                return record.found(StandardCharsets.UTF_8, FIRST);
            }
            return new Answer.None("reads no password in line " + record.line
                    + ": fields must be indented lines right below it, or follow on it with single blanks");
        }

        private void machine(String body, int number) {
            List<String> parts = split(body);
            Draft record = new Draft(parts.get(0), number);
            more = lines.next();
            if (body.strip().indexOf(' ') >= 0) {
                for (int at = 1; at < parts.size(); at += 2) {
                    put(record, parts.get(at), at + 1 < parts.size() ? parts.get(at + 1) : null);
                }
            } else {
                HerokuField field = more ? HerokuField.of(lines.chomped()) : null;
                while (field != null) {
                    put(record, field.key(), field.value());
                    more = lines.next();
                    field = more ? HerokuField.of(lines.chomped()) : null;
                }
            }
            if (ours == null && host.equals(record.host)) {
                ours = record;
            }
        }

        /** As JavaScript splits at a blank: between two blanks is an empty part. */
        private static List<String> split(String body) {
            List<String> parts = new ArrayList<>();
            int from = 0;
            int blank = body.indexOf(' ');
            while (blank >= 0) {
                parts.add(body.substring(from, blank));
                from = blank + 1;
                blank = body.indexOf(' ', from);
            }
            parts.add(body.substring(from));
            return parts;
        }

        private static void put(Draft record, String key, @Nullable String value) {
            if (key.equals("login")) {
                record.login = value;
            } else if (key.equals("password")) {
                record.password = value;
            }
        }
    }
}
