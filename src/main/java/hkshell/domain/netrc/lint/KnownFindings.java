package hkshell.domain.netrc.lint;

import hkshell.domain.netrc.NetrcFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Map<String, Integer> ruleCounts = new HashMap<>();

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
            places.merge(place(finding.rule(), finding.line(), word(finding, was)), 1, Integer::sum);
            texts.merge(text(finding.rule(), finding.line(), was), 1, Integer::sum);
            words.merge(about(finding, was), 1, Integer::sum);
            ruleCounts.merge(finding.rule(), 1, Integer::sum);
        }
    }

    /** Those that were not found before. Each that was is met once: at its place if it is still there. */
    List<Finding> without(List<Finding> now) {
        List<Finding> others = new ArrayList<>();
        for (Finding finding : now) {
            if (!OF_FILE.contains(finding.rule()) || !ruleCounts.containsKey(finding.rule())) {
                if (!isInPlace(finding)) {
                    others.add(finding);
                }
            }
        }
        others.removeIf(finding -> isChanged(finding.line()) && take(texts, text(finding.rule(), finding.line(), is)));
        return more(others, now);
    }

    /**
     * Of those the ones whose word is found more often than before: the others have only come elsewhere. Where one of them
     * stands in the place of another, that one is told.
     */
    private List<Finding> more(List<Finding> others, List<Finding> now) {
        List<Finding> excess = excess(others, now);
        List<Finding> fresh = new ArrayList<>(others);
        fresh.retainAll(new HashSet<>(excess));
        Set<String> untold = new HashSet<>();
        others.forEach(finding -> untold.add(finding.rule()));
        fresh.forEach(finding -> untold.remove(finding.rule()));
        for (String rule : untold) {
            if (count(now, rule) > ruleCounts.getOrDefault(rule, 0)) {
                excess.stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .findFirst()
                        .ifPresent(fresh::add);
            }
        }
        return fresh;
    }

    /** What is found more often than before; of several about the same word those that were met have the first right. */
    private List<Finding> excess(List<Finding> others, List<Finding> now) {
        Map<String, Integer> left = new HashMap<>(words);
        Set<Finding> fresh = new HashSet<>(others);
        List<Finding> met = new ArrayList<>(now);
        met.removeIf(fresh::contains);
        List<Finding> excess = new ArrayList<>();
        for (List<Finding> part : List.of(met, others)) {
            for (Finding finding : part) {
                if (!take(left, about(finding, is))) {
                    excess.add(finding);
                }
            }
        }
        return excess;
    }

    private static int count(List<Finding> findings, String rule) {
        return (int) findings.stream().filter(one -> one.rule().equals(rule)).count();
    }

    /** Its word; of a keyword its whole line, for the word alone stands everywhere. */
    private static String about(Finding finding, List<String> lines) {
        String word = word(finding, lines);
        boolean keyword = word.chars().allMatch(c -> c >= 'a' && c <= 'z');
        return finding.rule() + '\0' + (keyword ? line(finding.line(), lines).strip() : word);
    }

    private boolean isInPlace(Finding finding) {
        int line = finding.line();
        boolean below = line > is.size() - bottom;
        if (isChanged(line) && was.size() != is.size()) {
            return false;
        }
        int before = below ? line + was.size() - is.size() : line;
        return take(places, place(finding.rule(), before, word(finding, is)))
                && take(texts, text(finding.rule(), before, was));
    }

    private boolean isChanged(int line) {
        return line > top && line <= is.size() - bottom;
    }

    private static boolean take(Map<String, Integer> from, String key) {
        int left = from.getOrDefault(key, 0);
        from.put(key, left - 1);
        return left > 0;
    }

    private static String place(String rule, int line, String word) {
        return rule + '\0' + line + '\0' + word;
    }

    private static String text(String rule, int line, List<String> lines) {
        return rule + '\0' + line(line, lines);
    }

    private static String line(int number, List<String> lines) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** What stands at the finding up to the next blank. */
    private static String word(Finding finding, List<String> lines) {
        String line = line(finding.line(), lines);
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
