package hkshell.domain.netrc.reader;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.Field;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.NetrcStretch;
import hkshell.kit.text.Sanitize;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A look-up of which a reader has the login or the password right before a change of the file and not after it. Two files
 * to the harm done between them.
 *
 * @param reader its name
 * @param now what it answers afterwards
 */
public record Loss(String reader, Asked asked, Answer now) {
    /** No file has it, so it asks for the default. */
    private static final String NOWHERE = "host.invalid";

    /** Look-ups times bytes; what is more would take longer than anybody waits, since every look-up reads the whole file. */
    private static final long ENOUGH = 4_000_000;

    /**
     * Every reader's losses, those of the hosts and logins of the file before. Of a file with some hundred records and more
     * those around the change are asked for as if there were no others, and in the whole file the last one alone, which
     * tells whether anything above it loses the file; if there is too much around the change, then as many hosts as can be
     * in a moment.
     */
    public static List<Loss> between(NetrcFile before, NetrcFile after) {
        List<Asked> all = lookups(before);
        long bytes = 1L + before.size() + after.size();
        if (all.size() <= ENOUGH / bytes) {
            return between(before, after, all);
        }
        NetrcStretch near = NetrcStretch.between(before, after);
        List<Asked> around = lookups(near.before());
        if (around.size() > ENOUGH / (1L + near.before().size() + near.after().size())) {
            return between(before, after, spread(all, (int) Math.max(1, ENOUGH / bytes)));
        }
        List<Loss> losses = new ArrayList<>(between(near.before(), near.after(), around));
        losses.addAll(between(before, after, spread(all, 1)));
        return losses;
    }

    /** So many of them, the last host among them; in a file without hosts the look-up for the default. */
    private static List<Asked> spread(List<Asked> all, int count) {
        List<Asked> some = new ArrayList<>();
        for (int at = 1; at <= count; at++) {
            some.add(all.get((int) Math.max(0, (long) at * (all.size() - 1) / count - 1)));
        }
        return some;
    }

    /** The losses in those look-ups. */
    public static List<Loss> between(NetrcFile before, NetrcFile after, List<Asked> lookups) {
        NetrcSource was = NetrcSource.of(before, FileAccess.ordinary());
        NetrcSource is = NetrcSource.of(after, FileAccess.ordinary());
        List<Loss> losses = new ArrayList<>();
        for (Asked asked : lookups) {
            Answer own = Readers.own().answer(is, asked);
            for (NetrcReader reader : Readers.all()) {
                Answer first = reader.answer(was, asked);
                if (first instanceof Answer.Found) {
                    Answer now = reader.answer(is, asked);
                    if (Difference.isLost(first, now, own)) {
                        losses.add(new Loss(reader.name(), asked, now));
                    }
                }
            }
        }
        return losses;
    }

    /** Every host, every login of a host that has several records, and last a host that the file has not. */
    static List<Asked> lookups(NetrcFile file) {
        Set<String> seen = new LinkedHashSet<>();
        Set<Asked> lookups = new LinkedHashSet<>();
        for (Entry.Login record : file.records()) {
            if (record instanceof Entry.Machine && !record.host().isEmpty()) {
                // As a URL has it.
                String host = record.host().toLowerCase(Locale.ROOT);
                Optional<Field> login = record.login();
                boolean again = !seen.add(host);
                lookups.add(Asked.of(host));
                if (again && login.isPresent()) {
                    lookups.add(new Asked(host, login.get().value(), -1));
                }
            }
        }
        lookups.add(Asked.of(NOWHERE));
        return List.copyOf(lookups);
    }

    /** Such as {@code python-3.13 would no longer answer for h: the file is rejected, ...}. */
    public String sentence() {
        String host = asked.host().equals(NOWHERE) ? "other hosts" : Sanitize.line(asked.host());
        return reader + " would " + (now instanceof Answer.Found ? "answer otherwise" : "no longer answer") + " for "
                + host + ": " + now.why() + ".";
    }
}
