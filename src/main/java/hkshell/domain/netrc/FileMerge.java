package hkshell.domain.netrc;

import hkshell.kit.diff.LineMerge;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A file that two have changed -> the file with the changes of both. Lines alone are not enough, because a record may stand
 * on several: every entry of the result must be one that one of the two wrote, or it is refused.
 */
final class FileMerge {
    private FileMerge() {}

    /** Empty when the two cannot be had together without a guess. */
    static Optional<NetrcFile> of(NetrcFile base, NetrcFile ours, NetrcFile theirs) {
        if (Arrays.equals(base.text(), theirs.text()) || Arrays.equals(ours.text(), theirs.text())) {
            return Optional.of(ours);
        }
        if (theirs.size() == 0) {
            // Truncated or removed: who does that is about to write, or wants nothing of the file to stay.
            return Optional.empty();
        }
        return LineMerge.of(bytes(base), bytes(ours), bytes(theirs))
                .map(text -> NetrcFile.own(text.getBytes(StandardCharsets.ISO_8859_1)))
                .filter(both -> isMadeOf(both, ours, theirs));
    }

    private static boolean isMadeOf(NetrcFile both, NetrcFile ours, NetrcFile theirs) {
        Set<String> known = new HashSet<>();
        for (NetrcFile file : new NetrcFile[] {ours, theirs}) {
            for (Entry entry : file.flattened()) {
                known.add(Said.of(entry));
            }
        }
        for (Entry entry : both.flattened()) {
            if (!known.contains(Said.of(entry))) {
                return false;
            }
        }
        return true;
    }

    private static String bytes(NetrcFile file) {
        return new String(file.text(), StandardCharsets.ISO_8859_1);
    }
}
