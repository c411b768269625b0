package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.NetrcFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the findings of a change from those that were there before. */
final class NewFindings {
    private final List<String> before;
    private final List<String> after;

    NewFindings(NetrcFile before, NetrcFile after) {
        this.before = lines(before);
        this.after = lines(after);
    }

    List<Finding> among(List<Finding> old, List<Finding> now) {
        Map<String, Integer> known = new HashMap<>();
        Map<String, Integer> spare = new HashMap<>();
        for (Finding finding : old) {
            known.merge(key(finding, before), 1, Integer::sum);
            spare.merge(finding.rule(), 1, Integer::sum);
        }
        List<Finding> moved = new ArrayList<>();
        for (Finding finding : now) {
            if (take(known, key(finding, after))) {
                take(spare, finding.rule());
            } else {
                moved.add(finding);
            }
        }
        moved.removeIf(finding -> take(spare, finding.rule()));
        return moved;
    }

    private static boolean take(Map<String, Integer> counts, String key) {
        int left = counts.getOrDefault(key, 0);
        counts.put(key, Math.max(0, left - 1));
        return left > 0;
    }

    private static String key(Finding finding, List<String> lines) {
        int at = finding.line() - 1;
        return finding.rule() + '\n' + (at < lines.size() ? lines.get(at) : "");
    }

    /** Ended by CRLF, LF or CR alone, as findings count them. */
    private static List<String> lines(NetrcFile file) {
        String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(start, at));
                at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 1 : 0;
                start = at + 1;
            }
        }
        lines.add(text.substring(start));
        return lines;
    }
}
