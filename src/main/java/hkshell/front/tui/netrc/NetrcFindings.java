package hkshell.front.tui.netrc;

import hkshell.domain.netrc.Entry;
import hkshell.domain.netrc.lint.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the rules found in a file, by the entry that it stands in: findings by place + entries in file order -> the
 * findings of each. In linear time.
 */
final class NetrcFindings {
    static final NetrcFindings NONE = new NetrcFindings(List.of(), List.of(), new int[1]);

    /** About the file and no word of it, so no row has them. */
    private static final Set<String> OF_FILE = Set.of("file-mode", "mode-not-0600", "symlink", "other-file-read");

    private final List<Finding> ofFile;
    private final List<Finding> all;
    /** The first finding of each entry, and behind the last the number of findings; empty where nothing was found. */
    private final int[] starts;

    private NetrcFindings(List<Finding> ofFile, List<Finding> all, int[] starts) {
        this.ofFile = ofFile;
        this.all = all;
        this.starts = starts;
    }

    static NetrcFindings of(List<Entry> entries, List<Finding> findings) {
        if (findings.isEmpty()) {
            return NONE;
        }
        List<Finding> ofFile = new ArrayList<>();
        List<Finding> all = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            (OF_FILE.contains(finding.rule()) || entries.isEmpty() ? ofFile : all).add(finding);
        }
        int[] starts = new int[entries.size() + 1];
        int at = 0;
        for (int index = 0; index < entries.size(); index++) {
            starts[index] = at;
            boolean last = index + 1 == entries.size();
            while (at < all.size() && (last || isBefore(all.get(at), entries.get(index + 1)))) {
                at++;
            }
        }
        starts[entries.size()] = at;
        return new NetrcFindings(ofFile, all, starts);
    }

    /** What stands before the first entry belongs to that, such as a byte order mark. */
    private static boolean isBefore(Finding finding, Entry entry) {
        return finding.line() < entry.line() || finding.line() == entry.line() && finding.column() < entry.column();
    }

    List<Finding> of(int index) {
        return index + 1 < starts.length ? all.subList(starts[index], starts[index + 1]) : List.of();
    }

    /** About the file as a whole. */
    List<Finding> ofFile() {
        return ofFile;
    }

    int count() {
        return all.size() + ofFile.size();
    }
}
