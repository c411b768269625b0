package hkshell.kit.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Two texts -> their lines, the same, removed and added. A line is told from another by every character and by its line
 * end. What {@code --dry-run} and {@code netrc diff} show.
 */
public final class LineDiff {
    /** Above so many lines between the first and the last difference, comparing them would take more than linear time. */
    private static final int MOST = 4_000;

    private final List<String> before;
    private final List<String> after;
    private final List<String> shownBefore;
    private final List<String> shownAfter;
    private final List<DiffLine> lines = new ArrayList<>();

    private LineDiff(String before, String after, String shownBefore, String shownAfter) {
        this.before = split(before);
        this.after = split(after);
        this.shownBefore = split(shownBefore);
        this.shownAfter = split(shownAfter);
    }

    /** All lines of both texts, in the order of reading. */
    public static List<DiffLine> of(String before, String after) {
        return of(before, after, before, after);
    }

    /**
     * The first two texts are compared, the lines are those of the other two: a line in which only a secret changed is
     * removed and added, and looks the same. A text and what is shown of it have the same number of lines.
     */
    public static List<DiffLine> of(String before, String after, String shownBefore, String shownAfter) {
        LineDiff diff = new LineDiff(before, after, shownBefore, shownAfter);
        if (diff.before.size() != diff.shownBefore.size() || diff.after.size() != diff.shownAfter.size()) {
            throw new IllegalArgumentException("what is shown has another number of lines");
        }
        diff.compare();
        return List.copyOf(diff.lines);
    }

    /** Without the lines that are the same, but for so many around each change; a list for each group that is left. */
    public static List<List<DiffLine>> hunks(List<DiffLine> lines, int around) {
        List<List<DiffLine>> hunks = new ArrayList<>();
        int end = 0;
        int at = nextChange(lines, 0);
        while (at < lines.size()) {
            int start = Math.max(end, at - around);
            int last = at;
            while (at < lines.size() && at - last <= 2 * around + 1) {
                last = at;
                at = nextChange(lines, at + 1);
            }
            end = Math.min(lines.size(), last + 1 + around);
            hunks.add(List.copyOf(lines.subList(start, end)));
        }
        return hunks;
    }

    private static int nextChange(List<DiffLine> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).kind() == DiffLine.Kind.SAME) {
            at++;
        }
        return at;
    }

    /** Most edits touch a few lines of a large file: what is the same at both ends is not given to the algorithm. */
    private void compare() {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        same(0, 0, head);
        middle(head, before.size() - tail, after.size() - tail);
        same(before.size() - tail, after.size() - tail, tail);
    }

    private void middle(int from, int endBefore, int endAfter) {
        BitSet gone = new BitSet();
        BitSet come = new BitSet();
        if (endBefore - from + endAfter - from > MOST) {
            gone.set(from, endBefore);
            come.set(from, endAfter);
        } else {
            mark(from, endBefore, endAfter, gone, come);
        }
        int oldAt = from;
        int newAt = from;
        while (oldAt < endBefore || newAt < endAfter) {
            int goneEnd = gone.nextClearBit(oldAt);
            removed(oldAt, goneEnd);
            int comeEnd = come.nextClearBit(newAt);
            added(newAt, comeEnd);
            int sameEnd = next(gone, goneEnd, endBefore);
            int count = Math.min(sameEnd - goneEnd, next(come, comeEnd, endAfter) - comeEnd);
            same(goneEnd, comeEnd, count);
            oldAt = goneEnd + count;
            newAt = comeEnd + count;
        }
    }

    /** The algorithm tells an added line before the removed one it replaces; with marks the order is ours. */
    private void mark(int from, int endBefore, int endAfter, BitSet gone, BitSet come) {
        List<String> old = before.subList(from, endBefore);
        List<String> now = after.subList(from, endAfter);
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<String>(), null)
                .getDeltas()) {
            int source = from + delta.getSource().getPosition();
            int target = from + delta.getTarget().getPosition();
            gone.set(source, source + delta.getSource().size());
            come.set(target, target + delta.getTarget().size());
        }
    }

    private static int next(BitSet bits, int from, int end) {
        int next = bits.nextSetBit(from);
        return next < 0 ? end : next;
    }

    private void same(int oldFrom, int newFrom, int count) {
        for (int at = 0; at < count; at++) {
            String text = shownAfter.get(newFrom + at);
            lines.add(new DiffLine(DiffLine.Kind.SAME, oldFrom + at + 1, newFrom + at + 1, text));
        }
    }

    private void removed(int from, int end) {
        for (int at = from; at < end; at++) {
            lines.add(new DiffLine(DiffLine.Kind.REMOVED, at + 1, 0, shownBefore.get(at)));
        }
    }

    private void added(int from, int end) {
        for (int at = from; at < end; at++) {
            lines.add(new DiffLine(DiffLine.Kind.ADDED, 0, at + 1, shownAfter.get(at)));
        }
    }

    /** Each line with its end, so that a missing one is a difference too. */
    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }
}
