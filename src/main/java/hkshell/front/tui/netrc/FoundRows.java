package hkshell.front.tui.netrc;

import hkshell.domain.netrc.lint.Finding;
import java.util.ArrayList;
import java.util.List;

/** The rows of an open entry, each with what was found in it: the last row that begins at or before a finding has it. */
final class FoundRows {
    private final List<NetrcRow> rows;
    private final List<Finding> findings;

    /** @param findings of the entry, by place */
    FoundRows(List<NetrcRow> rows, List<Finding> findings) {
        this.rows = rows;
        this.findings = findings;
    }

    List<NetrcRow> rows() {
        List<NetrcRow> all = new ArrayList<>(rows.size());
        int at = 0;
        for (int row = 0; row < rows.size(); row++) {
            int from = at;
            boolean last = row + 1 == rows.size();
            while (at < findings.size() && (last || isBefore(findings.get(at), rows.get(row + 1)))) {
                at++;
            }
            all.add(from == at ? rows.get(row) : rows.get(row).with(findings.subList(from, at)));
        }
        return all;
    }

    private static boolean isBefore(Finding finding, NetrcRow row) {
        return finding.line() < row.line() || finding.line() == row.line() && finding.column() < row.column();
    }
}
