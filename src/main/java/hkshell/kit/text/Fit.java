package hkshell.kit.text;

import java.util.ArrayList;
import java.util.List;

/** Text made to fit a number of columns: cut, filled up, shortened in the middle, broken into lines. */
public final class Fit {
    /** Where text goes on outside: in letters that every terminal has. */
    public static final String DOTS = "...";

    private Fit() {}

    /** At most so many columns; a cut text ends in dots when there is room for them. */
    public static String cut(String text, int columns) {
        if (Width.of(text) <= columns) {
            return text;
        }
        return columns <= DOTS.length() ? head(text, columns) : head(text, columns - DOTS.length()) + DOTS;
    }

    /** Exactly so many columns: cut, or filled up with blanks on the right. */
    public static String pad(String text, int columns) {
        String cut = cut(text, columns);
        return cut + " ".repeat(Math.max(0, columns - Width.of(cut)));
    }

    /** At most so many columns, with both ends kept, for paths and hosts. */
    public static String middle(String text, int columns) {
        if (Width.of(text) <= columns || columns <= DOTS.length() + 1) {
            return cut(text, columns);
        }
        int rest = columns - DOTS.length();
        String tail = tail(text, rest / 2);
        return head(text, rest - Width.of(tail)) + DOTS + tail;
    }

    /** Broken at blanks into lines of at most so many columns; a longer word is broken where it must. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        int room = Math.max(1, columns);
        int from = 0;
        int end = headEnd(text, from, room);
        while (end > from && end < text.length()) {
            int blank = lastBlank(text, from, end);
            int cut = blank > from ? blank : end;
            lines.add(text.substring(from, cut));
            from = skipBlanks(text, cut);
            end = headEnd(text, from, room);
        }
        lines.add(text.substring(from));
        return lines;
    }

    /** The blank at an offset, or the last one before it down to another; -1 when there is none. */
    public static int lastBlank(String text, int from, int at) {
        int blank = at;
        while (blank >= from && text.charAt(blank) != ' ') {
            blank--;
        }
        return blank < from ? -1 : blank;
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The longest beginning of at most so many columns. */
    public static String head(String text, int columns) {
        return text.substring(0, headEnd(text, 0, columns));
    }

    /** Where the longest stretch of at most so many columns ends that begins at an offset. */
    public static int headEnd(String text, int from, int columns) {
        int width = 0;
        int at = from;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            width += Width.of(point);
            if (width > columns) {
                break;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private static String tail(String text, int columns) {
        int width = 0;
        int at = text.length();
        while (at > 0) {
            int point = text.codePointBefore(at);
            width += Width.of(point);
            if (width > columns) {
                break;
            }
            at -= Character.charCount(point);
        }
        return text.substring(at);
    }
}
