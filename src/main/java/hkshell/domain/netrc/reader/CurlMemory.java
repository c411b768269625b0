package hkshell.domain.netrc.reader;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text that curl 8.11 and later makes of a file before it looks for words: comment lines and leading blanks dropped,
 * within limits of size. A NUL swallows what its piece of the line holds behind it and glues the next line on.
 */
final class CurlMemory {
    private static final int LONGEST_LINE = 16_384;
    private static final int LARGEST = 128 * 1024;
    /** curl reads in pieces of a buffer of 128, so that is how far a NUL reaches. */
    private static final int PIECE = 127;

    static final int LONGEST_WORD = 4096;
    static final String ERROR = ".netrc error: syntax error";

    private final String file;
    private final StringBuilder text = new StringBuilder();
    private int at;
    private int number = 1;

    /** Where each kept line begins in the text, and its number in the file. */
    private int[] starts = new int[64];

    private int[] numbers = new int[64];
    private int lines;

    CurlMemory(String file) {
        this.file = file;
    }

    /** Fills the text; the answer is why curl gives up, or null. */
    @Nullable
    Answer load() {
        boolean atEnd = false;
        while (!atEnd) {
            int first = number;
            StringBuilder line = new StringBuilder();
            atEnd = readLine(line);
            if (line.length() >= LONGEST_LINE) {
                return new Answer.Failed(ERROR, "line " + first + " is over 16 KiB");
            }
            int begin = skipBlanks(line);
            if (line.charAt(begin) != '#') {
                keep(line, begin, first);
            }
            if (text.length() >= LARGEST) {
                return new Answer.Failed(ERROR, "the file is over 128 KiB");
            }
        }
        return null;
    }

    /** Appends a line with its LF, or as much as is too much; true at the end of the file. */
    private boolean readLine(StringBuilder line) {
        while (line.length() < LONGEST_LINE) {
            int from = at;
            boolean ended = readPiece();
            line.append(file, from, toNul(from));
            if (line.length() > 0 && line.charAt(line.length() - 1) == '\n') {
                return false;
            }
            if (ended) {
                line.append('\n');
                return true;
            }
        }
        return false;
    }

    private boolean readPiece() {
        int limit = at + PIECE;
        while (at < file.length() && at < limit) {
            if (file.charAt(at++) == '\n') {
                number++;
                return false;
            }
        }
        return at < limit;
    }

    private int toNul(int from) {
        int end = from;
        while (end < at && file.charAt(end) != 0) {
            end++;
        }
        return end;
    }

    private static int skipBlanks(StringBuilder line) {
        int begin = 0;
        while (Chars.isBlank(line.charAt(begin))) {
            begin++;
        }
        return begin;
    }

    private void keep(StringBuilder line, int begin, int first) {
        if (lines == starts.length) {
            starts = Arrays.copyOf(starts, 2 * lines);
            numbers = Arrays.copyOf(numbers, 2 * lines);
        }
        starts[lines] = text.length();
        numbers[lines++] = first;
        text.append(line, begin, line.length());
    }

    String text() {
        return text.toString();
    }

    /** The file's line that the text at this offset comes from. */
    int line(int offset) {
        int found = Arrays.binarySearch(starts, 0, lines, offset);
        int index = found >= 0 ? found : -found - 2;
        return index < 0 ? 1 : numbers[index];
    }
}
