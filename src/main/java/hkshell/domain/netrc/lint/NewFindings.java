package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.NetrcFile;
import hkshell.domain.netrc.NetrcStretch;
import java.util.ArrayList;
import java.util.List;

/**
 * What the check finds after an edit and did not find before: for telling somebody that what he asked for has a price. A
 * finding whose line has only moved is not new.
 */
public final class NewFindings {
    /**
     * Up to this many bytes, some 11,000 records, the whole file is checked. In a larger one only the records around the
     * change are, so that an edit stays quick: a second record of a host that stands far from the first is not seen then.
     */
    private static final int LARGE = 1 << 20;

    private NewFindings() {}

    /** By place in the file as it is after the edit. Nothing when an edit changes more than a megabyte of a large file. */
    public static List<Finding> of(NetrcFile before, NetrcFile after) {
        if (before.size() <= LARGE && after.size() <= LARGE) {
            return of(before, after, 0);
        }
        NetrcStretch changed = NetrcStretch.between(before, after);
        boolean large = changed.before().size() > LARGE || changed.after().size() > LARGE;
        return large ? List.of() : of(changed.before(), changed.after(), changed.linesAbove());
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
