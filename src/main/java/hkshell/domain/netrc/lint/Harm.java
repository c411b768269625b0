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
        for (Asked asked : hosts(before)) {
            Optional<String> reader = loser(replies(before, asked), replies(after, asked));
            if (reader.isPresent()) {
                return Optional.of(Problem.file(
                        "repair_hurts",
                        "Mending '" + rule + "' here would keep " + reader.get()
                                + " from reading a record that it reads now.",
                        "mend the other findings first, or use netrc edit"));
            }
        }
        return Optional.empty();
    }

    private static List<Reply> replies(NetrcFile file, Asked asked) {
        return Reply.all(Readers.all(), file, Surroundings.ordinary(), asked);
    }

    /** The first reader that read it as hkshell does, and does no more. */
    private static Optional<String> loser(List<Reply> before, List<Reply> after) {
        for (int at = 0; at < before.size(); at++) {
            if (!before.get(at).isOdd() && after.get(at).isOdd()) {
                return Optional.of(before.get(at).reader());
            }
        }
        return Optional.empty();
    }

    /** In small letters, as hosts are asked for, and one that only a default serves. */
    private static Set<Asked> hosts(NetrcFile file) {
        Set<Asked> hosts = new LinkedHashSet<>(Set.of(Hurt.NOBODY));
        List<Entry.Login> records = file.records();
        int looks = Math.min(records.size(), Math.max(2, Math.min(MOST, BUDGET / Math.max(1, file.size()))));
        for (int look = 0; look < looks; look++) {
            int at = looks == 1 ? 0 : (int) ((long) look * (records.size() - 1) / (looks - 1));
            if (records.get(at) instanceof Entry.Machine machine) {
                hosts.add(Asked.of(HostRules.small(machine.host())));
            }
        }
        return hosts;
    }
}
