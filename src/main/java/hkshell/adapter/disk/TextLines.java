package hkshell.adapter.disk;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The lines of a text, ended by LF, each told by a digest that is made when it is asked for. Numbers begin at 0. */
final class TextLines {
    /** For what is above the first line and below the last. */
    static final String EDGE = "-";
    /** For a line that tells nothing. */
    static final String EMPTY = "0";

    /** Of a longer line the beginning tells enough. */
    private static final int LONGEST = 4096;

    private static final int LONGEST_KEYWORD = 7;

    private final byte[] text;
    private final int[] starts;
    private final @Nullable String[] digests;

    TextLines(byte[] text) {
        this.text = text;
        this.starts = starts(text);
        this.digests = new @Nullable String[count()];
    }

    private static int[] starts(byte[] text) {
        int[] starts = new int[16];
        int count = 0;
        for (int at = 0; at < text.length; at++) {
            if (at == 0 || text[at - 1] == '\n') {
                starts = count + 1 < starts.length ? starts : Arrays.copyOf(starts, 2 * starts.length);
                starts[count++] = at;
            }
        }
        starts[count] = text.length;
        return Arrays.copyOf(starts, count + 1);
    }

    int count() {
        return starts.length - 1;
    }

    /** The offset of its first byte; that of the line behind the last one is the text's length. */
    int start(int line) {
        return starts[line];
    }

    /** The number of the line that begins there, or of the first one behind that offset. */
    int at(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found < 0 ? -found - 1 : found;
    }

    String digest(int line) {
        if (line < 0 || line >= count()) {
            return EDGE;
        }
        String known = digests[line];
        if (known == null) {
            known = digestOf(line);
            digests[line] = known;
        }
        return known;
    }

    private String digestOf(int line) {
        // Whether it is the last one is no part of what a line says.
        int end = Math.min(end(line), starts[line] + LONGEST);
        if (firstWord(line).isEmpty()) {
            return EMPTY;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text, starts[line], end - starts[line]);
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException missing) {
            // Every JDK has it.
            throw new IllegalStateException(missing);
        }
    }

    private int end(int line) {
        int end = starts[line + 1];
        return end > starts[line] && text[end - 1] == '\n' ? end - 1 : end;
    }

    /** Whether a record begins with it. */
    boolean isHead(int line) {
        String word = firstWord(line);
        return word.equals("machine") || word.equals("default");
    }

    /** Whether a record, a macro or a comment begins with it. */
    boolean beginsEntry(int line) {
        String word = firstWord(line);
        return isHead(line) || word.equals("macdef") || word.startsWith("#");
    }

    boolean isEmpty(int line) {
        return firstWord(line).isEmpty();
    }

    /** In small letters; of a long one the beginning. */
    private String firstWord(int line) {
        int at = starts[line];
        int end = end(line);
        while (at < end && text[at] >= 0 && text[at] <= ' ') {
            at++;
        }
        StringBuilder word = new StringBuilder();
        for (; at < end && (text[at] < 0 || text[at] > ' ') && word.length() <= LONGEST_KEYWORD; at++) {
            word.append((char) (text[at] >= 'A' && text[at] <= 'Z' ? text[at] + 32 : text[at] & 0xff));
        }
        return word.toString();
    }
}
