package hkshell.adapter.disk;

import java.util.Arrays;

/** Where two states of a file begin to differ, for the cursor and for scripts. */
final class FirstLine {
    private FirstLine() {}

    /** The first line, from 1, that reads differently, or that only one of them has; 0 when no byte differs. */
    static int thatDiffers(byte[] before, byte[] after) {
        int line = 1;
        int mine = 0;
        int theirs = 0;
        while (mine < before.length || theirs < after.length) {
            int myEnd = lineEnd(before, mine);
            int theirEnd = lineEnd(after, theirs);
            boolean onlyOne = mine >= before.length || theirs >= after.length;
            if (onlyOne || !Arrays.equals(before, mine, myEnd, after, theirs, theirEnd)) {
                return line;
            }
            mine = nextLine(before, myEnd);
            theirs = nextLine(after, theirEnd);
            line++;
        }
        // The lines read the same, so at most their ends differ.
        return Arrays.equals(before, after) ? 0 : lineAt(before, Arrays.mismatch(before, after));
    }

    private static int lineAt(byte[] text, int offset) {
        int line = 0;
        for (int at = 0; at <= offset && at < text.length; at = nextLine(text, lineEnd(text, at))) {
            line++;
        }
        return line;
    }

    private static int lineEnd(byte[] text, int from) {
        int at = from;
        while (at < text.length && text[at] != '\n' && text[at] != '\r') {
            at++;
        }
        return at;
    }

    private static int nextLine(byte[] text, int end) {
        boolean isPair = end + 1 < text.length && text[end] == '\r' && text[end + 1] == '\n';
        return end + (isPair ? 2 : 1);
    }
}
