package hkshell.adapter.disk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the lines of an edit stand, told by the lines around them, so that they can be found again in a file that somebody has
 * written since. Of those it keeps digests alone: they may hold passwords that the edit has nothing to do with.
 *
 * @param head the line that begins the record which they are a part of; empty when they begin an entry themselves
 * @param above the lines above, the nearest first
 * @param below the lines below, the nearest first
 */
record LinePlace(String head, List<String> above, List<String> below) {
    /** Of an edit by an earlier version of hkshell, whose lines are found in their old place only. */
    static final LinePlace UNKNOWN = new LinePlace("", List.of(), List.of());

    static final int NOWHERE = -1;
    static final int SEVERAL = -2;

    private static final int AROUND = 3;

    /** That of the lines which a splice takes out of a text, or between which it puts some. */
    static LinePlace of(byte[] text, ByteSplice splice) {
        TextLines lines = new TextLines(text);
        int from = lines.at(splice.at());
        int end = splice.at() + splice.removed().length;
        boolean own = beginsEntry(new TextLines(splice.removed().length > 0 ? splice.removed() : splice.inserted()));
        return new LinePlace(own ? "" : headAbove(lines, from), above(lines, from), below(lines, lines.at(end)));
    }

    private static boolean beginsEntry(TextLines own) {
        int line = 0;
        while (line < own.count() && own.isEmpty(line)) {
            line++;
        }
        return line == own.count() || own.beginsEntry(line);
    }

    private static String headAbove(TextLines lines, int from) {
        int line = from - 1;
        while (line >= 0 && !lines.isHead(line)) {
            line--;
        }
        return lines.digest(line);
    }

    private static List<String> above(TextLines lines, int from) {
        List<String> above = new ArrayList<>();
        for (int line = from - 1; line >= -1 && above.size() < AROUND; line--) {
            above.add(lines.digest(line));
        }
        return above;
    }

    private static List<String> below(TextLines lines, int from) {
        List<String> below = new ArrayList<>();
        for (int line = from; line <= lines.count() && below.size() < AROUND; line++) {
            below.add(lines.digest(line));
        }
        return below;
    }

    /**
     * The offset of those lines in another text: the place with most of the lines around that stood there. Without lines it
     * is a place between two. {@link #NOWHERE} or {@link #SEVERAL} when it is not one place.
     */
    int in(byte[] text, byte[] own) {
        if (above.isEmpty()) {
            return NOWHERE;
        }
        TextLines lines = new TextLines(text);
        int found = NOWHERE;
        int best = 0;
        String headNow = TextLines.EDGE;
        for (int line = 0; line <= lines.count(); line++) {
            int at = lines.start(line);
            if ((head.isEmpty() || head.equals(headNow)) && stand(own, text, at)) {
                int score = own.length > 0 ? 1 : 0;
                score += alike(above(lines, line), above, own);
                score += alike(below(lines, lines.at(at + own.length)), below, own);
                found = score > best ? at : score == best && score > 0 ? SEVERAL : found;
                best = Math.max(best, score);
            }
            headNow = line < lines.count() && lines.isHead(line) ? lines.digest(line) : headNow;
        }
        return found;
    }

    /** Whether they stand there as whole lines; the last one may have got its end since. */
    private static boolean stand(byte[] own, byte[] text, int at) {
        int end = at + own.length;
        boolean same = end <= text.length && Arrays.equals(text, at, end, own, 0, own.length);
        boolean whole = own.length == 0 || own[own.length - 1] == '\n';
        return same && (whole || end == text.length || text[end] == '\n');
    }

    /**
     * How far, from the nearest on, the lines are those that stood there; an empty one tells nothing. That the file begins or
     * ends there tells a little of where lines come back to, and nothing of which lines are the right ones.
     */
    private static int alike(List<String> some, List<String> others, byte[] own) {
        int alike = 0;
        for (int at = 0;
                at < Math.min(some.size(), others.size()) && some.get(at).equals(others.get(at));
                at++) {
            alike += switch (some.get(at)) {
                case TextLines.EMPTY -> 0;
                case TextLines.EDGE -> own.length > 0 ? 0 : 1;
                default -> 2;
            };
        }
        return alike;
    }

    /** As one word of the journal. */
    String word() {
        return above.isEmpty() ? "" : head + "/" + String.join(",", above) + "/" + String.join(",", below);
    }

    /** @throws IllegalArgumentException when it is no such word */
    static LinePlace parse(String word) {
        if (word.isEmpty()) {
            return UNKNOWN;
        }
        String[] parts = word.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("no place");
        }
        return new LinePlace(parts[0], List.of(parts[1].split(",")), List.of(parts[2].split(",")));
    }
}
