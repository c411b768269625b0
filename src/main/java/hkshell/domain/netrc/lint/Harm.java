package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.reader.Asked;
import hkshell.domain.netrc.reader.Readers;
import hkshell.domain.netrc.reader.Reply;
import hkshell.domain.netrc.reader.Surroundings;
import hkshell.kit.problem.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a repair must not do: make a reader misread a host that it read well. Each is asked before and after; in a file of
 * many records a few, spread evenly, with the first and the last, for a look-up reads the whole file.
 */
final class Harm {
    /** So many bytes are read for it by each reader, more or less. */
    private static final int BUDGET = 4 << 20;

    private static final int MOST = 200;

    private Harm() {}

    /** Why the repair is not made. */
    static Optional<Problem> of(String rule, NetrcFile before, NetrcFile after) {
        for (String host : hosts(before)) {
            List<Reply> was = replies(before, host);
            List<Reply> is = replies(after, host);
            for (int at = 0; at < was.size(); at++) {
                if (!was.get(at).isOdd() && is.get(at).isOdd()) {
                    return Optional.of(Problem.file(
                            "repair_hurts",
                            "Mending '" + rule + "' here would keep "
                                    + was.get(at).reader() + " from reading a record that it reads now.",
                            "mend the other findings first, or use netrc edit"));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Reply> replies(NetrcFile file, String host) {
        return Reply.all(Readers.all(), file, Surroundings.ordinary(), Asked.of(host));
    }

    /** In small letters, as hosts are asked for, and one that only a default serves. */
    private static Set<String> hosts(NetrcFile file) {
        Set<String> hosts = new LinkedHashSet<>(Set.of("no.such.host"));
        List<Entry.Login> records = file.records();
        int looks = Math.min(records.size(), Math.max(2, Math.min(MOST, BUDGET / Math.max(1, file.size()))));
        for (int look = 0; look < looks; look++) {
            int at = looks == 1 ? 0 : (int) ((long) look * (records.size() - 1) / (looks - 1));
            if (records.get(at) instanceof Entry.Machine machine) {
                hosts.add(HostRules.small(machine.host()));
            }
        }
        return hosts;
    }
}
