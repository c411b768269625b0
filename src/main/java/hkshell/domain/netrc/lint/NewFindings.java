package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.NetrcStretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the check finds after an edit and did not find before: for telling somebody that what he asked for has a price. A
 * finding whose line has only moved is not new.
 */
public final class NewFindings {
    /**
     * Up to this many bytes, some 11,000 records, the whole file is checked. In a larger one only the records around the
     * change are, and what {@link FarFindings} knows of the rest, so that an edit stays quick.
     */
    private static final int LARGE = 1 << 20;

    private NewFindings() {}

    /** By place in the file as it is after the edit. Nothing when an edit changes more than a megabyte of a large file. */
    public static List<Finding> of(NetrcFile before, NetrcFile after) {
        if (before.size() <= LARGE && after.size() <= LARGE) {
            return of(before, after, 0);
        }
        NetrcStretch changed = NetrcStretch.between(before, after);
        if (isLarge(changed)) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>(of(changed.before(), changed.after(), changed.linesAbove()));
        found.addAll(FarFindings.of(after, changed));
        found.sort(Comparator.comparingInt(Finding::line).thenComparingInt(Finding::column));
        return found;
    }

    /** Whether an edit changes so much of a large file that nothing was checked. */
    public static boolean areUnknown(NetrcFile before, NetrcFile after) {
        boolean small = before.size() <= LARGE && after.size() <= LARGE;
        return !small && isLarge(NetrcStretch.between(before, after));
    }

    private static boolean isLarge(NetrcStretch changed) {
        return changed.before().size() > LARGE || changed.after().size() > LARGE;
    }

    private static List<Finding> of(NetrcFile before, NetrcFile after, int linesAbove) {
        List<Finding> now = Lint.check(after, FileFacts.UNKNOWN);
        if (now.isEmpty()) {
            return List.of();
        }
        KnownFindings known = new KnownFindings(before, after, Lint.check(before, FileFacts.UNKNOWN));
        List<Finding> fresh = new ArrayList<>();
        for (Finding finding : known.without(now)) {
            fresh.add(finding.below(linesAbove));
        }
        return fresh;
    }
}
