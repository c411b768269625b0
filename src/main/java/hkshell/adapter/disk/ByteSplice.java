package hkshell.adapter.disk;

import java.util.Arrays;

/**
 * The one stretch in which two states of a file differ: all bytes that the journal keeps of an edit. Of whole lines, so that
 * it can be found again in a file that somebody has written since.
 */
record ByteSplice(int at, byte[] removed, byte[] inserted) {
    /** Lines longer than this are cut, for the journal is no copy of the file. */
    private static final int LONGEST_LINE = 1 << 16;

    static ByteSplice between(byte[] before, byte[] after) {
        int mismatch = Arrays.mismatch(before, after);
        int head = mismatch < 0 ? Math.min(before.length, after.length) : mismatch;
        int line = lineStart(before, head);
        ByteSplice least = between(before, after, head, sameEnd(before, after, head));
        ByteSplice lines = between(before, after, line, lineBelow(before, after, sameEnd(before, after, line)));
        return lines.size() - least.size() > LONGEST_LINE ? least : lines;
    }

    private static ByteSplice between(byte[] before, byte[] after, int head, int tail) {
        return new ByteSplice(
                head,
                Arrays.copyOfRange(before, head, before.length - tail),
                Arrays.copyOfRange(after, head, after.length - tail));
    }

    private static int sameEnd(byte[] before, byte[] after, int head) {
        int most = Math.min(before.length, after.length) - head;
        int tail = 0;
        while (tail < most && before[before.length - 1 - tail] == after[after.length - 1 - tail]) {
            tail++;
        }
        return tail;
    }

    private static int lineStart(byte[] text, int offset) {
        int start = offset;
        while (!beginsLine(text, start)) {
            start--;
        }
        return start;
    }

    /** The same end of both, less the rest of a line that began differently. */
    private static int lineBelow(byte[] before, byte[] after, int sameEnd) {
        int tail = sameEnd;
        while (tail > 0 && !(beginsLine(before, before.length - tail) && beginsLine(after, after.length - tail))) {
            tail--;
        }
        return tail;
    }

    private static boolean beginsLine(byte[] text, int offset) {
        return offset == 0 || text[offset - 1] == '\n';
    }

    int size() {
        return removed.length + inserted.length;
    }

    ByteSplice inverse() {
        return new ByteSplice(at, inserted, removed);
    }

    ByteSplice movedTo(int other) {
        return new ByteSplice(other, removed, inserted);
    }

    /** Whether the bytes to be removed stand in that place. */
    boolean fits(byte[] text) {
        return at + removed.length <= text.length
                && Arrays.equals(text, at, at + removed.length, removed, 0, removed.length);
    }

    byte[] apply(byte[] text) {
        int rest = text.length - at - removed.length;
        byte[] changed = Arrays.copyOf(text, at + inserted.length + rest);
        System.arraycopy(inserted, 0, changed, at, inserted.length);
        System.arraycopy(text, at + removed.length, changed, at + inserted.length, rest);
        return changed;
    }
}
