package hkshell.adapter.disk;

import java.util.Arrays;

/** The one stretch of bytes in which two states of a file differ: all that the journal keeps of an edit. */
record ByteSplice(int at, byte[] removed, byte[] inserted) {

    static ByteSplice between(byte[] before, byte[] after) {
        int most = Math.min(before.length, after.length);
        int mismatch = Arrays.mismatch(before, after);
        int head = mismatch < 0 ? most : mismatch;
        int tail = 0;
        while (tail < most - head && before[before.length - 1 - tail] == after[after.length - 1 - tail]) {
            tail++;
        }
        return new ByteSplice(
                head,
                Arrays.copyOfRange(before, head, before.length - tail),
                Arrays.copyOfRange(after, head, after.length - tail));
    }

    ByteSplice inverse() {
        return new ByteSplice(at, inserted, removed);
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
