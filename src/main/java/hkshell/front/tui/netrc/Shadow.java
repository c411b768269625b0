package hkshell.front.tui.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That another record of the same host stands before a record, so that it does not answer by itself.
 *
 * @param number 2 for the second of its host
 * @param host as the record spells it
 * @param twin the line of the login of an earlier record of the host with the same login, 0 when there is none: only a
 *     record with another login is still found, by who asks for that login
 */
record Shadow(int number, String host, int twin) {

    private static final String[] ENDS = {"th", "st", "nd", "rd"};

    /** Such as {@code 2nd}. */
    String ordinal() {
        int last = number % 100 / 10 == 1 ? 0 : number % 10;
        return number + (last < ENDS.length ? ENDS[last] : ENDS[0]);
    }

    /** Whether nobody finds it, whatever login is asked for. */
    boolean neverAnswers() {
        return twin > 0;
    }

    /** The records of a file in their order, one after another -> the shadow over each. In linear time. */
    static final class Finder {
        private final Map<String, Host> hosts;

        Finder(int records) {
            hosts = new HashMap<>(records * 4 / 3 + 1);
        }

        /** The records of one host so far. */
        private static final class Host {
            private final Entry.Login first;
            private int count = 1;
            private @Nullable Map<String, Integer> logins;

            Host(Entry.Login first) {
                this.first = first;
            }
        }

        /** Empty for the first of a host. */
        Optional<Shadow> next(Entry.Login record) {
            Host host = hosts.get(key(record));
            if (host == null) {
                hosts.put(key(record), new Host(record));
                return Optional.empty();
            }
            host.count++;
            if (host.logins == null) {
                host.logins = new HashMap<>();
                host.logins.put(login(host.first), line(host.first));
            }
            Integer twin = host.logins.putIfAbsent(login(record), line(record));
            return Optional.of(new Shadow(host.count, record.host(), twin == null ? 0 : twin));
        }

        private static String login(Entry.Login record) {
            return record.login().map(Field::value).orElse("");
        }

        private static int line(Entry.Login record) {
            return record.login().map(Field::line).orElse(record.line());
        }

        /** Only ASCII letters fold, as in the file's own look-up; no host holds the line end of the default record's key. */
        private static String key(Entry.Login record) {
            if (record instanceof Entry.Default) {
                return "\n";
            }
            String host = record.host();
            StringBuilder key = null;
            for (int at = 0; at < host.length(); at++) {
                char c = host.charAt(at);
                if (c >= 'A' && c <= 'Z') {
                    key = key == null ? new StringBuilder(host) : key;
                    key.setCharAt(at, (char) (c + 32));
                }
            }
            return key == null ? host : key.toString();
        }
    }
}
