package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.NetrcFile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Findings from before an edit, to be met again after it: of the same rule, about the same word, on the line that the edit
 * left there. In the lines that it changed, a line of the same text will do, for an edit may put it elsewhere.
 */
final class KnownFindings {
    /** About the whole file, though they stand at the first place that shows it. */
    private static final Set<String> OF_FILE = Set.of("crlf", "cr-only", "bom", "default-not-used");

    private final List<String> was;
    private final List<String> is;
    /** How many lines are alike at the top and at the bottom. */
    private final int top;

    private final int bottom;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();

    KnownFindings(NetrcFile before, NetrcFile after, List<Finding> then) {
        this.was = lines(before);
        this.is = lines(after);
        int most = Math.min(was.size(), is.size());
        int alike = 0;
        while (alike < most && was.get(alike).equals(is.get(alike))) {
            alike++;
        }
        this.top = alike;
        int below = 0;
        while (below < most - top && was.get(was.size() - 1 - below).equals(is.get(is.size() - 1 - below))) {
            below++;
        }
        this.bottom = below;
        for (Finding finding : then) {
            String word = word(finding, was);
            places.merge(finding.rule() + '\0' + finding.line() + '\0' + word, 1, Integer::sum);
            texts.merge(finding.rule() + '\0' + line(finding, was), 1, Integer::sum);
            words.merge(finding.rule(), 1, Integer::sum);
        }
    }

    /** Whether it was found before; each only once. */
    boolean take(Finding finding) {
        String rule = finding.rule();
        if (OF_FILE.contains(rule)) {
            return words.containsKey(rule);
        }
        int line = finding.line();
        boolean changed = line > top && line <= is.size() - bottom;
        boolean sameCount = was.size() == is.size();
        int wasLine = line > is.size() - bottom ? line + was.size() - is.size() : line;
        if (!changed || sameCount) {
            String place = rule + '\0' + wasLine + '\0' + word(finding, is);
            if (places.getOrDefault(place, 0) > 0) {
                places.merge(place, -1, Integer::sum);
                texts.merge(rule + '\0' + line(wasLine, was), -1, Integer::sum);
                return true;
            }
        }
        return changed && texts.merge(rule + '\0' + line(finding, is), -1, Integer::sum) >= 0;
    }

    private static String line(Finding finding, List<String> lines) {
        return line(finding.line(), lines);
    }

    private static String line(int number, List<String> lines) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** What stands at the finding up to the next blank. */
    private static String word(Finding finding, List<String> lines) {
        String line = line(finding, lines);
        int from = Math.min(finding.column() - 1, line.length());
        int to = from;
        while (to < line.length() && line.charAt(to) > ' ') {
            to++;
        }
        return line.substring(from, to);
    }

    private static List<String> lines(NetrcFile file) {
        return new String(file.bytes(), StandardCharsets.ISO_8859_1).lines().toList();
    }
}
