package hkshell.domain.netrc;

import java.util.Arrays;
import java.util.List;

/**
 * The part of a file that an edit changed, with two records above and below, before and after it: for who need not see all
 * of a large file.
 *
 * @param linesAbove how many lines stand above it, in both
 */
public record NetrcStretch(NetrcFile before, NetrcFile after, int linesAbove) {
    private static final int AROUND = 2;

    public static NetrcStretch between(NetrcFile before, NetrcFile after) {
        byte[] was = before.text();
        byte[] is = after.text();
        int first = Math.max(0, Arrays.mismatch(was, is));
        int tail = 0;
        int most = Math.min(was.length, is.length) - first;
        while (tail < most && was[was.length - 1 - tail] == is[is.length - 1 - tail]) {
            tail++;
        }
        List<Entry> entries = before.entries();
        int above = record(entries, firstBehind(entries, first) - 1, -1);
        int below = record(entries, firstBehind(entries, was.length - tail), 1);
        int from = above < 0 ? 0 : ((Node) entries.get(above)).start;
        int to = below < 0 ? was.length : ((Node) entries.get(below)).start;
        int lines = above < 0 ? 0 : entries.get(above).line() - 1;
        return new NetrcStretch(part(was, from, to), part(is, from, to + is.length - was.length), lines);
    }

    private static NetrcFile part(byte[] text, int from, int to) {
        return NetrcFile.own(Arrays.copyOfRange(text, from, to));
    }

    /** The number of the third record from there on; -1 when there are fewer. */
    private static int record(List<Entry> entries, int at, int step) {
        int left = AROUND;
        for (int index = at; index >= 0 && index < entries.size(); index += step) {
            if (entries.get(index) instanceof Entry.Login && left-- == 0) {
                return index;
            }
        }
        return -1;
    }

    /** How many entries begin at an offset or before it. */
    private static int firstBehind(List<Entry> entries, int offset) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (((Node) entries.get(middle)).start <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
