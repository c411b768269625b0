package hkshell.adapter.disk;

import hkshell.domain.netrc.Neighbours;
import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.NetrcGate;
import hkshell.kit.problem.Parsed;
import hkshell.kit.problem.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An edit taken back, or made again: byte for byte where the file is what the edit left. Where somebody has written since but
 * the edit's own lines still stand, in one place that can be told, they are turned there and all else stays.
 *
 * @param entry the edit as it fits the file now
 * @param next the file's bytes then, null for no file
 * @param merged whether somebody else's change stays in it
 */
record Turn(JournalEntry entry, byte @Nullable [] next, boolean merged) {

    /** Of an encrypted file the bytes are no lines. */
    static Parsed<Turn> back(JournalEntry entry, Image now, boolean sealed, FileProblems problems) {
        return entry.stands(now)
                ? Parsed.good(new Turn(entry, entry.undone(now.bytes), false))
                : merge(entry, now, true, sealed, problems);
    }

    static Parsed<Turn> again(JournalEntry entry, Image now, boolean sealed, FileProblems problems) {
        return entry.isUndone(now)
                ? Parsed.good(new Turn(entry, entry.redone(now.bytes), false))
                : merge(entry, now, false, sealed, problems);
    }

    /** The journal's sentence, and what else is to be known. */
    String what() {
        return entry.what() + (merged ? "; what another program has written since stays" : "");
    }

    private static Parsed<Turn> merge(
            JournalEntry entry, Image now, boolean back, boolean sealed, FileProblems problems) {
        ByteSplice splice = back ? entry.splice().inverse() : entry.splice();
        if (sealed) {
            return Parsed.bad(problems.writtenAnew(now.named));
        }
        int at = entry.place().in(now.bytes, splice.removed());
        if (at < 0) {
            return Parsed.bad(
                    at == LinePlace.SEVERAL ? problems.severalPlaces(now.named) : problems.movedOn(now.named));
        }
        ByteSplice here = splice.movedTo(at);
        byte[] next = here.apply(now.bytes);
        NetrcFile after = NetrcFile.parse(next);
        int end = at + here.removed().length;
        NetrcFile file = NetrcFile.parse(now.bytes);
        boolean clean = Neighbours.areAlike(file, at, end, after, at + here.inserted().length)
                && !(here.removed().length == 0 && Neighbours.isDoubled(file, after));
        Optional<Problem> shut = NetrcGate.check(next, after);
        if (!clean || shut.isPresent()) {
            return Parsed.bad(shut.orElseGet(() -> problems.movedOn(now.named)));
        }
        String before = JournalEntry.stateOf(back ? next : now.bytes);
        String left = JournalEntry.stateOf(back ? now.bytes : next);
        return Parsed.good(new Turn(entry.movedTo(at, before, left), next, true));
    }
}
